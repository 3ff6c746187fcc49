package org.engram.snn.engine.internal.plastic;

import org.engram.snn.engine.Places;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.network.synapse.SynapticScaling;

/** Homeostatic scaling of the weights onto each target by an estimate of its rate; mutable. */
final class RateScaling {

    private static final double PER_SECOND = 1e-3;

    private final SynapticScaling rule;
    private final int every;
    private final Traces rates;
    private final double[] factors;
    private final int[] targets;
    private final PlasticWeights weights;

    RateScaling(SynapticScaling rule, String place, PlasticWeights weights, TimeGrid grid) {
        this.rule = rule;
        this.weights = weights;
        every = grid.steps(place + ": interval of scaling", rule.interval());
        rates = new Traces(weights.wiring.targets, rule.tau(), grid.timestep(), false);
        factors = new double[weights.wiring.targets];
        targets = weights.wiring.targetsBySynapse();
    }

    /** Scales the weights if that is due at the beginning of a step. */
    void begin(int step, boolean isFrozen) {
        rates.decay(step);
        if (step > 0 && step % every == 0 && !isFrozen) {
            double perUnit = 1 / (rule.tau() * PER_SECOND * rule.targetRate());
            for (int i = 0; i < factors.length; i++) {
                factors[i] = Math.max(0, 1 + rule.strength() * (1 - perUnit * rates.get(i)));
            }
            weights.scale(factors, targets);
        }
    }

    void postSpike(int target) {
        rates.raise(target);
    }

    void save(StateWriter out, Places among) {
        out.along(among);
        rates.save(out);
    }

    void restore(StateReader in, Places among) {
        in.along(among);
        rates.restore(in);
    }
}
