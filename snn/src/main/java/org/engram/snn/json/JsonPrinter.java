package org.engram.snn.json;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.engram.core.Decimal;

/**
 * Writes JSON for people: what fits into a line stands on one, lists of numbers always do, and lists of rows have a line a
 * row. The text depends on the value only, on every JDK.
 */
final class JsonPrinter {

    private static final int WIDTH = 100;

    private final Appendable out;

    private JsonPrinter(Appendable out) {
        this.out = out;
    }

    /** Writes a document, which ends with a line feed. */
    static void print(Json json, Appendable out) throws IOException {
        new JsonPrinter(out).write(json, 0, 0);
        out.append('\n');
    }

    /** Writes a value; {@code used} columns of its first line are taken. */
    private void write(Json json, int indent, int used) throws IOException {
        StringBuilder line = new StringBuilder();
        if (inline(json, line, WIDTH - used)) {
            out.append(line);
        } else if (json instanceof Json.Fields fields) {
            fields(fields.map(), indent);
        } else if (json instanceof Json.Items items) {
            items(items.list(), indent);
        } else if (json instanceof Rows rows) {
            rows(rows, indent);
        } else if (json instanceof Numbers numbers) {
            numbers(numbers.toArray(), out);
        } else {
            scalar(json, out);
        }
    }

    private void fields(Map<String, Json> fields, int indent) throws IOException {
        out.append('{');
        String separator = "";
        for (Map.Entry<String, Json> field : fields.entrySet()) {
            out.append(separator);
            StringBuilder name = new StringBuilder();
            quote(field.getKey(), name);
            newLine(indent + 2);
            out.append(name).append(": ");
            write(field.getValue(), indent + 2, indent + name.length() + 5);
            separator = ",";
        }
        newLine(indent);
        out.append('}');
    }

    private void items(List<Json> items, int indent) throws IOException {
        out.append('[');
        String separator = "";
        for (Json item : items) {
            out.append(separator);
            newLine(indent + 2);
            write(item, indent + 2, indent + 3);
            separator = ",";
        }
        newLine(indent);
        out.append(']');
    }

    private void rows(Rows rows, int indent) throws IOException {
        out.append('[');
        for (int i = 0; i < rows.size(); i++) {
            out.append(i == 0 ? "" : ",");
            newLine(indent + 2);
            numbers(rows.row(i), out);
        }
        newLine(indent);
        out.append(']');
    }

    private void newLine(int indent) throws IOException {
        out.append('\n').append(" ".repeat(indent));
    }

    /** Whether a value fits into so many columns; then the line holds it. */
    private static boolean inline(Json json, StringBuilder line, int room) throws IOException {
        if (json instanceof Rows rows && rows.size() > 0) {
            return false;
        }
        if (json instanceof Json.Fields fields) {
            line.append('{');
            for (Iterator<Map.Entry<String, Json>> i = fields.map().entrySet().iterator(); i.hasNext(); ) {
                Map.Entry<String, Json> field = i.next();
                quote(field.getKey(), line);
                line.append(": ");
                if (!inline(field.getValue(), line, room)) {
                    return false;
                }
                line.append(i.hasNext() ? ", " : "");
            }
            line.append('}');
        } else if (json instanceof Json.Items items) {
            line.append('[');
            for (Iterator<Json> i = items.list().iterator(); i.hasNext(); ) {
                if (!inline(i.next(), line, room)) {
                    return false;
                }
                line.append(i.hasNext() ? ", " : "");
            }
            line.append(']');
        } else if (json instanceof Numbers numbers) {
            if (numbers.size() > room) {
                return false;
            }
            numbers(numbers.toArray(), line);
        } else {
            scalar(json, line);
        }
        return line.length() <= room;
    }

    private static void numbers(double[] values, Appendable line) throws IOException {
        line.append('[');
        for (int i = 0; i < values.length; i++) {
            line.append(i == 0 ? "" : ", ").append(Decimal.text(values[i]));
        }
        line.append(']');
    }

    private static void scalar(Json json, Appendable line) throws IOException {
        if (json instanceof Json.Text text) {
            quote(text.value(), line);
        } else if (json instanceof Json.Numeral number) {
            line.append(number.text());
        } else if (json instanceof Json.Word word) {
            line.append(word.described());
        } else {
            line.append("[]");
        }
    }

    private static void quote(String text, Appendable line) throws IOException {
        line.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                line.append('\\').append(c);
            } else if (c < ' ' || isLone(text, i)) {
                line.append("\\u").append(String.format(Locale.ROOT, "%04x", (int) c));
            } else {
                line.append(c);
            }
        }
        line.append('"');
    }

    /** Whether half of a pair stands alone, which UTF-8 cannot express. */
    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
