package org.engram.simulations.experiment;

import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;

/**
 * Readable JSON from maps, lists and scalars: two spaces of indentation, keys in the order of the map.
 *
 * <p>The text is the same on every JDK. A whole number is written without a fraction; a number that JSON cannot hold
 * (not a number, infinite) is written as a string. The streaming generator is used alone because it starts in a
 * fraction of the time that data binding takes, and the command line prints small objects.
 */
public final class Json {

    private static final double LARGEST_WHOLE = 1L << 53;

    private Json() {}

    /** The object as JSON text that ends in a line feed; values are maps, iterables, strings, numbers, booleans or null. */
    public static String text(Map<String, ?> object) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = factory().createGenerator(new Indented(), text)) {
            write(json, object);
        }
        return text.append('\n').toString();
    }

    private static JsonFactory factory() {
        return JsonFactory.builder()
                .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
                .build();
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
        } else if (value instanceof Number number) {
            write(json, number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof String string) {
            json.writeString(string);
        } else {
            throw new IllegalArgumentException("Json: cannot write a " + value.getClass().getName());
        }
    }

    private static void write(JsonGenerator json, Number number) {
        double value = number.doubleValue();
        boolean floating = number instanceof Double || number instanceof Float;
        boolean negativeZero = value == 0 && Double.doubleToRawLongBits(value) != 0;
        if (floating && (value != Math.rint(value) || Math.abs(value) > LARGEST_WHOLE || negativeZero)) {
            json.writeNumber(value);
        } else {
            json.writeNumber(number.longValue());
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
