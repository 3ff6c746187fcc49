package org.engram.snn.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One field of an object; left out of files where it has its default. */
final class Field<V> implements Part<V> {

    private final String name;
    private final String text;
    private final Codec<V> codec;
    private final Optional<V> absent;

    private Field(String name, String text, Codec<V> codec, Optional<V> absent) {
        this.name = name;
        this.text = text;
        this.codec = codec;
        this.absent = absent;
    }

    /** A field that must be there, and a sentence that says what it is. */
    static <V> Field<V> of(String name, String text, Codec<V> codec) {
        return new Field<>(name, text, codec, Optional.empty());
    }

    /** The field with a default. */
    Field<V> orElse(V value) {
        return new Field<>(name, text, codec, Optional.of(value));
    }

    /** The field with nothing where it is absent. */
    Part<Optional<V>> optional() {
        return new OptionalField();
    }

    @Override
    public List<String> names(Place object) {
        return List.of(name);
    }

    @Override
    public V read(Place object) {
        Optional<V> found = object.optional(name).map(codec::read);
        return found.or(() -> absent).orElseGet(() -> codec.read(object.required(name)));
    }

    @Override
    public void write(V value, Map<String, Json> object) {
        if (!absent.equals(Optional.of(value))) {
            object.put(name, codec.write(value));
        }
    }

    @Override
    public List<Shape> shapes(Definitions definitions) {
        Json.Fields schema = schema(definitions);
        return List.of(Shape.of(
                name,
                absent.map(value -> schema.with("default", codec.write(value))).orElse(schema),
                absent.isEmpty()));
    }

    private Json.Fields schema(Definitions definitions) {
        return codec.schema(definitions).with("description", text);
    }

    private final class OptionalField implements Part<Optional<V>> {

        @Override
        public List<String> names(Place object) {
            return List.of(name);
        }

        @Override
        public Optional<V> read(Place object) {
            return object.optional(name).map(codec::read);
        }

        @Override
        public void write(Optional<V> value, Map<String, Json> object) {
            value.ifPresent(present -> object.put(name, codec.write(present)));
        }

        @Override
        public List<Shape> shapes(Definitions definitions) {
            return List.of(Shape.of(name, schema(definitions), false));
        }
    }
}
