package org.engram.snn.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One form of an object in a schema.
 *
 * @param properties schemas of its fields
 * @param required names of the fields it must have
 */
record Shape(Map<String, Json> properties, List<String> required) {

    static final Shape EMPTY = new Shape(Map.of(), List.of());

    /** A form of one field. */
    static Shape of(String name, Json schema, boolean isRequired) {
        return new Shape(Map.of(name, schema), isRequired ? List.of(name) : List.of());
    }

    /** The fields of both. */
    Shape and(Shape other) {
        Map<String, Json> both = new LinkedHashMap<>(properties);
        both.putAll(other.properties);
        List<String> names = new ArrayList<>(required);
        names.addAll(other.required);
        return new Shape(both, names);
    }

    /** Each of some forms with each of others. */
    static List<Shape> product(List<Shape> some, List<Shape> others) {
        return some.stream().flatMap(a -> others.stream().map(a::and)).toList();
    }

    /** The schema of an object of this form and nothing else. */
    Json.Fields schema() {
        Json.Fields object = Json.Fields.empty().with("type", "object").with("properties", new Json.Fields(properties));
        return (required.isEmpty() ? object : object.with("required", Json.Items.texts(required)))
                .with("additionalProperties", Json.Word.FALSE);
    }

    /** The schema of an object of one of these forms. */
    static Json.Fields schema(List<Shape> shapes) {
        if (shapes.size() == 1) {
            return shapes.get(0).schema();
        }
        List<Json> schemas = shapes.stream().<Json>map(Shape::schema).toList();
        return Json.Fields.empty().with("oneOf", new Json.Items(schemas));
    }
}
