package org.engram.hopfield.theory;

import org.engram.core.Bounds;
import org.engram.core.Check;

/** How many stored patterns a multitasking network recalls at once, and how their overlaps compare. */
public enum RetrievalPhase {

    /** No pattern: every overlap is 0. */
    PARAMAGNET("paramagnet"),

    /** One pattern: a single overlap differs from 0. */
    PURE("pure"),

    /** Several patterns whose overlaps differ in magnitude, or some but not all of them equally. */
    HIERARCHICAL("hierarchical"),

    /** All patterns, two at least, with overlaps of one magnitude. */
    PARALLEL("parallel");

    private final String text;

    RetrievalPhase(String text) {
        this.text = text;
    }

    /** The phase as tables and figures spell it, such as {@code hierarchical}. */
    public String text() {
        return text;
    }

    /**
     * The phase of a state with the given overlaps, of any sign and in any order, at least one.
     *
     * @param tolerance what magnitudes up to it count as 0, and differences up to it as none; finite, at least 0
     */
    public static RetrievalPhase of(double[] overlaps, double tolerance) {
        double[] sorted = MultitaskingTheory.sorted(overlaps);
        int retrieved = retrieved(overlaps, tolerance);
        if (retrieved <= 1) {
            return retrieved == 0 ? PARAMAGNET : PURE;
        }
        boolean equal = sorted[0] - sorted[sorted.length - 1] <= tolerance;
        return retrieved == sorted.length && equal ? PARALLEL : HIERARCHICAL;
    }

    /** Number of overlaps, at least one of them given, whose magnitude exceeds the tolerance, finite and at least 0. */
    public static int retrieved(double[] overlaps, double tolerance) {
        Check.that(overlaps.length > 0, "RetrievalPhase: needs one overlap at least");
        Check.inside("RetrievalPhase.tolerance", tolerance, Bounds.NON_NEGATIVE, "");
        int count = 0;
        for (double overlap : overlaps) {
            Check.inside("RetrievalPhase: overlap", overlap, Bounds.closed(-1, 1), "");
            count += Math.abs(overlap) > tolerance ? 1 : 0;
        }
        return count;
    }
}
