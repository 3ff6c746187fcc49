package org.engram.hopfield.theory;

import java.util.function.IntToDoubleFunction;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * States that overlap equally with n stored patterns at once: the spurious memories of Hopfield's network at low load.
 *
 * <p>With {@code S} the sum of n independent random signs, the overlap with each of the n patterns and the energy per unit
 * are
 *
 * <pre>
 * m_n = &lt;|S| tanh(m_n |S|/T)&gt;/n,        E_n = -n m_n^2/2 at T = 0
 * </pre>
 *
 * <p>in the limit of few patterns in many units. At T = 0 mixtures of an odd number are stable, those of an even number
 * are not. D. J. Amit, H. Gutfreund and H. Sompolinsky, Phys. Rev. A 32 (1985) 1007, section IV.
 */
public final class SymmetricMixtures {

    /** The largest number of patterns for which sums are taken. */
    public static final int MOST_PATTERNS = 1001;

    private static final int MOST_STEPS = 100_000;

    private SymmetricMixtures() {}

    /** The overlap {@code m_n = <|S|>/n} with each of n patterns at T = 0: 1, 1/2, 1/2, 3/8, 3/8 and so on. */
    public static double overlap(int n) {
        checkCount("overlap", n);
        return average(n, sum -> Math.abs((double) sum)) / n;
    }

    /**
     * The overlap with each of n patterns at a temperature; 0 from T = 1 on.
     *
     * @param temperature T, {@code >= 0}
     */
    public static double overlap(int n, double temperature) {
        Check.inside("SymmetricMixtures.overlap T", temperature, Bounds.NON_NEGATIVE, "");
        if (temperature == 0 || temperature >= 1) {
            return temperature == 0 ? overlap(n) : 0;
        }
        // The right-hand side is concave in m: Newton's steps from above come down to the greatest root.
        double m = overlap(n);
        for (int step = 0; step < MOST_STEPS; step++) {
            double at = m;
            double mean = average(n, sum -> sum * StrictMath.tanh(at * sum / temperature)) / n;
            double slope =
                    average(n, sum -> (double) sum * sum * sechSquared(at * sum / temperature)) / (n * temperature);
            double down = (m - mean) / (1 - slope);
            if (!(down > 1e-16 * m)) {
                return m;
            }
            m -= down;
        }
        return m;
    }

    /** The energy per unit {@code -n m_n^2/2} at T = 0: -1/2 for a pattern, -3/8 for a mixture of three. */
    public static double energy(int n) {
        double m = overlap(n);
        return -0.5 * n * m * m;
    }

    /**
     * Whether small changes of the overlaps die out: the curvature of the free energy is positive in every direction.
     *
     * <p>Its least eigenvalues are {@code 1 - <(1 - tanh^2(m S/T))(1 - (S^2 - n)/(n (n - 1)))>/T} among the n patterns
     * and {@code 1 - <1 - tanh^2(m S/T)>/T} towards any other.
     *
     * @param temperature T, {@code > 0}
     */
    public static boolean isStable(int n, double temperature) {
        Check.positive("SymmetricMixtures.isStable T", temperature, "");
        double m = overlap(n, temperature);
        double outside = average(n, sum -> sechSquared(m * sum / temperature));
        double pairs = n == 1
                ? 0
                : average(n, sum -> sechSquared(m * sum / temperature) * (sum * sum - n) / ((double) n * (n - 1)));
        return temperature < 1 && outside < temperature && outside - pairs < temperature;
    }

    /** The temperature up to which an odd mixture is stable: 1 for a pattern, 0.45979 for three; 0 for an even one. */
    public static double stabilityTemperature(int n) {
        checkCount("stabilityTemperature", n);
        if (n % 2 == 0 || n == 1) {
            return n % 2;
        }
        double low = 0;
        double high = 1;
        for (double middle = 0.5; low < middle && middle < high; middle = 0.5 * (low + high)) {
            if (isStable(n, middle)) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The average over a sum of n random signs of a function of it. */
    private static double average(int n, IntToDoubleFunction function) {
        double weight = StrictMath.pow(0.5, n);
        double total = 0;
        for (int up = 0; up <= n; up++) {
            total += weight * function.applyAsDouble(2 * up - n);
            weight *= (double) (n - up) / (up + 1);
        }
        return total;
    }

    private static double sechSquared(double x) {
        double decay = StrictMath.exp(-2 * Math.abs(x));
        return 4 * decay / ((1 + decay) * (1 + decay));
    }

    private static void checkCount(String function, int n) {
        Check.between("SymmetricMixtures." + function + " n", n, 1, MOST_PATTERNS);
    }
}
