package org.engram.hopfield.dense;

import java.math.BigDecimal;
import org.engram.hopfield.Pattern;

/** A mutable state of a dense memory: its bits and, for every pattern, the number of units that agree with it. */
final class DenseState {

    /** Twice the unit roundoff, for bounds on the rounding of sums. */
    private static final double ROUNDOFF = 0x1p-52;

    private final Energies energies;
    private final long[][] units;
    private final int[] agreeing;
    private final long[] bits;
    private final boolean exact;

    /** The state, given the patterns by unit: bit mu of row i is set where unit i of pattern mu is +1. */
    DenseState(Energies energies, long[][] units, int[] agreeing, Pattern state) {
        this.energies = energies;
        this.units = units;
        this.agreeing = agreeing;
        bits = state.bits();
        exact = energies.areExact(agreeing.length);
    }

    int size() {
        return units.length;
    }

    /** Whether flipping the unit lowers the energy: the update rule, in which a unit at a tie keeps its value. */
    boolean isUnstable(int i) {
        long[] unit = units[i];
        long differs = (bits[i >>> 6] >>> i & 1) - 1;
        double sum = 0;
        double magnitude = 0;
        for (int from = 0; from < agreeing.length; from += Long.SIZE) {
            long agrees = unit[from >>> 6] ^ differs;
            int to = Math.min(from + Long.SIZE, agreeing.length);
            for (int mu = from; mu < to; mu++, agrees >>>= 1) {
                double gain = energies.gain(agreeing[mu], agrees & 1);
                sum += gain;
                magnitude += Math.abs(gain);
            }
        }
        boolean certain = exact || Math.abs(sum) >= (agreeing.length + 2) * ROUNDOFF * magnitude;
        return certain ? sum > 0 : exactGain(i).signum() > 0;
    }

    private BigDecimal exactGain(int i) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int mu = 0; mu < agreeing.length; mu++) {
            sum = sum.add(energies.exactGain(agreeing[mu], agrees(i, mu)));
        }
        return sum;
    }

    private long agrees(int i, int mu) {
        return ~(units[i][mu >>> 6] >>> mu ^ bits[i >>> 6] >>> i) & 1;
    }

    void flip(int i) {
        for (int mu = 0; mu < agreeing.length; mu++) {
            agreeing[mu] += 1 - 2 * (int) agrees(i, mu);
        }
        bits[i >>> 6] ^= 1L << i;
    }

    double energy() {
        return energies.energy(agreeing);
    }

    Pattern pattern() {
        return Pattern.fromBits(bits, units.length);
    }
}
