package org.engram.hopfield.multitasking;

import java.util.Arrays;
import org.engram.core.Check;
import org.engram.hopfield.Pattern;
import org.engram.hopfield.theory.RetrievalPhase;

/** The Mattis overlaps {@code m_mu = (1/N) sum_i xi_i^mu s_i} of a state, and which phase they tell of. Immutable. */
public final class OrderParameters {

    private static final double DEVIATIONS = 4;

    private final double[] overlaps;
    private final int size;

    private OrderParameters(double[] overlaps, int size) {
        this.overlaps = overlaps;
        this.size = size;
    }

    /** The overlaps of a state with patterns of the same size. */
    public static OrderParameters of(DilutedPatterns patterns, Pattern state) {
        return new OrderParameters(patterns.overlaps(state), state.size());
    }

    /** Overlaps measured in N units, such as means over many states: at least one, each in [-1, 1], copied. */
    public static OrderParameters of(double[] overlaps, int size) {
        Check.between("OrderParameters.size", size, 1, Integer.MAX_VALUE);
        RetrievalPhase.retrieved(overlaps, 0);
        return new OrderParameters(overlaps.clone(), size);
    }

    /** Number of patterns P. */
    public int count() {
        return overlaps.length;
    }

    /** Overlap with pattern {@code mu}. */
    public double overlap(int mu) {
        return overlaps[Check.index("OrderParameters.overlap", mu, overlaps.length)];
    }

    /** The overlaps in the order of the patterns, shape (P), a copy. */
    public double[] overlaps() {
        return overlaps.clone();
    }

    /** The magnitudes of the overlaps in descending order, shape (P), a new array. */
    public double[] sorted() {
        double[] negative =
                Arrays.stream(overlaps).map(m -> -Math.abs(m)).sorted().toArray();
        return Arrays.stream(negative).map(Math::abs).toArray();
    }

    /** The phase, with overlaps and differences up to four standard deviations of sampling, {@code 4 / sqrt(N)}, taken for 0. */
    public RetrievalPhase phase() {
        return phase(DEVIATIONS / Math.sqrt(size));
    }

    /** The phase, with overlaps and differences up to the tolerance, at least 0, taken for 0. */
    public RetrievalPhase phase(double tolerance) {
        return RetrievalPhase.of(overlaps, tolerance);
    }

    /** Number of patterns that are recalled: overlaps beyond {@code 4 / sqrt(N)} in magnitude. */
    public int retrieved() {
        return RetrievalPhase.retrieved(overlaps, DEVIATIONS / Math.sqrt(size));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OrderParameters that && size == that.size && Arrays.equals(overlaps, that.overlaps);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(overlaps) * 31 + size;
    }

    @Override
    public String toString() {
        return "OrderParameters[" + phase().text() + ", " + retrieved() + " of " + count() + " patterns]";
    }
}
