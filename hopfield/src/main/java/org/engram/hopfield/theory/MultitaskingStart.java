package org.engram.hopfield.theory;

import org.engram.core.Bounds;
import org.engram.core.Check;

/** From where the self-consistency equations of a multitasking network are followed to a solution. */
public enum MultitaskingStart {

    /** One pattern alone: {@code m = (1 - d, 0, ..., 0)}; the others stay exactly 0. */
    PURE,

    /** The power law of zero noise, {@code m_k = (1 - d) d^(k - 1)}. */
    HIERARCHICAL,

    /** All patterns alike: {@code m_k = (1 - d) / K}; they stay exactly alike. */
    PARALLEL;

    static final Bounds DILUTION = new Bounds(0, 1, false, true);

    /**
     * The amplitudes to start from, shape (K), in descending order.
     *
     * @param patterns number of patterns K, at least 1
     * @param dilution fraction of blank entries d, in [0, 1)
     */
    public double[] amplitudes(int patterns, double dilution) {
        Check.between("MultitaskingStart.patterns", patterns, 1, Integer.MAX_VALUE);
        Check.inside("MultitaskingStart.dilution", dilution, DILUTION, "");
        double[] amplitudes = new double[patterns];
        double amplitude = 1 - dilution;
        for (int k = 0; k < patterns; k++) {
            amplitudes[k] = this == PARALLEL ? (1 - dilution) / patterns : amplitude;
            amplitude *= this == HIERARCHICAL ? dilution : 0;
        }
        return amplitudes;
    }
}
