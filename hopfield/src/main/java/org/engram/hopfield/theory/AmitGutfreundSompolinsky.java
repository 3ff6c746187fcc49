package org.engram.hopfield.theory;

import org.apache.commons.math3.special.Erf;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * The mean-field theory of Hopfield's network with Hebb's rule: {@code alpha N} random patterns in N units, N to infinity.
 *
 * <p>D. J. Amit, H. Gutfreund and H. Sompolinsky, Phys. Rev. Lett. 55 (1985) 1530 and Ann. Phys. 173 (1987) 30, with
 * replica symmetry. The weights are {@code (1/N) sum_mu xi_i^mu xi_j^mu} without self-coupling, T is in units of the local
 * field of a stored pattern, and averages are over a Gaussian {@code z} of unit variance:
 *
 * <pre>
 * m = &lt;tanh((m + sqrt(alpha r) z)/T)&gt;        q = &lt;tanh^2((m + sqrt(alpha r) z)/T)&gt;
 * r = q/(1 - C)^2                             C = (1 - q)/T
 * f = alpha/2 + m^2/2 + (alpha T/2) ln(1 - C) - (alpha q/2)/(1 - C) + alpha r C/2 - T &lt;ln 2 cosh((m + sqrt(alpha r) z)/T)&gt;
 * </pre>
 *
 * <p>Results are good to 1e-10, but next to a boundary, where an overlap ends in a square root, to 1e-7. Replica symmetry
 * makes the boundaries bend back at low temperature: {@link #criticalLoad(double)} rises from 0.137906 at T = 0 to 0.138184 at
 * T = 0.023 before it falls, and the load of equal free energies from 0.05185 to 0.0531. Of two temperatures the higher is
 * returned.
 */
public final class AmitGutfreundSompolinsky {

    private static final double MOST_REENTRANT = 0.3;

    private AmitGutfreundSompolinsky() {}

    /**
     * The load {@code alpha_c = 0.1379056} up to which patterns are recalled at T = 0.
     *
     * <p>With {@code y = m/sqrt(2 alpha r)} the equations at T = 0 become {@code m = erf y} and
     * {@code sqrt(2 alpha) = erf(y)/y - (2/sqrt(pi)) exp(-y^2)}, of which this is the maximum.
     */
    public static double criticalLoad() {
        double y = criticalArgument();
        double root = Erf.erf(y) / y - gaussian(y);
        return 0.5 * root * root;
    }

    /** The overlap {@code m_c = 0.967417} of the retrieval state at T = 0 and the critical load, below which none lies. */
    public static double criticalOverlap() {
        return Erf.erf(criticalArgument());
    }

    /** Where {@code erf(y)/y - (2/sqrt(pi)) exp(-y^2)} is greatest: its derivative, times {@code y^2}, vanishes. */
    private static double criticalArgument() {
        return Numerical.root(y -> gaussian(y) * y * (1 + 2 * y * y) - Erf.erf(y), 1, 3);
    }

    private static double gaussian(double y) {
        return 2 / Math.sqrt(Math.PI) * StrictMath.exp(-y * y);
    }

    /**
     * The highest load at which patterns are recalled at a temperature.
     *
     * @param temperature T, {@code >= 0}; from 1 on the answer is 0
     */
    public static double criticalLoad(double temperature) {
        checkTemperature("criticalLoad", temperature);
        if (temperature >= 1) {
            return 0;
        }
        double root = RetrievalBranch.at(temperature).sqrtLoad();
        return root * root;
    }

    /** The load {@code alpha_1 = 0.05185} below which recall is the state of least energy at T = 0. */
    public static double equalEnergyLoad() {
        return equalEnergyLoad(0);
    }

    /**
     * The load below which recall is the state of least free energy at a temperature.
     *
     * @param temperature T, {@code >= 0}; from 1 on the answer is 0
     */
    public static double equalEnergyLoad(double temperature) {
        // It is 0.0519 at T = 0 and goes to 0 as ((1 - T)/2.6)^2, always above a twentieth of (1 - T)^2.
        double rest = 1 - temperature;
        double highest = criticalLoad(temperature);
        return highest == 0
                ? 0
                : Numerical.root(alpha -> excess(alpha, temperature), 0.05 * rest * rest, (1 - 1e-9) * highest);
    }

    /**
     * The state that recalls a pattern; one without overlap, for which {@link MeanFieldState#exists} is false, where there is
     * none.
     *
     * @param alpha load, {@code >= 0}
     * @param temperature T, {@code >= 0}
     */
    public static MeanFieldState retrieval(double alpha, double temperature) {
        checkLoad("retrieval", alpha);
        checkTemperature("retrieval", temperature);
        if (temperature >= 1) {
            return MeanFieldState.NONE;
        }
        RetrievalBranch branch = RetrievalBranch.at(temperature);
        return branch.reaches(alpha) ? branch.state(alpha) : MeanFieldState.NONE;
    }

    /**
     * The state without overlap with any one pattern: the spin glass, with {@code q > 0}, below {@link #glassTemperature},
     * and the paramagnet above.
     *
     * <p>Its {@code C} is below 1, as that of a solution must be; at {@code alpha = 0} the limit of small loads is returned.
     *
     * @param alpha load, {@code >= 0}
     * @param temperature T, {@code >= 0}
     */
    public static MeanFieldState spinGlass(double alpha, double temperature) {
        checkLoad("spinGlass", alpha);
        checkTemperature("spinGlass", temperature);
        if (temperature >= glassTemperature(alpha)) {
            return RetrievalBranch.state(alpha, 0, 0, temperature);
        }
        double root = Math.sqrt(alpha);
        double least = temperature < 1 ? RetrievalBranch.end(temperature) : 1e-9 * Math.min(root, 1);
        double sigma = Numerical.root(
                each -> RetrievalBranch.sqrtLoad(0, each, temperature) - root, least, root + RetrievalBranch.end(0));
        return RetrievalBranch.state(alpha, 0, sigma, temperature);
    }

    /** The temperature {@code T_g = 1 + sqrt(alpha)} below which the state without recall is a spin glass. */
    public static double glassTemperature(double alpha) {
        return 1 + Math.sqrt(checkLoad("glassTemperature", alpha));
    }

    /**
     * The temperature T_M below which patterns are recalled; not a number where none are at any temperature.
     *
     * <p>{@code 1 - 1.95 sqrt(alpha)} for small loads.
     *
     * @param alpha load, {@code >= 0}
     */
    public static double retrievalTemperature(double alpha) {
        checkLoad("retrievalTemperature", alpha);
        double low = alpha <= criticalLoad(0)
                ? 0
                : Numerical.peak(AmitGutfreundSompolinsky::criticalLoad, 0, MOST_REENTRANT);
        if (alpha > criticalLoad(low)) {
            return Double.NaN;
        }
        return alpha == 0
                ? 1
                : Numerical.root(temperature -> Math.sqrt(criticalLoad(temperature)) - Math.sqrt(alpha), low, 1);
    }

    /**
     * The temperature T_c below which the state that recalls has less free energy than the spin glass; not a number where it
     * has at no temperature.
     *
     * <p>{@code 1 - 2.6 sqrt(alpha)} for small loads.
     *
     * @param alpha load, {@code >= 0}
     */
    public static double thermodynamicTemperature(double alpha) {
        double highest = retrievalTemperature(alpha);
        if (alpha == 0 || Double.isNaN(highest)) {
            return highest;
        }
        // At T_M itself rounding decides whether there is a state; T_c is lower by 0.65 sqrt(alpha) at least.
        double high = highest - 0.05 * Math.sqrt(alpha);
        double low = excess(alpha, 0) <= 0
                ? 0
                : Numerical.peak(temperature -> -excess(alpha, temperature), 0, Math.min(high, MOST_REENTRANT));
        return excess(alpha, low) <= 0 ? Numerical.root(each -> excess(alpha, each), low, high) : Double.NaN;
    }

    /** By how much the retrieval state's free energy is above that of the spin glass. */
    private static double excess(double alpha, double temperature) {
        return retrieval(alpha, temperature).freeEnergy()
                - spinGlass(alpha, temperature).freeEnergy();
    }

    private static double checkLoad(String function, double alpha) {
        return Check.inside("AmitGutfreundSompolinsky." + function + " alpha", alpha, Bounds.NON_NEGATIVE, "");
    }

    private static void checkTemperature(String function, double temperature) {
        Check.inside("AmitGutfreundSompolinsky." + function + " T", temperature, Bounds.NON_NEGATIVE, "");
    }
}
