package org.engram.snn.network.synapse;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * Homeostatic scaling in the sense of Turrigiano: weights onto a neuron are multiplied so that its rate goes to a target.
 *
 * <p>A trace of each target's spikes, low-passed with tau, estimates its rate; every interval all its weights of the projection
 * are multiplied by {@code 1 + strength (1 - rate / target)}, never by less than 0, and kept in the bounds of the weight rule.
 *
 * @param targetRate rate to which it scales, Hz, above 0
 * @param tau time over which the rate is estimated, ms, above 0
 * @param interval time between scalings, ms, a multiple of the timestep, above 0
 * @param strength relative change for a silent neuron, not negative
 */
public record SynapticScaling(double targetRate, double tau, double interval, double strength) {

    /** Requires positive times and rates and a strength that is not negative. */
    public SynapticScaling {
        Check.positive("SynapticScaling.target_rate", targetRate, "Hz");
        Check.positive("SynapticScaling.tau", tau, "ms");
        Check.positive("SynapticScaling.interval", interval, "ms");
        Check.inside("SynapticScaling.strength", strength, Bounds.NON_NEGATIVE, "");
    }
}
