package org.engram.snn.engine.internal.plastic;

import java.util.Arrays;
import java.util.List;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.network.synapse.Consolidation;
import org.engram.snn.network.synapse.ThreeFactorSynapse;

/** Turns eligibility into weight as a three-factor synapse says; its state is that of its parts. */
final class Consolidator {

    private static final int STEPS_BETWEEN_SWEEPS = 256;
    private static final double NOTHING = 1e-30;

    private final Consolidation consolidation;
    private final PlasticWeights weights;
    private final Modulators modulators;
    private final List<ModulatorState> factors;
    private final int every;
    private final double gain;
    private final double drift;
    private final double retention;
    /** Index within the population of the first target. */
    private final int firstTarget;

    private final double[] gains;
    private final int[] targets;

    Consolidator(
            ThreeFactorSynapse synapse,
            Attachment attachment,
            PlasticWeights weights,
            Modulators modulators,
            TimeGrid grid) {
        consolidation = synapse.consolidation();
        this.weights = weights;
        this.modulators = modulators;
        factors = synapse.modulators().stream().map(modulators::state).toList();
        firstTarget = attachment.among().first();
        double tau = synapse.eligibility().tau();
        double h = grid.timestep();
        if (consolidation instanceof Consolidation.Periodic periodic) {
            every = grid.steps(attachment.place() + ": interval of consolidation", periodic.interval());
            gain = periodic.gain();
            drift = periodic.drift();
            retention = StrictMath.exp(-periodic.interval() / tau);
        } else {
            every = 1;
            drift = 0;
            gain = consolidation instanceof Consolidation.Online online
                    ? online.rate()
                            * integral(
                                    1 / tau
                                            + factors.stream()
                                                    .mapToDouble(ModulatorState::rate)
                                                    .sum(),
                                    h)
                    : ((Consolidation.OnCommand) consolidation).gain();
            retention = StrictMath.exp(-h / tau);
        }
        boolean isPerTarget = factors.stream().anyMatch(f -> f.size() > 1);
        gains = isPerTarget ? new double[weights.wiring.targets] : new double[0];
        targets = isPerTarget ? weights.wiring.targetsBySynapse() : new int[0];
    }

    /** The integral over a step of what decays at a rate from 1. */
    private static double integral(double rate, double h) {
        return -StrictMath.expm1(-h * rate) / rate;
    }

    /** Consolidates and lets decay what is due over the step that ends at the beginning of this one. */
    void beforeArrivals(int step, boolean isFrozen) {
        modulators.begin(step);
        if (step > 0 && !(consolidation instanceof Consolidation.Periodic)) {
            if (!isFrozen && consolidation instanceof Consolidation.Online) {
                apply(false);
            }
            decay(step);
        }
    }

    /** Consolidates and lets decay what is due at the beginning of a step, after the spikes that reach synapses there. */
    void afterArrivals(int step, boolean isFrozen) {
        if (step > 0 && step % every == 0 && consolidation instanceof Consolidation.Periodic) {
            if (!isFrozen) {
                apply(true);
            }
            decay(step);
        }
    }

    private void decay(int step) {
        weights.decayEligibility(retention);
        if (step / every % STEPS_BETWEEN_SWEEPS == 0) {
            weights.clearSmallEligibility(NOTHING);
        }
    }

    /** Consolidates now and forgets the eligibility. */
    void command() {
        apply(true);
        weights.decayEligibility(0);
    }

    boolean isOnCommand() {
        return consolidation instanceof Consolidation.OnCommand;
    }

    private void apply(boolean isNow) {
        if (gains.length == 0) {
            double m = product(0, isNow);
            if (m != 0 || drift != 0) {
                weights.consolidate(gain * m, drift);
            }
            return;
        }
        Arrays.setAll(gains, target -> gain * product(firstTarget + target, isNow));
        weights.consolidate(gains, targets, drift);
    }

    private double product(int neuron, boolean isNow) {
        double product = 1;
        for (ModulatorState factor : factors) {
            product *= isNow ? factor.now(neuron) : factor.before(neuron);
        }
        return product;
    }
}
