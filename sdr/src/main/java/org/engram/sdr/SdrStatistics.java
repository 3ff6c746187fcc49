package org.engram.sdr;

import org.engram.core.Check;
import org.jspecify.annotations.Nullable;

/**
 * What a stream of vectors of one size looks like, counted as they come; mutable, for one thread.
 *
 * <p>All counts are exact. Adding a vector costs time in proportion to its active bits.
 */
public final class SdrStatistics {

    private final int size;
    private final long[] activations;
    private final Moments sparsity = new Moments();
    private final Moments overlap = new Moments();
    private @Nullable Sdr previous;

    /** Statistics of no vector yet, each to be of {@code size >= 1} bits. */
    public SdrStatistics(int size) {
        Check.between("SdrStatistics.size", size, 1, Integer.MAX_VALUE);
        this.size = size;
        this.activations = new long[size];
    }

    /** Counts the next vector of the stream. */
    public void add(Sdr sdr) {
        Check.that(sdr.size() == size, "SdrStatistics.add: the vector must be of " + size + " bits, got " + sdr.size());
        sdr.forEachActive(i -> activations[i]++);
        sparsity.add(sdr.sparsity());
        if (previous != null) {
            overlap.add(overlap(previous, sdr));
        }
        previous = sdr;
    }

    private static double overlap(Sdr a, Sdr b) {
        int most = Math.max(a.cardinality(), b.cardinality());
        return most == 0 ? 1 : (double) a.overlap(b) / most;
    }

    /** Number of bits of each vector. */
    public int size() {
        return size;
    }

    /** Number of vectors counted. */
    public long count() {
        return sparsity.count();
    }

    /** Fractions of active bits, one value a vector. */
    public Summary sparsity() {
        return sparsity.summary();
    }

    /**
     * How much each vector shares with the one before it: common bits over the active bits of the one that has more, 1 for
     * two empty vectors; one value less than there are vectors.
     */
    public Summary overlap() {
        return overlap.summary();
    }

    /** The share of the vectors in which bit {@code i} in {@code [0, size)} was active; not a number for no vector. */
    public double activationFrequency(int i) {
        return (double) activations[Check.index("SdrStatistics.activationFrequency index", i, size)] / count();
    }

    /** Activation frequencies, one value a bit; of no value where no vector was counted. */
    public Summary activationFrequency() {
        Moments moments = new Moments();
        for (int i = 0; i < size && count() > 0; i++) {
            moments.add(activationFrequency(i));
        }
        return moments.summary();
    }

    /**
     * The bits' mean entropy {@code H(f) = -f log2 f - (1 - f) log2(1 - f)} at their activation frequencies {@code f}, in
     * bits, in [0, 1]; not a number for no vector.
     */
    public double entropy() {
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += entropy(activationFrequency(i));
        }
        return sum / size;
    }

    /**
     * {@link #entropy()} over its greatest value at the same mean frequency: 1 where all bits are active equally often, 0
     * where each is always or never active, whichever mean they have; not a number for no vector.
     */
    public double relativeEntropy() {
        double greatest = entropy(activationFrequency().mean());
        return greatest == 0 ? 0 : Math.min(1, entropy() / greatest);
    }

    private static double entropy(double f) {
        return f <= 0 || f >= 1 ? 0 : -(f * StrictMath.log(f) + (1 - f) * StrictMath.log1p(-f)) / StrictMath.log(2);
    }

    /**
     * Where some values lie; all four are not a number where there is no value.
     *
     * @param min least value
     * @param mean mean value
     * @param max greatest value
     * @param deviation standard deviation, of the values themselves and not estimated for what they were drawn from
     */
    public record Summary(double min, double mean, double max, double deviation) {}

    /** Sums kept by Welford's recurrence. */
    private static final class Moments {

        private long count;
        private double min = Double.POSITIVE_INFINITY;
        private double max = Double.NEGATIVE_INFINITY;
        private double mean;
        private double squares;

        void add(double value) {
            count++;
            min = Math.min(min, value);
            max = Math.max(max, value);
            double delta = value - mean;
            mean += delta / count;
            squares += delta * (value - mean);
        }

        long count() {
            return count;
        }

        Summary summary() {
            return count == 0
                    ? new Summary(Double.NaN, Double.NaN, Double.NaN, Double.NaN)
                    : new Summary(min, mean, max, Math.sqrt(squares / count));
        }
    }
}
