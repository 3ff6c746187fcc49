package org.engram.core;

import java.nio.charset.StandardCharsets;

/**
 * Numbers as text: the shortest decimal that reads back as the same double, equal on every JDK and in every locale.
 *
 * <p>Of several shortest decimals the one nearest to the value is taken. Values from 1e-6 up to below 1e15 are written
 * plainly ({@code 20}, {@code 0.1}, {@code 1234.5}), others with an exponent ({@code 1E23}, {@code 2.5E-7}); the rest are
 * {@code -0}, {@code NaN}, {@code Infinity} and {@code -Infinity}. {@code Double.toString} will not do: its digits
 * changed in JDK 19.
 */
public final class Decimal {

    /** The greatest number of bytes that a number takes. */
    public static final int MAX_LENGTH = 25;

    private static final int PLAIN_DIGITS = 15;
    private static final int PLAIN_ZEROS = 5;
    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = 10 * POWERS[i - 1];
        }
    }

    private Decimal() {}

    /** The text of a number. */
    public static String text(double value) {
        byte[] bytes = new byte[MAX_LENGTH];
        return new String(bytes, 0, write(value, bytes, 0), StandardCharsets.ISO_8859_1);
    }

    /** Writes the text of a number at {@code at}, where {@link #MAX_LENGTH} bytes must be free; returns its end. */
    public static int write(double value, byte[] target, int at) {
        double magnitude = Math.abs(value);
        if (!(magnitude <= Double.MAX_VALUE)) {
            return literal(Double.isNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity", target, at);
        }
        int start = at;
        if (Double.doubleToRawLongBits(value) < 0) {
            target[start++] = '-';
        }
        long whole = (long) magnitude;
        if (whole == magnitude && whole < POWERS[PLAIN_DIGITS]) {
            return digits(whole, digitCount(whole), target, start);
        }
        return ShortestDecimal.write(magnitude, target, start);
    }

    /** Writes the text of a whole number at {@code at}, where {@link #MAX_LENGTH} bytes must be free; returns its end. */
    public static int write(long value, byte[] target, int at) {
        if (value == Long.MIN_VALUE) {
            return literal(Long.toString(value), target, at);
        }
        int start = at;
        if (value < 0) {
            target[start++] = '-';
        }
        long magnitude = Math.abs(value);
        return digits(magnitude, digitCount(magnitude), target, start);
    }

    /** Lays out {@code digits * 10^exponent}, where {@code digits} is above zero, without trailing zeros. */
    static int layout(long digits, int exponent, byte[] target, int at) {
        long shortest = digits;
        int scale = exponent;
        while (shortest % 10 == 0) {
            shortest /= 10;
            scale++;
        }
        int count = digitCount(shortest);
        int point = count + scale;
        if (point > PLAIN_DIGITS || point < -PLAIN_ZEROS) {
            return scientific(shortest, count, point - 1, target, at);
        }
        return plain(shortest, count, point, target, at);
    }

    private static int plain(long digits, int count, int point, byte[] target, int at) {
        if (point >= count) {
            return zeros(point - count, target, digits(digits, count, target, at));
        }
        if (point > 0) {
            digits(digits, count, target, at + 1);
            System.arraycopy(target, at + 1, target, at, point);
            target[at + point] = '.';
            return at + count + 1;
        }
        target[at] = '0';
        target[at + 1] = '.';
        return digits(digits, count, target, zeros(-point, target, at + 2));
    }

    private static int scientific(long digits, int count, int exponent, byte[] target, int at) {
        int end = plain(digits, count, 1, target, at);
        target[end] = 'E';
        return write(exponent, target, end + 1);
    }

    private static int digits(long value, int count, byte[] target, int at) {
        long rest = value;
        for (int i = at + count - 1; i >= at; i--) {
            long next = rest / 10;
            target[i] = (byte) ('0' + (rest - 10 * next));
            rest = next;
        }
        return at + count;
    }

    private static int digitCount(long value) {
        int count = 1;
        while (count < POWERS.length && value >= POWERS[count]) {
            count++;
        }
        return count;
    }

    private static int zeros(int count, byte[] target, int at) {
        for (int i = 0; i < count; i++) {
            target[at + i] = '0';
        }
        return at + count;
    }

    private static int literal(String text, byte[] target, int at) {
        for (int i = 0; i < text.length(); i++) {
            target[at + i] = (byte) text.charAt(i);
        }
        return at + text.length();
    }
}
