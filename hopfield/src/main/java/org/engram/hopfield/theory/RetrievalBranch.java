package org.engram.hopfield.theory;

/**
 * All retrieval states at one temperature below 1, told apart by the width sigma of the noise that they feel.
 *
 * <p>With {@code sigma = sqrt(alpha r)} in the place of the load the equations decouple: the overlap is the greatest root of
 * {@code m = <tanh((m + sigma z)/T)>}, which is above 0 for sigma below that where {@code C(m = 0) = 1}, and the load
 * follows as {@code sqrt(alpha) = sigma (1 - C)/sqrt(q)}. This rises from 0 to a maximum, the highest load with recall, and
 * falls to 0 again; the states up to the maximum are the stable ones.
 *
 * @param temperature T in [0, 1)
 * @param widest sigma at the highest load
 * @param sqrtLoad square root of the highest load
 */
record RetrievalBranch(double temperature, double widest, double sqrtLoad) {

    private static final double ZERO_TEMPERATURE_END = Math.sqrt(2 / Math.PI);
    private static final int MOST_STEPS = 1000;

    /** The branch at a temperature in [0, 1). */
    static RetrievalBranch at(double temperature) {
        double end = end(temperature);
        double widest = end * Numerical.peak(share -> sqrtLoad(share * end, temperature), 0, 1);
        return new RetrievalBranch(temperature, widest, sqrtLoad(widest, temperature));
    }

    /** The width of noise at which the overlap reaches 0; there {@code C = 1} without any overlap. */
    static double end(double temperature) {
        return temperature == 0
                ? ZERO_TEMPERATURE_END
                : Numerical.root(
                        sigma -> GaussianField.of(0, sigma, temperature).susceptibility() - 1,
                        0.5 * Math.sqrt(1 - temperature),
                        ZERO_TEMPERATURE_END);
    }

    /** Whether there is a stable retrieval state at the load. */
    boolean reaches(double alpha) {
        return Math.sqrt(alpha) <= sqrtLoad;
    }

    /** The stable retrieval state at a load that the branch reaches. */
    MeanFieldState state(double alpha) {
        double sigma = Numerical.root(each -> sqrtLoad(each, temperature) - Math.sqrt(alpha), 0, widest);
        return state(alpha, overlap(sigma, temperature), sigma, temperature);
    }

    /** The order parameters and the free energy, given overlap and noise that solve the equations. */
    static MeanFieldState state(double alpha, double m, double sigma, double temperature) {
        GaussianField field = GaussianField.of(m, sigma, temperature);
        double response = field.susceptibility();
        double rest = Math.max(1 - response, Double.MIN_NORMAL);
        double reaction = alpha == 0 ? 0 : alpha * temperature * StrictMath.log(rest);
        double freeEnergy = 0.5 * (alpha + m * m + reaction - sigma * sigma * (1 - 2 * response)) - field.energy();
        return new MeanFieldState(m, field.square(), r(alpha, m, sigma, field), response, freeEnergy);
    }

    /** Without overlap {@code 1 - C} may be all rounding, so that r is better had from the load. */
    private static double r(double alpha, double m, double sigma, GaussianField field) {
        if (m == 0) {
            return sigma == 0 ? 0 : sigma * sigma / alpha;
        }
        double rest = 1 - field.susceptibility();
        return field.square() / (rest * rest);
    }

    private static double sqrtLoad(double sigma, double temperature) {
        return sqrtLoad(overlap(sigma, temperature), sigma, temperature);
    }

    /** {@code sigma (1 - C)/sqrt(q)} for an overlap and noise. */
    static double sqrtLoad(double m, double sigma, double temperature) {
        GaussianField field = GaussianField.of(m, sigma, temperature);
        return sigma * (1 - field.susceptibility()) / Math.sqrt(field.square());
    }

    /** The mean is concave in m with slope C, so that Newton's steps from 1 come down to its greatest root and stop there. */
    private static double overlap(double sigma, double temperature) {
        double m = 1;
        for (int step = 0; step < MOST_STEPS; step++) {
            GaussianField field = GaussianField.of(m, sigma, temperature);
            double down = (m - field.mean()) / (1 - field.susceptibility());
            if (!(down > 1e-16 * m) || down >= m) {
                return down >= m ? 0 : m;
            }
            m -= down;
        }
        return m;
    }
}
