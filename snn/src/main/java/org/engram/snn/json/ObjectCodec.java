package org.engram.snn.json;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An object that consists of one part; other fields are errors.
 *
 * @param part all its fields
 */
record ObjectCodec<T>(Part<T> part) implements Codec<T> {

    @Override
    public T read(Place place) {
        place.allow(part.names(place));
        return part.read(place);
    }

    @Override
    public Json write(T value) {
        Map<String, Json> fields = new LinkedHashMap<>();
        part.write(value, fields);
        return new Json.Fields(fields);
    }

    @Override
    public Json.Fields schema(Definitions definitions) {
        return Shape.schema(part.shapes(definitions));
    }
}
