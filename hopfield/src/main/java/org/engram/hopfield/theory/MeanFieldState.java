package org.engram.hopfield.theory;

/**
 * A solution of the replica-symmetric equations of {@link AmitGutfreundSompolinsky}.
 *
 * @param m overlap with the condensed pattern, in [0, 1]
 * @param q Edwards-Anderson order parameter, in [0, 1]
 * @param r mean square overlap with the other patterns, times {@code 1/alpha}, {@code >= 0}
 * @param susceptibility {@code C = (1 - q)/T}, or its limit at T = 0
 * @param freeEnergy free energy per unit; the energy at T = 0
 */
public record MeanFieldState(double m, double q, double r, double susceptibility, double freeEnergy) {

    /** What stands for a retrieval state where there is none: no overlap, and nothing else defined. */
    static final MeanFieldState NONE = new MeanFieldState(0, Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /** Whether there is such a state; if not, the overlap is 0 and the rest is not a number. */
    public boolean exists() {
        return !Double.isNaN(q);
    }
}
