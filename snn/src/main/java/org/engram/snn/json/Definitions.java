package org.engram.snn.json;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The {@code $defs} of a schema, collected while it is made; mutable. */
final class Definitions {

    private final Map<String, Json> schemas = new TreeMap<>();

    /** A reference to a schema, which is made and added under this name unless it is there. */
    Json.Fields reference(String name, Function<Definitions, Json.Fields> schema) {
        if (!schemas.containsKey(name)) {
            schemas.put(name, schema.apply(this));
        }
        return Json.Fields.empty().with("$ref", "#/$defs/" + name);
    }

    /** All schemas by name. */
    Json.Fields all() {
        return new Json.Fields(schemas);
    }
}
