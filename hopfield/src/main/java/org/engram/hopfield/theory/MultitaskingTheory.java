package org.engram.hopfield.theory;

import java.util.Arrays;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * Mean-field theory of multitasking Hebbian networks at low storage: K diluted patterns in infinitely many units.
 *
 * <p>Entries of a pattern are +1 or -1 with probability {@code (1 - d) / 2} each and 0 with probability d. With couplings
 * {@code J_ij = (1/N) sum_mu xi_i^mu xi_j^mu} the amplitudes solve {@code m_mu = E[xi^mu tanh(sum_nu m_nu xi^nu / T)]}, a sum
 * over the 3^K columns of entries. E. Agliari, A. Barra, A. Galluzzi, F. Guerra and F. Moauro, Phys. Rev. Lett. 109 (2012)
 * 268101; E. Agliari, A. Alessandrelli, A. Barra and F. Ricci-Tersenghi, J. Stat. Mech. (2023) 113401.
 *
 * <p>With the normalisation by {@code 1 - d} temperatures are to be divided by {@code 1 - d} and energies likewise.
 */
public final class MultitaskingTheory {

    /** Most patterns recalled alike: their columns are (K + 1)(K + 2) / 2. */
    private static final int MOST_PARALLEL = 700;

    private static final int SCAN = 128;
    private static final int BISECTIONS = 60;

    private MultitaskingTheory() {}

    /** Temperature above which no pattern is recalled, {@code T_c = 1 - d} for every K. */
    public static double criticalTemperature(double dilution) {
        return 1 - Check.inside("MultitaskingTheory.dilution", dilution, MultitaskingStart.DILUTION, "");
    }

    /**
     * Dilution up to which the hierarchical amplitudes {@code (1 - d) d^(k - 1)} solve the equations at T = 0.
     *
     * <p>There the first amplitude equals the sum of the others, {@code d + d^2 + ... + d^(K - 1) = 1}: 1 for K = 2, the
     * golden ratio's inverse for K = 3, and down to 1/2. For K = 1 there are no others; the value is 1.
     *
     * @param patterns number of patterns K, at least 1
     */
    public static double criticalDilution(int patterns) {
        Check.between("MultitaskingTheory.patterns", patterns, 1, Integer.MAX_VALUE);
        if (patterns <= 2) {
            return 1;
        }
        double low = 0.5;
        double high = 1;
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = 0.5 * (low + high);
            if ((middle - StrictMath.pow(middle, patterns)) / (1 - middle) < 1) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return 0.5 * (low + high);
    }

    /**
     * The amplitude of all patterns where they are recalled alike at T = 0, {@code E|sum_mu xi^mu| / K}.
     *
     * @param patterns number of patterns K, at least 1
     * @param dilution fraction of blanks d, in [0, 1)
     */
    public static double parallelAmplitude(int patterns, double dilution) {
        Check.between("MultitaskingTheory.patterns", patterns, 1, MOST_PARALLEL);
        Check.inside("MultitaskingTheory.dilution", dilution, MultitaskingStart.DILUTION, "");
        double mean = 0;
        for (GroupColumn column : GroupColumn.half(patterns, dilution)) {
            mean += column.probability() * column.sum();
        }
        return mean / patterns;
    }

    /**
     * The amplitudes to which {@code m <- (m + F(m)) / 2} leads from a start, with K patterns, at any temperature.
     *
     * @param patterns number of patterns K, at least 1
     * @param dilution fraction of blanks d, in [0, 1)
     * @param temperature T, at least 0
     * @throws IllegalArgumentException if there are too many distinct amplitudes to enumerate; 12 are always few enough
     */
    public static MultitaskingState amplitudes(
            int patterns, double dilution, double temperature, MultitaskingStart start) {
        return amplitudes(start.amplitudes(patterns, dilution), dilution, temperature);
    }

    /**
     * The amplitudes to which {@code m <- (m + F(m)) / 2} leads from any start.
     *
     * <p>The map F is a gradient; the step lowers the free energy and cannot cycle. Amplitudes that start equal, opposite or
     * 0 stay so, as in exact arithmetic; whether the end is stable against all changes is told by the state. At T = 0 the sum is
     * exact; otherwise the amplitudes solve the equations to about 1e-15.
     *
     * <p>Of more than 12 distinct amplitudes the largest 12 are followed, and the rest is 0, if the smallest of them vanishes; at
     * T = 0 the hierarchical amplitudes are the end wherever they solve the equations.
     *
     * @param start amplitudes of any sign and in any order, shape (K), each in [-1, 1]
     * @param dilution fraction of blanks d, in [0, 1)
     * @param temperature T, at least 0
     * @throws IllegalArgumentException if there are too many distinct amplitudes to enumerate
     */
    public static MultitaskingState amplitudes(double[] start, double dilution, double temperature) {
        checkStart(start, dilution, temperature);
        if (temperature >= criticalTemperature(dilution)) {
            return paramagnet(start.length, dilution, temperature);
        }
        return new AmplitudeSolver(start, dilution, temperature).state();
    }

