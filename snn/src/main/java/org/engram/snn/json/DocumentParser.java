package org.engram.snn.json;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.io.FormatException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads one JSON document (RFC 8259) strictly: no comments, no field twice, no number that is not finite, nothing after it.
 *
 * <p>Broken text is an error with line and column, a broken value one with its JSON pointer.
 */
final class DocumentParser {

    private static final int DEEPEST = 64;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** Words such as NaN are let through here, to be refused with a pointer. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
            .build();

    private final String file;
    private final JsonParser tokens;

    private DocumentParser(String file, JsonParser tokens) {
        this.file = file;
        this.tokens = tokens;
    }

    /** Reads the document; the reader must support marks. */
    static Json parse(Reader reader, String file) throws IOException {
        reader.mark(1);
        if (reader.read() == BYTE_ORDER_MARK) {
            throw new FormatException(file, "line 1, column 1", "begins with a byte order mark; save it without one");
        }
        reader.reset();
        try (JsonParser tokens = FACTORY.createParser(ObjectReadContext.empty(), reader)) {
            return new DocumentParser(file, tokens).document();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private Json document() {
        try {
            JsonToken first = tokens.nextToken();
            if (first == null) {
                throw new FormatException(file, "", "is empty; a JSON document is needed");
            }
            Json document = value(first);
            if (tokens.nextToken() != null) {
                throw new FormatException(
                        file, line(tokens.currentTokenLocation()), "text after the end of the document");
            }
            return document;
        } catch (JacksonIOException e) {
            throw e;
        } catch (JacksonException e) {
            throw new FormatException(
                    file,
                    line(e.getLocation() == null ? tokens.currentLocation() : e.getLocation()),
                    JacksonMessage.reworded(e.getOriginalMessage()));
        }
    }

    private Json value(JsonToken token) {
        return switch (token) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> new Json.Text(tokens.getString());
            case VALUE_TRUE -> Json.Word.TRUE;
            case VALUE_FALSE -> Json.Word.FALSE;
            case VALUE_NULL -> Json.Word.NULL;
            default -> new Json.Numeral(number(), tokens.getString());
        };
    }

    private Json object() {
        Map<String, Json> fields = new LinkedHashMap<>();
        for (String name = tokens.nextName(); name != null; name = tokens.nextName()) {
            if (fields.containsKey(name)) {
                throw error("the field stands twice in its object");
            }
            fields.put(name, value(tokens.nextToken()));
        }
        return new Json.Fields(fields);
    }

    private Json array() {
        JsonToken token = tokens.nextToken();
        if (token == JsonToken.START_ARRAY) {
            return rows();
        }
        return token.isNumeric() || token == JsonToken.END_ARRAY ? numbers(token) : items(new ArrayList<>(), token);
    }

    private Json numbers(JsonToken first) {
        double[] values = new double[4];
        int count = 0;
        JsonToken token = first;
        for (; token.isNumeric(); token = tokens.nextToken()) {
            if (count == values.length) {
                values = Arrays.copyOf(values, Math.addExact(count, count));
            }
            values[count++] = number();
        }
        double[] found = count == values.length ? values : Arrays.copyOf(values, count);
        return token == JsonToken.END_ARRAY ? new Numbers(found) : items(boxed(found), token);
    }

    private Json rows() {
        Rows rows = new Rows();
        JsonToken token = JsonToken.START_ARRAY;
        for (; token == JsonToken.START_ARRAY; token = tokens.nextToken()) {
            Json row = array();
            if (!(row instanceof Numbers numbers)) {
                List<Json> items = unpacked(rows);
                items.add(row);
                return items(items, tokens.nextToken());
            }
            rows.add(numbers.toArray());
        }
        return token == JsonToken.END_ARRAY ? rows : items(unpacked(rows), token);
    }

    private Json items(List<Json> begun, JsonToken first) {
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = tokens.nextToken()) {
            begun.add(value(token));
        }
        return new Json.Items(begun);
    }

    private static List<Json> boxed(double[] values) {
        List<Json> items = new ArrayList<>();
        Arrays.stream(values).forEach(value -> items.add(Json.Numeral.of(value)));
        return items;
    }

    private static List<Json> unpacked(Rows rows) {
        List<Json> items = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            items.add(new Numbers(rows.row(i)));
        }
        return items;
    }

    private double number() {
        double value = tokens.getDoubleValue();
        if (!Double.isFinite(value)) {
            throw error("must be a finite number, got " + Json.Text.shown(tokens.getString()));
        }
        return value == 0 ? zero(tokens.getString()) : value;
    }

    /** The zero of this spelling, which keeps its sign; a number that only rounds to zero is none. */
    private double zero(String text) {
        int exponent = text.replace('E', 'e').indexOf('e');
        String digits = exponent < 0 ? text : text.substring(0, exponent);
        if (digits.chars().anyMatch(c -> c >= '1' && c <= '9')) {
            throw error("must be 0 or at least 4.9E-324 in size, got " + Json.Text.shown(text));
        }
        return text.startsWith("-") ? -0.0 : 0.0;
    }

    private FormatException error(String message) {
        String pointer = tokens.streamReadContext().pathAsPointer().toString();
        return new FormatException(file, Json.Text.printable(pointer), message);
    }

    private static String line(TokenStreamLocation location) {
        return "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }
}
