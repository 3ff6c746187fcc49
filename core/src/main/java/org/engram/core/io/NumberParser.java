package org.engram.core.io;

import java.nio.charset.StandardCharsets;

/**
 * Reads decimal numbers from bytes, correctly rounded; mutable, one for a reader.
 *
 * <p>Grammar: an optional sign, digits with an optional point and at least one digit, an optional exponent; or {@code
 * NaN}, {@code Infinity}, {@code -Infinity}. No spaces, no suffixes, no hexadecimal. A number too large for a double is
 * none, so that it cannot turn into infinity.
 *
 * <p>With at most 15 digits and a power of ten up to 22 both factors are exact doubles, and one multiplication or
 * division rounds correctly (W. D. Clinger, "How to read floating point numbers accurately", PLDI 1990); the rest goes
 * through {@link Double#parseDouble}.
 */
final class NumberParser {

    private static final int EXACT_DIGITS = 15;
    private static final double[] POWERS = new double[23];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    private double value;
    private long mantissa;
    private int digits;
    private boolean anyDigit;

    /** The number found by the last {@link #parse} that returned true. */
    double value() {
        return value;
    }

    /** Whether the bytes are a number. */
    boolean parse(byte[] bytes, int from, int to) {
        int at = from;
        boolean negative = at < to && bytes[at] == '-';
        if (negative || (at < to && bytes[at] == '+')) {
            at++;
        }
        mantissa = 0;
        digits = 0;
        anyDigit = false;
        at = digits(bytes, at, to);
        int scale = 0;
        if (at < to && bytes[at] == '.') {
            int point = at + 1;
            at = digits(bytes, point, to);
            scale = point - at;
        }
        if (!anyDigit) {
            return word(bytes, from, to);
        }
        if (at < to) {
            return exponent(bytes, from, at, to);
        }
        return finish(bytes, from, to, negative, scale);
    }

    /** Takes digits in; those that no longer fit are counted, and the slow path reads them. */
    private int digits(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] >= '0' && bytes[at] <= '9') {
            if (mantissa > 0 || bytes[at] != '0') {
                digits++;
            }
            if (digits <= EXACT_DIGITS) {
                mantissa = 10 * mantissa + (bytes[at] - '0');
            }
            at++;
        }
        anyDigit |= at > from;
        return at;
    }

    private boolean finish(byte[] bytes, int from, int to, boolean negative, int scale) {
        if (digits > EXACT_DIGITS || -scale >= POWERS.length) {
            return slow(bytes, from, to);
        }
        double magnitude = scale == 0 ? mantissa : mantissa / POWERS[-scale];
        value = negative ? -magnitude : magnitude;
        return true;
    }

    private boolean exponent(byte[] bytes, int from, int mark, int to) {
        int at = mark + 1;
        if (at < to && (bytes[at] == '-' || bytes[at] == '+')) {
            at++;
        }
        boolean valid = (bytes[mark] == 'e' || bytes[mark] == 'E') && at < to;
        for (; valid && at < to; at++) {
            valid = bytes[at] >= '0' && bytes[at] <= '9';
        }
        return valid && slow(bytes, from, to);
    }

    private boolean slow(byte[] bytes, int from, int to) {
        value = Double.parseDouble(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1));
        boolean vanished = value == 0 && digits > 0;
        return !Double.isInfinite(value) && !vanished;
    }

    private boolean word(byte[] bytes, int from, int to) {
        String text = to - from > 9 ? "" : new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
        value = switch (text) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> 0;
        };
        return value != 0;
    }
}
