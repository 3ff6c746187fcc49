package org.engram.core;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Argument checks whose messages name the parameter, the bound, the unit and the value. */
public final class Check {

    /** So many letters of a name stand for the whole where no other name begins with them. */
    private static final int LEAST_BEGINNING = 3;

    private Check() {}

    /** Throws an {@link IllegalArgumentException} with the message unless the condition holds. */
    public static void that(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    /** Returns the value when it is inside the bounds, as in {@code IfCurrExp.tau_m: must be > 0 ms, got -20}. */
    public static double inside(String what, double value, Bounds bounds, String unit) {
        if (!bounds.contains(value)) {
            throw new IllegalArgumentException(what + ": must be " + bounds.describe(unit) + ", got " + text(value));
        }
        return value;
    }

    /** Returns the value when it is finite and above zero. */
    public static double positive(String what, double value, String unit) {
        return inside(what, value, Bounds.POSITIVE, unit);
    }

    /** Returns the value when it is a probability. */
    public static double probability(String what, double value) {
        return inside(what, value, Bounds.PROBABILITY, "");
    }

    /** Returns the count when it lies between the two limits, both included. */
    public static int between(String what, int value, int lower, int upper) {
        if (value < lower || value > upper) {
            throw new IllegalArgumentException(what + ": must be "
                    + (upper == Integer.MAX_VALUE ? ">= " + lower : "in [" + lower + ", " + upper + "]") + ", got "
                    + value);
        }
        return value;
    }

    /** Returns the count when it lies between the two limits, both included. */
    public static long between(String what, long value, long lower, long upper) {
        if (value < lower || value > upper) {
            throw new IllegalArgumentException(what + ": must be "
                    + (upper == Long.MAX_VALUE ? ">= " + lower : "in [" + lower + ", " + upper + "]") + ", got "
                    + value);
        }
        return value;
    }

    /** Returns the index when it addresses one of {@code size} elements. */
    public static int index(String what, int value, int size) {
        if (value < 0 || value >= size) {
            throw new IllegalArgumentException(what + ": must be "
                    + (size > 0 ? "in [0, " + (size - 1) + "]" : "an element, but there is none") + " (size " + size
                    + "), got " + value);
        }
        return value;
    }

    /** Returns the name when it is among the valid ones; otherwise the error offers the nearest of them. */
    public static String known(String what, String name, Collection<String> valid) {
        if (valid.contains(name)) {
            return name;
        }
        throw new IllegalArgumentException(what + ": unknown name '" + name + "'" + suggestion(name, valid));
    }

    /** The end of an error about a misspelt name: the nearest valid one if it is near, and the whole list. */
    public static String suggestion(String name, Collection<String> valid) {
        if (valid.isEmpty()) {
            return " (there is none)";
        }
        String nearest = nearest(name, valid);
        return (nearest == null ? "" : "; did you mean '" + nearest + "'?") + " (one of " + String.join(", ", valid)
                + ")";
    }

    /** A number as a person would write it, by {@link Decimal}: {@code 20} for 20.0, {@code 0.1} for 0.1. */
    public static String text(double value) {
        return Decimal.text(value);
    }

    private static @Nullable String nearest(String name, Collection<String> valid) {
        String folded = fold(name);
        List<String> begun = valid.stream()
                .filter(candidate -> fold(candidate).startsWith(folded))
                .toList();
        if (begun.size() == 1 && folded.length() >= LEAST_BEGINNING) {
            return begun.get(0);
        }
        String best = null;
        int bestDistance = Math.max(2, name.length() / 3) + 1;
        for (String candidate : valid) {
            int distance = distance(folded, fold(candidate));
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return best;
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT).replace("_", "").replace("-", "");
    }

    /** Levenshtein distance in which neighbours that changed places count once, with three rows. */
    private static int distance(String a, String b) {
        int[] before = new int[b.length() + 1];
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
                if (isSwapped(a, i, b, j)) {
                    current[j] = Math.min(current[j], 1 + before[j - 2]);
                }
            }
            int[] free = before;
            before = previous;
            previous = current;
            current = free;
        }
        return previous[b.length()];
    }

    private static boolean isSwapped(String a, int i, String b, int j) {
        return i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    }
}
