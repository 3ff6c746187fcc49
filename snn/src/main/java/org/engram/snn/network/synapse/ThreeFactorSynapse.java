package org.engram.snn.network.synapse;

import java.util.List;

/**
 * Plasticity with three factors: spikes of both neurons leave an eligibility trace, modulators decide what becomes of it.
 *
 * <p>Reward-modulated STDP, error-modulated readouts and weights updated once a second are configurations of this one
 * mechanism; the factories name them. Spikes act in the order that {@link StdpSynapse} tells. Without modulators M is 1.
 *
 * @param eligibility what the trace is made of
 * @param consolidation when it becomes weight
 * @param bounds lowest and highest weight
 * @param modulators names of the network's modulators whose product is M
 * @param delay on which side of the synapse its delay lies
 */
public record ThreeFactorSynapse(
        Eligibility eligibility,
        Consolidation consolidation,
        WeightRule.Additive bounds,
        List<String> modulators,
        DelayPart delay)
        implements SynapseType {

    private static final double MILLISECOND_FACTOR = 0.95;
    private static final double TRACE_TAU = -1 / StrictMath.log(MILLISECOND_FACTOR);
    private static final double TRACE = 0.1;

    /** Copies the names. */
    public ThreeFactorSynapse {
        modulators = List.copyOf(modulators);
    }

    /** A synapse without modulators and with dendritic delay. */
    public static ThreeFactorSynapse of(
            Eligibility eligibility, Consolidation consolidation, WeightRule.Additive bounds) {
        return new ThreeFactorSynapse(eligibility, consolidation, bounds, List.of(), DelayPart.DENDRITIC);
    }

    /**
     * STDP with dopamine of Izhikevich (Cerebral Cortex 17:2443, 2007) as in his published script: nearest traces of 0.1 and
     * 0.15 that decay by 0.95 a ms, {@code w += e M} within 0 to 4 and {@code e *= 0.99} every 10 ms, axonal delays; for a
     * modulator that rests at 0.002, jumps by 0.5 and decays by 0.995 a ms. The script notes a spike one step after the update
     * that made it, hence one factor of 0.95 in the depression.
     */
    public static ThreeFactorSynapse izhikevich2007(String dopamine) {
        double interval = 10;
        return new ThreeFactorSynapse(
                new Eligibility(script(1.5 * TRACE), -interval / StrictMath.log(0.99)),
                new Consolidation.Periodic(interval, 1, 0),
                new WeightRule.Additive(0, 4),
                List.of(dopamine),
                DelayPart.AXONAL);
    }

    /**
     * STDP of Izhikevich (Neural Computation 18:245, 2006) as in his published script: nearest traces of 0.1 and 0.12 that decay
     * by 0.95 a ms sum up to the derivative e, and every second {@code w += 0.01 + e} within 0 to 10 and {@code e *= 0.9};
     * axonal delays. The script notes a spike one step after the update that made it, as in {@link #izhikevich2007}.
     */
    public static ThreeFactorSynapse izhikevich2006() {
        double interval = 1000;
        return new ThreeFactorSynapse(
                new Eligibility(script(1.2 * TRACE), -interval / StrictMath.log(0.9)),
                new Consolidation.Periodic(interval, 1, 0.01),
                new WeightRule.Additive(0, 10),
                List.of(),
                DelayPart.AXONAL);
    }

    private static NearestSpikePair script(double depression) {
        return new NearestSpikePair(TRACE_TAU, TRACE_TAU, TRACE, depression / MILLISECOND_FACTOR);
    }

    /**
     * sPyNNaker's neuromodulated STDP: the pair rule changes an eligibility trace that decays with tau_c, and {@code dw/dt} is
     * the trace times dopamine; for a modulator that decays with tau_d to 0.
     */
    public static ThreeFactorSynapse neuromodulated(
            SpikePair timing, double tauC, WeightRule.Additive bounds, String dopamine) {
        return of(new Eligibility(timing, tauC), new Consolidation.Online(1), bounds)
                .modulatedBy(dopamine);
    }

    /**
     * A readout that learns from its error: {@code dw/dt = rate x error}, with x the presynaptic spike train low-passed with
     * tau and the error a modulator of one value for each target.
     */
    public static ThreeFactorSynapse errorModulated(double tau, double rate, WeightRule.Additive bounds, String error) {
        return of(new Eligibility(new PresynapticSpikes(1), tau), new Consolidation.Online(rate), bounds)
                .modulatedBy(error);
    }

    /** The same synapse under exactly these modulators of the network, whose values multiply. */
    public ThreeFactorSynapse modulatedBy(String... names) {
        return new ThreeFactorSynapse(eligibility, consolidation, bounds, List.of(names), delay);
    }

    /** The same synapse with its delay elsewhere. */
    public ThreeFactorSynapse withDelay(DelayPart part) {
        return new ThreeFactorSynapse(eligibility, consolidation, bounds, modulators, part);
    }
}
