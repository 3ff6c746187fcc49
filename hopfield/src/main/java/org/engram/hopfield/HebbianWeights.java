package org.engram.hopfield;

import org.engram.core.Check;

/**
 * Hebb's weights in the form of the stored patterns: {@code N w_ij = sum_mu xi_i^mu xi_j^mu}, never written out.
 *
 * <p>With the integers {@code M_mu = sum_j xi_j^mu s_j} the local field is {@code N h_i = sum_mu xi_i^mu M_mu - P s_i}
 * and the energy {@code N E = -1/2 (sum_mu M_mu^2 - N P)}. A flip moves every {@code M_mu} by 2. Reading a field and
 * flipping a unit both take P steps over the contiguous bits of that unit, whatever N.
 */
final class HebbianWeights implements Weights {

    private final Patterns patterns;
    /** By unit, its value in every pattern: a pattern of P units. */
    private final Pattern[] units;

    HebbianWeights(Patterns patterns) {
        int size = patterns.size();
        int count = patterns.count();
        long squares = (long) size * size;
        Check.that(
                squares <= Long.MAX_VALUE / count,
                "LearningRule.HEBBIAN: N^2 P must be below 2^63 for exact energies, got N = " + size + " and P = "
                        + count);
        this.patterns = patterns;
        units = new Pattern[size];
        for (int i = 0; i < size; i++) {
            units[i] = unit(patterns, i);
        }
    }

    private static Pattern unit(Patterns patterns, int i) {
        int count = patterns.count();
        long[] bits = new long[Pattern.words(count)];
        for (int mu = 0; mu < count; mu++) {
            bits[mu >>> 6] |= patterns.get(mu).bit(i) << mu;
        }
        return new Pattern(bits, count);
    }

    @Override
    public int size() {
        return units.length;
    }

    @Override
    public double weight(int i, int j) {
        return i == j ? 0 : (double) units[i].dot(units[j]) / size();
    }

    @Override
    public MovingState start(Pattern state) {
        return new HebbianState(units, patterns.dots(state), state);
    }
}
