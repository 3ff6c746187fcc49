package org.engram.snn.network.synapse;

import org.engram.core.Bounds;
import org.engram.core.Check;

/** When and how an eligibility trace e, times the product M of all modulators, becomes weight. */
public sealed interface Consolidation {

    /**
     * All the time: {@code dw/dt = rate e M}, exact while trace and modulators only decay, to rest at 0.
     *
     * @param rate weight per eligibility, modulator and ms, finite
     */
    record Online(double rate) implements Consolidation {

        /** Requires a finite rate. */
        public Online {
            Check.inside("Online.rate", rate, Bounds.FINITE, "1/ms");
        }
    }

    /**
     * Every interval: {@code w += drift + gain e M}, after which the trace decays at once by {@code exp(-interval / tau)}; in
     * between it does not decay. At the beginning of a step, after the spikes that reach synapses there and before signals.
     *
     * @param interval time between consolidations, ms, a multiple of the timestep, above 0
     * @param gain weight per eligibility and modulator, finite
     * @param drift weight added each time, finite
     */
    record Periodic(double interval, double gain, double drift) implements Consolidation {

        /** Requires a positive interval and finite numbers. */
        public Periodic {
            Check.positive("Periodic.interval", interval, "ms");
            Check.inside("Periodic.gain", gain, Bounds.FINITE, "");
            Check.inside("Periodic.drift", drift, Bounds.FINITE, "");
        }
    }

    /**
     * When told to: {@code w += gain e M}, after which the trace is 0.
     *
     * @param gain weight per eligibility and modulator, finite
     */
    record OnCommand(double gain) implements Consolidation {

        /** Requires a finite gain. */
        public OnCommand {
            Check.inside("OnCommand.gain", gain, Bounds.FINITE, "");
        }
    }
}
