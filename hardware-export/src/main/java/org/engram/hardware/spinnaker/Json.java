package org.engram.hardware.spinnaker;

import java.io.OutputStream;
import java.io.Writer;
import java.util.Set;
import org.engram.core.Decimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON for people and for comparison: one line for each member of the larger parts and each connection, numbers by
 * {@link Decimal}, so that the text is the same on every JDK. Mutable.
 */
final class Json implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final JsonGenerator out;

    private Json(JsonGenerator out) {
        this.out = out;
    }

    static Json to(OutputStream stream) {
        return new Json(MAPPER.writer().with(new Lines()).createGenerator(stream));
    }

    static Json to(Writer writer) {
        return new Json(MAPPER.writer().with(new Lines()).createGenerator(writer));
    }

    Json beginObject() {
        out.writeStartObject();
        return this;
    }

    Json beginObject(String name) {
        out.writeName(name);
        return beginObject();
    }

    Json endObject() {
        out.writeEndObject();
        return this;
    }

    Json beginArray() {
        out.writeStartArray();
        return this;
    }

    Json beginArray(String name) {
        out.writeName(name);
        return beginArray();
    }

    Json endArray() {
        out.writeEndArray();
        return this;
    }

    Json text(String name, String value) {
        out.writeName(name);
        return text(value);
    }

    Json text(String value) {
        out.writeString(value);
        return this;
    }

    Json number(String name, double value) {
        out.writeName(name);
        return number(value);
    }

    Json number(double value) {
        out.writeNumber(Decimal.text(value));
        return this;
    }

    Json number(String name, long value) {
        out.writeName(name);
        return number(value);
    }

    Json number(long value) {
        out.writeNumber(value);
        return this;
    }

    Json truth(String name, boolean value) {
        out.writeName(name);
        out.writeBoolean(value);
        return this;
    }

    @Override
    public void close() {
        out.writeRaw('\n');
        out.close();
    }

    /** Breaks lines in the root object, in listed arrays, and in the objects of some of these. */
    private static final class Lines implements PrettyPrinter {

        private static final Set<String> LISTS =
                Set.of("populations", "projections", "connections", "current_sources", "findings", "weights");
        private static final Set<String> PARTS = Set.of("expected");
        private static final Set<String> BLOCKS = Set.of("populations", "projections", "current_sources");

        private static boolean isLined(TokenStreamContext context) {
            TokenStreamContext parent = context.getParent();
            if (context.inArray()) {
                return isNamed(LISTS, parent);
            }
            return parent.inRoot()
                    || isNamed(PARTS, parent)
                    || (parent.inArray() && isNamed(BLOCKS, parent.getParent()));
        }

        /** Whether the member being written has one of these names; elements of arrays have none. */
        private static boolean isNamed(Set<String> names, TokenStreamContext context) {
            return context.hasCurrentName() && names.contains(context.currentName());
        }

        private static void newLine(JsonGenerator out, TokenStreamContext context) {
            if (isLined(context)) {
                out.writeRaw('\n');
                out.writeRaw("  ".repeat(context.getNestingDepth()));
            }
        }

        private static void end(JsonGenerator out, int entries, char bracket) {
            TokenStreamContext context = out.streamWriteContext();
            if (entries > 0 && isLined(context)) {
                out.writeRaw('\n');
                out.writeRaw("  ".repeat(context.getNestingDepth() - 1));
            }
            out.writeRaw(bracket);
        }

        private static void separate(JsonGenerator out) {
            out.writeRaw(isLined(out.streamWriteContext()) ? "," : ", ");
            newLine(out, out.streamWriteContext());
        }

        @Override
        public void writeRootValueSeparator(JsonGenerator out) {
            out.writeRaw('\n');
        }

        @Override
        public void writeStartObject(JsonGenerator out) {
            out.writeRaw('{');
        }

        @Override
        public void beforeObjectEntries(JsonGenerator out) {
            newLine(out, out.streamWriteContext());
        }

        @Override
        public void writeObjectNameValueSeparator(JsonGenerator out) {
            out.writeRaw(": ");
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator out) {
            separate(out);
        }

        @Override
        public void writeEndObject(JsonGenerator out, int entries) {
            end(out, entries, '}');
        }

        @Override
        public void writeStartArray(JsonGenerator out) {
            out.writeRaw('[');
        }

        @Override
        public void beforeArrayValues(JsonGenerator out) {
            newLine(out, out.streamWriteContext());
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator out) {
            separate(out);
        }

        @Override
        public void writeEndArray(JsonGenerator out, int entries) {
            end(out, entries, ']');
        }
    }
}
