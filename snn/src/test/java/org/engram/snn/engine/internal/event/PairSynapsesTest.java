package org.engram.snn.engine.internal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.WeightRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lazy plasticity at exact times against the sum over all pairs of spikes. */
class PairSynapsesTest {

    private static final double DELAY = 1.37;
    private static final SpikePair PAIR = new SpikePair(17, 29, 0.011, 0.007);

    private static PairSynapses one(WeightRule rule) {
        SynapseTable table = new SynapseTable();
        table.add(0, SynapseTable.pack(0, 0), DELAY, 5);
        return new PairSynapses(PAIR, rule, table, new int[] {0}, 1, 1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void changesByTheSumOverAllPairs(long seed) {
        Generator random = Streams.of(seed).child("pairs").generator();
        PairSynapses synapses = one(new WeightRule.Additive(0, 100));
        List<Double> pre = new ArrayList<>();
        List<Double> post = new ArrayList<>();
        double time = 0;
        for (int k = 0; k < 300; k++) {
            time += random.nextExponential();
            if (random.nextInt(2) == 0) {
                pre.add(time);
                synapses.preSpike(0, time);
            } else {
                post.add(time);
                synapses.postSpike(0, time);
            }
            if (random.nextInt(20) == 0) {
                synapses.bringUpToDate(time);
            }
        }
        double end = time + 10;
        synapses.bringUpToDate(end);
        assertThat(synapses.byConnection()[0]).as("seed %d", seed).isCloseTo(5 + sum(pre, post), within(1e-9));
    }

    private static double sum(List<Double> pre, List<Double> post) {
        double sum = 0;
        for (double t : pre) {
            for (double p : post) {
                double lag = p + DELAY - t;
                sum += lag > 0
                        ? PAIR.aPlus() * StrictMath.exp(-lag / PAIR.tauPlus())
                        : -PAIR.aMinus() * StrictMath.exp(lag / PAIR.tauMinus());
            }
        }
        return sum;
    }

    @Test
    void spikesThatMeetOnlyDepress() {
        PairSynapses synapses = one(new WeightRule.Additive(0, 100));
        synapses.postSpike(0, 0.3);
        synapses.preSpike(0, 0.3 + DELAY);
        synapses.bringUpToDate(100);
        assertThat(synapses.byConnection()[0]).isCloseTo(5 - PAIR.aMinus(), within(1e-12));
    }

    @Test
    void multiplicativeChangesShrinkTowardsTheBounds() {
        PairSynapses synapses = one(new WeightRule.Multiplicative(1, 7));
        synapses.preSpike(0, 10);
        synapses.postSpike(0, 12);
        synapses.preSpike(0, 20);
        double up = 5 + PAIR.aPlus() * StrictMath.exp(-(2 + DELAY) / 17) * (7 - 5);
        double down = up - PAIR.aMinus() * StrictMath.exp(-(8 - DELAY) / 29) * (up - 1);
        assertThat(synapses.weight(0)).isCloseTo(down, within(1e-13));
    }

    @Test
    void frozenWeightsStayWhileTracesGoOn() {
        PairSynapses synapses = one(new WeightRule.Additive(0, 100));
        synapses.plasticity(false, 0);
        synapses.preSpike(0, 10);
        synapses.postSpike(0, 12);
        synapses.plasticity(true, 20);
        assertThat(synapses.weight(0)).isEqualTo(5);
        synapses.postSpike(0, 25);
        synapses.bringUpToDate(40);
        assertThat(synapses.weight(0)).isCloseTo(5 + PAIR.aPlus() * StrictMath.exp(-(15 + DELAY) / 17), within(1e-13));
    }

    @Test
    void forgetsSpikesThatNothingLooksBackAt() {
        PairSynapses synapses = one(new WeightRule.Additive(0, 1e9));
        double expected = 5;
        double trace = 0;
        synapses.preSpike(0, 0);
        for (int k = 1; k <= 20_000; k++) {
            synapses.postSpike(0, k);
            expected += PAIR.aPlus() * StrictMath.exp(-(k + DELAY) / 17);
            trace = 1 + trace * StrictMath.exp(-1.0 / 29);
        }
        synapses.preSpike(0, 20_000 + DELAY);
        assertThat(synapses.weight(0)).isCloseTo(expected - PAIR.aMinus() * trace, within(1e-9));
    }
}
