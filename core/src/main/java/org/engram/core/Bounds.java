package org.engram.core;

/**
 * An interval of the real line in which a parameter must lie; finite values only.
 *
 * @param lower lowest value, or negative infinity
 * @param upper highest value, or positive infinity
 * @param lowerOpen whether the lowest value itself is excluded
 * @param upperOpen whether the highest value itself is excluded
 */
public record Bounds(double lower, double upper, boolean lowerOpen, boolean upperOpen) {

    /** Any finite number. */
    public static final Bounds FINITE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, true, true);

    /** Any finite number above zero. */
    public static final Bounds POSITIVE = new Bounds(0, Double.POSITIVE_INFINITY, true, true);

    /** Any finite number not below zero. */
    public static final Bounds NON_NEGATIVE = new Bounds(0, Double.POSITIVE_INFINITY, false, true);

    /** A probability, from 0 to 1 inclusive. */
    public static final Bounds PROBABILITY = closed(0, 1);

    /** Requires that some value lies inside: {@code lower < upper}, or both equal and included. */
    public Bounds {
        if (!(lower < upper || (lower == upper && !lowerOpen && !upperOpen && Double.isFinite(lower)))) {
            throw new IllegalArgumentException("Bounds: must be lower < upper, or both equal, finite and included, got "
                    + Check.text(lower) + " and " + Check.text(upper));
        }
    }

    /** The interval from {@code lower} to {@code upper}, both included. */
    public static Bounds closed(double lower, double upper) {
        return new Bounds(lower, upper, false, false);
    }

    /** Whether the value is finite and lies inside. */
    public boolean contains(double value) {
        return Double.isFinite(value)
                && (lowerOpen ? value > lower : value >= lower)
                && (upperOpen ? value < upper : value <= upper);
    }

    /** The condition in words, such as {@code > 0 ms} or {@code in [0, 1]}. */
    public String describe(String unit) {
        String suffix = unit.isEmpty() ? "" : " " + unit;
        if (Double.isInfinite(lower) && Double.isInfinite(upper)) {
            return "finite" + suffix;
        }
        if (Double.isInfinite(upper)) {
            return (lowerOpen ? "> " : ">= ") + Check.text(lower) + suffix;
        }
        if (Double.isInfinite(lower)) {
            return (upperOpen ? "< " : "<= ") + Check.text(upper) + suffix;
        }
        return "in " + (lowerOpen ? "(" : "[") + Check.text(lower) + ", " + Check.text(upper) + (upperOpen ? ")" : "]")
                + suffix;
    }
}
