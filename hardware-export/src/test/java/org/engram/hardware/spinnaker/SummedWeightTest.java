package org.engram.hardware.spinnaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Value;
import org.junit.jupiter.api.Test;

class SummedWeightTest {

    private final NetworkBuilder network = Network.named("sums");
    private final Population input = network.population("input", 4, SpikeSourceArray.at(1));
    private final Population target = network.population("target", 3, IfCurrExp.standard());

    private double bound(double timestep) {
        Realization realization = Realization.of(network.build(), timestep, 1);
        SummedWeight sum = new SummedWeight(realization);
        network.build().projections().forEach(sum::add);
        return sum.bound();
    }

    @Test
    void withEqualDelaysItIsLargestWeightTimesLargestFanIn() {
        network.connect(input, target, Connector.allToAll(), Synapse.excitatory(0.5));
        assertThat(bound(1)).isEqualTo(4 * 0.5);
        network.connect(
                input, target, Connector.fromList(new int[] {0, 1, 2}, new int[] {1, 1, 2}), Synapse.excitatory(3));
        assertThat(bound(1)).isEqualTo(4 * 0.5 + 2 * 3);
    }

    @Test
    void plasticWeightsCountAsTheirUpperLimit() {
        SpikePair pair = new SpikePair(20, 20, 0.01, 0.01);
        network.connect(
                input,
                target,
                Connector.allToAll(),
                Synapse.excitatory(0.5).stdp(pair, new WeightRule.Additive(0, 10)));
        assertThat(bound(1)).isEqualTo(40);
    }

    @Test
    void poissonSourcesCountAsOftenAsTheyMayFireInAStep() {
        Population poisson = network.population("poisson", 2, SpikeSourcePoisson.atRate(1000));
        network.connect(poisson, target, Connector.allToAll(), Synapse.excitatory(0.5));
        assertThat(bound(1)).as("one spike a step on average, at most 6").isEqualTo(2 * 0.5 * 6);
        assertThat(bound(0.1)).as("0.1 spikes a step, at most 3").isEqualTo(2 * 0.5 * 3);
    }

    /**
     * Four synapses of 0.5 nA at 30 Hz and 1 ms are 0.12 spikes a step: mean 0.06, deviation 0.5 sqrt(0.12), so that the
     * bound is 0.06 + 2.5 sqrt(0.12) = 0.926, between the largest weight 0.5 and the sum 2.
     */
    @Test
    void withDifferentDelaysItIsTheBoundForPoissonInput() {
        network.connect(
                input,
                target,
                Connector.allToAll(),
                Synapse.excitatory(0.5).delay(Value.of(1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3)));
        assertThat(bound(1)).isCloseTo(0.06 + 2.5 * Math.sqrt(0.12), within(1e-12));
    }

    @Test
    void theLargestWeightIsAlwaysIncluded() {
        network.connect(
                input,
                target,
                Connector.fromList(new int[] {0, 1}, new int[] {0, 0})
                        .withWeights(0.001, 7)
                        .withDelays(1, 2),
                Synapse.excitatory(0));
        assertThat(bound(1)).isGreaterThanOrEqualTo(7);
    }

    @Test
    void withoutConnectionsItIsZero() {
        network.connect(input, target, Connector.fromList(new int[0], new int[0]), Synapse.excitatory(5));
        assertThat(bound(1)).isZero();
    }

    @Test
    void pooledStatisticsAreThoseOfSpynnaker() {
        RunningStats stats = new RunningStats();
        assertThat(stats.variance()).isZero();
        stats.add(2, 1, 3);
        stats.add(5, 0, 0);
        stats.add(4, 0.5, 2);
        assertThat(stats.count()).isEqualTo(5);
        assertThat(stats.mean()).isCloseTo(2.8, within(1e-15));
        assertThat(stats.variance()).isCloseTo((1 * 2 + 0.5 * 1 + 4 * 3 * 2 / 5.0) / 4, within(1e-15));
    }
}
