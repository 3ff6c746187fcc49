package org.engram.snn.json;

/** How values of one type are read from JSON, written to it and described by a schema: the one place for all three. */
interface Codec<T> {

    /** The value at a place. */
    T read(Place place);

    /** The value as JSON. */
    Json write(T value);

    /** The JSON Schema of what is read; schemas it refers to go to the definitions. */
    Json.Fields schema(Definitions definitions);

    /** The same, with a schema that others refer to by this name. */
    default Codec<T> named(String name) {
        return new Named<>(name, this);
    }

    /** A codec whose schema is a definition of its own. */
    record Named<T>(String name, Codec<T> codec) implements Codec<T> {

        @Override
        public T read(Place place) {
            return codec.read(place);
        }

        @Override
        public Json write(T value) {
            return codec.write(value);
        }

        @Override
        public Json.Fields schema(Definitions definitions) {
            return definitions.reference(name, codec::schema);
        }
    }
}
