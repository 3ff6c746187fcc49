package org.engram.simulations.experiment;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.engram.core.Decimal;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Readable JSON from maps, lists and scalars: two spaces of indentation, keys in the order of the map.
 *
 * <p>Numbers are written by {@link Decimal}, so the text is the same on every JDK; those that JSON cannot hold (not a
 * number, infinite) become strings. The streaming generator is used alone because it starts in a
 * fraction of the time that data binding takes, and the command line prints small objects.
 */
public final class Json {

    private Json() {}

    /** The object as JSON text that ends in a line feed; values are maps, lists, strings, numbers, flags or null. */
    public static String text(Map<String, ?> object) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(new Indented(), text)) {
            write(json, object);
        }
        return text.append('\n').toString();
    }

    private static void write(JsonGenerator json, @Nullable Object value) {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Map<?, ?> map) {
            json.writeStartObject();
            map.forEach((key, element) -> {
                json.writeName(String.valueOf(key));
                write(json, element);
            });
            json.writeEndObject();
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            list.forEach(element -> write(json, element));
            json.writeEndArray();
        } else if (value instanceof Double number) {
            write(json, number.doubleValue());
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof String string) {
            json.writeString(string);
        } else {
            throw new IllegalArgumentException(
                    "Json: cannot write a " + value.getClass().getName());
        }
    }

    private static void write(JsonGenerator json, double value) {
        String text = Decimal.text(value);
        if (Double.isFinite(value)) {
            json.writeNumber(text);
        } else {
            json.writeString(text);
        }
    }

    /** Line feeds on every system, objects and arrays alike on lines of their own. */
    private static final class Indented extends ObjectWriteContext.Base {

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }

        @Override
        public PrettyPrinter getPrettyPrinter() {
            DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
            return new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        }
    }
}
