package org.engram.hopfield.dense;

import java.math.BigDecimal;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * The function F at the N + 1 products that patterns of N units can have, with exact sums.
 *
 * <p>A product {@code xi . s = 2 k - N} is given by the number k of units that agree. Each F is rounded to a double once; all
 * energies and their differences are those of the rounded values, without further error.
 */
final class Energies {

    private static final double EXACT_INTEGERS = 0x1p53;

    private final double[] values;
    /** At 2k what F gains when one of k agreeing units comes to disagree, at 2k - 1 the same the other way round. */
    private final double[] gains;

    private final boolean integers;

    Energies(Interaction interaction, int size) {
        values = new double[size + 1];
        boolean whole = true;
        for (int k = 0; k <= size; k++) {
            values[k] = Check.inside(
                    "Interaction " + interaction + " at " + (2 * k - size),
                    interaction.value(2.0 * k - size),
                    Bounds.FINITE,
                    "");
            whole &= values[k] == Math.rint(values[k]);
        }
        gains = new double[2 * size + 2];
        for (int k = 1; k <= size; k++) {
            gains[2 * k] = values[k - 1] - values[k];
            gains[2 * k - 1] = values[k] - values[k - 1];
        }
        integers = whole;
    }

    /** What F gains in a pattern with k agreeing units when a unit flips that agrees (1) or does not (0). */
    double gain(int k, long agrees) {
        return gains[2 * k + 1 - (int) agrees];
    }

    /** The same without rounding. */
    BigDecimal exactGain(int k, long agrees) {
        return new BigDecimal(values[k + 1 - 2 * (int) agrees]).subtract(new BigDecimal(values[k]));
    }

    /** Whether sums over so many patterns are sums of integers that doubles hold exactly. */
    boolean areExact(int patterns) {
        return integers && 2 * largest() * patterns < EXACT_INTEGERS;
    }

    private double largest() {
        return Math.max(Math.abs(values[0]), Math.abs(values[values.length - 1]));
    }

    /** Requires that energies of so many patterns are finite. */
    void checkFinite(int patterns) {
        Check.that(
                Double.isFinite(2 * largest() * patterns),
                "DenseMemory: energies of " + patterns + " patterns of " + (values.length - 1)
                        + " units would exceed 1.8e308; take a lower power or fewer units");
    }

    /** The energy {@code -sum_mu F(xi^mu . s)}, rounded once, of patterns with so many agreeing units. */
    double energy(int[] agreeing) {
        long[] counts = new long[values.length];
        for (int k : agreeing) {
            counts[k]++;
        }
        return areExact(agreeing.length)
                ? 0 - sum(counts)
                : 0 - exactSum(counts).doubleValue();
    }

    private double sum(long[] counts) {
        double sum = 0;
        for (int k = 0; k < counts.length; k++) {
            sum += (double) counts[k] * values[k];
        }
        return sum;
    }

    private BigDecimal exactSum(long[] counts) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] > 0) {
                sum = sum.add(new BigDecimal(values[k]).multiply(BigDecimal.valueOf(counts[k])));
            }
        }
        return sum;
    }
}
