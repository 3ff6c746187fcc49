package org.engram.snn.network.synapse;

import org.engram.core.Check;

/**
 * A trace at each synapse of what a timing rule would have changed, which a modulator may yet turn into weight.
 *
 * @param rule what spikes add to the trace, without bounds
 * @param tau decay time of the trace, ms, above 0
 */
public record Eligibility(TimingRule rule, double tau) {

    /** Requires a positive decay time. */
    public Eligibility {
        Check.positive("Eligibility.tau", tau, "ms");
    }
}
