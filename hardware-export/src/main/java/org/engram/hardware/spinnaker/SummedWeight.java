package org.engram.hardware.spinnaker;

import org.engram.snn.network.Connections;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.synapse.StdpSynapse;

/**
 * The largest weight expected to arrive at one receptor of a population within a step: what its ring buffers must hold;
 * mutable.
 *
 * <p>sPyNNaker's rule. Where all delays are equal it is the sum over projections of largest weight times largest fan-in
 * times spikes a step; otherwise a bound for Poisson input at 30 Hz (sources: their own rate), between the largest single
 * weight and that sum. Plastic weights count as their upper limit.
 */
final class SummedWeight {

    private static final double ASSUMED_RATE = 30;
    private static final double MS_PER_SECOND = 1000;

    private final Realization realization;
    private final RunningStats weights = new RunningStats();
    private final RunningStats delays = new RunningStats();
    private final RunningStats rates = new RunningStats();
    private double sum;
    private double largest;

    SummedWeight(Realization realization) {
        this.realization = realization;
    }

    void add(Projection projection) {
        Connections made = realization.connections(projection);
        int fanIn = largestFanIn(made, projection.post().population().size());
        Spread weight = projection.synapse().type() instanceof StdpSynapse stdp
                ? new Spread(stdp.weights().wMax(), 0, stdp.weights().wMax())
                : Spread.of(made.size(), made::weight);
        double rate = rate(projection.pre().population());
        double spikesPerStep = isPoisson(projection.pre().population())
                ? PoissonInput.spikesPerStep(rate / stepsPerSecond())
                : Math.max(1, ASSUMED_RATE / stepsPerSecond());
        weights.add(weight.mean(), weight.variance(), fanIn);
        delays.add(0, Spread.of(made.size(), made::delay).variance(), fanIn);
        rates.add(rate > 0 ? rate : ASSUMED_RATE, 0, fanIn);
        if (fanIn > 0) {
            sum += spikesPerStep * weight.largest() * fanIn;
            largest = Math.max(largest, weight.largest());
        }
    }

    /** The expected largest sum, in weight units; 0 without connections. */
    double bound() {
        if (delays.variance() == 0) {
            return Math.max(sum, largest);
        }
        double spikes = weights.count() * rates.mean() / stepsPerSecond();
        return Math.max(largest, Math.min(sum, PoissonInput.upperBound(weights.mean(), weights.variance(), spikes)));
    }

    private double stepsPerSecond() {
        return MS_PER_SECOND / realization.timestep();
    }

    private double rate(Population pre) {
        if (!isPoisson(pre)) {
            return ASSUMED_RATE;
        }
        double highest = 0;
        for (double rate : realization.values(pre, "rate")) {
            highest = Math.max(highest, rate);
        }
        return highest;
    }

    private static boolean isPoisson(Population population) {
        return population.cell().model().equals(SpikeSourcePoisson.MODEL);
    }

    private static int largestFanIn(Connections made, int neurons) {
        int[] fanIn = new int[neurons];
        int most = 0;
        for (int k = 0; k < made.size(); k++) {
            most = Math.max(most, ++fanIn[made.post(k)]);
        }
        return most;
    }
}
