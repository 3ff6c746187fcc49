package org.engram.snn.network.synapse;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * Each presynaptic spike adds the same, whatever the target does; for eligibility traces, which then are the low-passed
 * presynaptic spike train.
 *
 * @param size what a spike adds, finite
 */
public record PresynapticSpikes(double size) implements TimingRule {

    /** Requires a finite size. */
    public PresynapticSpikes {
        Check.inside("PresynapticSpikes.size", size, Bounds.FINITE, "");
    }
}
