package org.engram.snn.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.Decimal;
import org.engram.core.io.FormatException;

/**
 * A value of a document together with where it stands; every error names the file and the JSON pointer.
 *
 * @param file name of the document
 * @param pointer JSON pointer (RFC 6901)
 * @param json the value
 */
record Place(String file, String pointer, Json json) {

    /** An error at this place. */
    FormatException error(String message) {
        return new FormatException(file, pointer, message);
    }

    private FormatException wrongType(String needed) {
        return error("must be " + needed + ", got " + json.described());
    }

    /** What is made, or an error at this place where the arguments will not do. */
    <T> T make(Supplier<T> maker) {
        try {
            return maker.get();
        } catch (IllegalArgumentException e) {
            throw error(String.valueOf(e.getMessage()));
        }
    }

    /** The fields of this object. */
    Map<String, Json> fields() {
        if (json instanceof Json.Fields fields) {
            return fields.map();
        }
        throw wrongType("an object");
    }

    /** Requires an object without other fields than these. */
    void allow(Collection<String> names) {
        for (String name : fields().keySet()) {
            if (!names.contains(name)) {
                throw child(name)
                        .error("unknown field '" + Json.Text.shown(name) + "'" + Check.suggestion(name, names));
            }
        }
    }

    /** The field of this object, if it is there. */
    Optional<Place> optional(String name) {
        return fields().containsKey(name) ? Optional.of(child(name)) : Optional.empty();
    }

    /** The field of this object, which must be there. */
    Place required(String name) {
        return optional(name).orElseThrow(() -> error("field '" + name + "' is missing"));
    }

    private Place child(String name) {
        String step = Json.Text.shown(name).replace("~", "~0").replace("/", "~1");
        return new Place(file, pointer + "/" + step, fields().getOrDefault(name, Json.Word.NULL));
    }

    /** The place of element {@code i} of this list. */
    Place element(int i, Json element) {
        return new Place(file, pointer + "/" + i, element);
    }

    /** The elements of this list. */
    List<Place> elements() {
        List<Place> places = new ArrayList<>();
        if (json instanceof Json.Items items) {
            for (int i = 0; i < items.list().size(); i++) {
                places.add(element(i, items.list().get(i)));
            }
        } else if (json instanceof Numbers numbers) {
            for (int i = 0; i < numbers.size(); i++) {
                places.add(element(i, Json.Numeral.of(numbers.value(i))));
            }
        } else if (json instanceof Rows rows) {
            for (int i = 0; i < rows.size(); i++) {
                places.add(element(i, new Numbers(rows.row(i))));
            }
        } else {
            throw wrongType("a list");
        }
        return places;
    }

    String text() {
        if (json instanceof Json.Text text) {
            return text.value();
        }
        throw wrongType("a text");
    }

    boolean flag() {
        if (json == Json.Word.TRUE || json == Json.Word.FALSE) {
            return json == Json.Word.TRUE;
        }
        throw wrongType("true or false");
    }

    /** The name, one of the valid ones. */
    String oneOf(String what, Collection<String> valid) {
        String name = text();
        if (valid.contains(name)) {
            return name;
        }
        throw error("unknown " + what + " '" + Json.Text.shown(name) + "'" + Check.suggestion(name, valid));
    }

    /** The number inside the bounds. */
    double number(Bounds bounds, String unit) {
        if (!(json instanceof Json.Numeral number)) {
            throw wrongType("a number");
        }
        if (!bounds.contains(number.value())) {
            throw error("must be " + bounds.describe(unit) + ", got " + number.described());
        }
        return number.value();
    }

    /** The whole number between the limits, both included. */
    long whole(long lower, long upper) {
        if (!(json instanceof Json.Numeral number)) {
            throw wrongType("a whole number");
        }
        try {
            // Zero apart: its exponent may be beyond all bounds.
            long value = number.value() == 0 ? 0 : new BigDecimal(number.text()).longValueExact();
            if (value >= lower && value <= upper) {
                return value;
            }
        } catch (ArithmeticException e) {
            throw notWhole(lower, upper);
        }
        throw notWhole(lower, upper);
    }

    private FormatException notWhole(long lower, long upper) {
        return wrongType("a whole number from " + lower + " to " + upper);
    }

    /** The numbers of this list, each inside the bounds; not a copy. */
    double[] numbers(Bounds bounds, String unit) {
        if (!(json instanceof Numbers numbers)) {
            elements().forEach(element -> element.number(bounds, unit));
            throw wrongType("a list of numbers");
        }
        for (int i = 0; i < numbers.size(); i++) {
            if (!bounds.contains(numbers.value(i))) {
                element(i, Json.Numeral.of(numbers.value(i))).number(bounds, unit);
            }
        }
        return numbers.toArray();
    }

    /** The rows of this list of lists of numbers. */
    Rows rows() {
        if (json instanceof Rows rows) {
            return rows;
        }
        if (json instanceof Numbers numbers && numbers.size() == 0) {
            return new Rows();
        }
        elements().forEach(row -> row.numbers(Bounds.FINITE, ""));
        throw wrongType("a list of lists of numbers");
    }

    /** Requires times in ms that do not decrease, or, if strict, increase. */
    double[] times(boolean strict) {
        double[] times = numbers(Bounds.NON_NEGATIVE, "ms");
        for (int i = 1; i < times.length; i++) {
            if (strict ? times[i] <= times[i - 1] : times[i] < times[i - 1]) {
                throw element(i, json)
                        .error("must be " + (strict ? "> " : ">= ") + Decimal.text(times[i - 1])
                                + " ms, the time in front of it, got " + Decimal.text(times[i]));
            }
        }
        return times;
    }
}