    static void checkStart(double[] start, double dilution, double temperature) {
        Check.that(start.length > 0, "MultitaskingTheory.start: needs one amplitude at least");
        for (int mu = 0; mu < start.length; mu++) {
            Check.inside("MultitaskingTheory.start[" + mu + "]", start[mu], Bounds.closed(-1, 1), "");
        }
        Check.inside("MultitaskingTheory.temperature", temperature, Bounds.NON_NEGATIVE, "");
        Check.inside("MultitaskingTheory.dilution", dilution, MultitaskingStart.DILUTION, "");
    }

    private static MultitaskingState paramagnet(int patterns, double dilution, double temperature) {
        return new MultitaskingState(new double[patterns], dilution, -temperature * StrictMath.log(2), true);
    }

    /** Energy per unit of the given overlaps, {@code -1/2 sum_mu m_mu^2}. */
    public static double energy(double... overlaps) {
        double squares = 0;
        for (double overlap : overlaps) {
            squares += overlap * overlap;
        }
        return -0.5 * squares;
    }

    /** Magnitudes in descending order. */
    static double[] sorted(double[] overlaps) {
        double[] sorted = Arrays.stream(overlaps)
                .map(overlap -> -Math.abs(overlap))
                .sorted()
                .toArray();
        return Arrays.stream(sorted).map(Math::abs).toArray();
    }

    /**
     * Temperature above which, up to T_c, one pattern recalled alone is stable against the others, for K of 2 or more.
     *
     * <p>It solves {@code T = (1 - d) (1 - (1 - d) t^2)} with {@code t = tanh(m / T)} and {@code m = (1 - d) t}. It falls from
     * T_c at {@code d >= 2/3}, where the pure state is nowhere stable, to 0 at d = 0.
     *
     * @param dilution fraction of blanks d, in [0, 1)
     */
    public static double pureStability(double dilution) {
        double critical = criticalTemperature(dilution);
        if (dilution == 0 || dilution >= 2.0 / 3) {
            return dilution == 0 ? 0 : critical;
        }
        // In a = m / T, with t = tanh(a): T = (1 - d) t / a meets the condition where the bracket changes its sign.
        double low = 0;
        double high = 1;
        while (purity(high, dilution) > 0) {
            high *= 2;
        }
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = 0.5 * (low + high);
            if (purity(middle, dilution) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return critical * StrictMath.tanh(high) / high;
    }

    /** Positive where the pure state of {@code m / T = a} is stable. */
    private static double purity(double a, double dilution) {
        double t = StrictMath.tanh(a);
        return t / a - 1 + (1 - dilution) * t * t;
    }

    /**
     * Temperature above which, up to T_c, all K patterns recalled alike are stable; T_c where they are unstable just below it.
     *
     * <p>Just below T_c the parallel state is stable for {@code d > 2/3} and the pure one for {@code d < 2/3}, whatever K.
     *
     * @param patterns number of patterns K, from 2 to 700
     * @param dilution fraction of blanks d, in [0, 1)
     */
    public static double parallelStability(int patterns, double dilution) {
        Check.between("MultitaskingTheory.patterns", patterns, 2, MOST_PARALLEL);
        double critical = criticalTemperature(dilution);
        if (dilution <= 2.0 / 3) {
            return critical;
        }
        int step = SCAN;
        while (step > 1 && isParallelStable(patterns, dilution, critical * (step - 1) / SCAN)) {
            step--;
        }
        double low = critical * (step - 1) / SCAN;
        double high = critical * step / SCAN;
        for (int k = 0; k < BISECTIONS && high - low > 1e-12 * critical; k++) {
            double middle = 0.5 * (low + high);
            if (isParallelStable(patterns, dilution, middle)) {
                high = middle;
            } else {
                low = middle;
            }
        }
        return high;
    }

    private static boolean isParallelStable(int patterns, double dilution, double temperature) {
        return amplitudes(patterns, dilution, temperature, MultitaskingStart.PARALLEL)
                .isStable();
    }
}
