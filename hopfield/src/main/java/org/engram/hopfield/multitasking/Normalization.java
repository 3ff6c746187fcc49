package org.engram.hopfield.multitasking;

import org.engram.hopfield.theory.TrainingSet;

/**
 * By what the couplings {@code J_ij = (1/N) sum_mu ...} are divided, which sets the scale of temperatures and energies.
 *
 * <p>It changes nothing at zero noise. The papers on multitasking networks use several; the choice here is {@link #DATA_SET}.
 */
public enum Normalization {

    /** By nothing: {@code T_c = (1 - d) R}, with {@code R = r^2 + (1 - r^2)/M} for examples and 1 for stored patterns. */
    NONE,

    /** By R: {@code T_c = 1 - d} for examples as for stored patterns. */
    DATA_SET,

    /** By {@code R (1 - d)}: {@code T_c = 1}. */
    DATA_SET_AND_DILUTION;

    /** The divisor for examples of the given kind (r = 1 for stored patterns) at a dilution d. */
    double divisor(TrainingSet set, double dilution) {
        return switch (this) {
            case NONE -> 1;
            case DATA_SET -> set.meanSquare();
            case DATA_SET_AND_DILUTION -> set.meanSquare() * (1 - dilution);
        };
    }
}
