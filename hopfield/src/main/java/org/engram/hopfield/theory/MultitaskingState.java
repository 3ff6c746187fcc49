package org.engram.hopfield.theory;

import java.util.Arrays;
import org.engram.core.Check;

/**
 * A solution of the self-consistency equations of a multitasking network: one amplitude for each pattern. Immutable.
 *
 * <p>Amplitudes are Mattis overlaps {@code m_mu = E[xi^mu s]}, at most {@code 1 - d} in magnitude.
 */
public final class MultitaskingState {

    /** What counts as 0, and differences as none, where a phase is named, in units of the largest overlap 1 - d. */
    public static final double PHASE_TOLERANCE = 1e-3;

    private final double[] amplitudes;
    private final double dilution;
    private final double freeEnergy;
    private final boolean stable;

    /** Takes the array over. */
    MultitaskingState(double[] amplitudes, double dilution, double freeEnergy, boolean stable) {
        this.amplitudes = amplitudes;
        this.dilution = dilution;
        this.freeEnergy = freeEnergy;
        this.stable = stable;
    }

    /** Number of patterns K. */
    public int size() {
        return amplitudes.length;
    }

    /** Amplitude of pattern {@code mu}, counted from 0. */
    public double amplitude(int mu) {
        return amplitudes[Check.index("MultitaskingState.amplitude", mu, amplitudes.length)];
    }

    /** The amplitudes in the order of the patterns, shape (K), a copy. */
    public double[] amplitudes() {
        return amplitudes.clone();
    }

    /** The magnitudes of the amplitudes in descending order, shape (K), a new array. */
    public double[] sorted() {
        return MultitaskingTheory.sorted(amplitudes);
    }

    /** Energy per unit, {@code -1/2 sum_mu m_mu^2}. */
    public double energy() {
        return MultitaskingTheory.energy(amplitudes);
    }

    /** Free energy per unit, {@code 1/2 sum_mu m_mu^2 - T E ln(2 cosh(h / T))}; at T = 0 the energy. */
    public double freeEnergy() {
        return freeEnergy;
    }

    /**
     * Whether small changes of any amplitude die out: the largest eigenvalue of {@code E[xi^mu xi^nu sech^2(h / T)] / T} is
     * at most 1; at T = 0, no unit that carries a pattern has a field of 0.
     */
    public boolean isStable() {
        return stable;
    }

    /** The phase, with amplitudes up to {@value #PHASE_TOLERANCE} (1 - d) taken for 0. */
    public RetrievalPhase phase() {
        return RetrievalPhase.of(amplitudes, PHASE_TOLERANCE * (1 - dilution));
    }

    /** Number of patterns that are recalled: amplitudes above {@value #PHASE_TOLERANCE} (1 - d). */
    public int retrieved() {
        return RetrievalPhase.retrieved(amplitudes, PHASE_TOLERANCE * (1 - dilution));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MultitaskingState that
                && Arrays.equals(amplitudes, that.amplitudes)
                && dilution == that.dilution
                && freeEnergy == that.freeEnergy
                && stable == that.stable;
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(amplitudes) * 31 + Double.hashCode(dilution);
    }

    @Override
    public String toString() {
        return "MultitaskingState[" + phase().text() + ", " + retrieved() + " of " + size() + " patterns]";
    }
}
