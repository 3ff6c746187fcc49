package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.engram.snn.recording.Variable.ISYN_EXC;
import static org.engram.snn.recording.Variable.SPIKES;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import org.engram.core.data.Raster;
import org.engram.core.data.Trace;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.Connections;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The lazy engine against an event-by-event reference. */
class PlasticityTest {

    private static final String PLASTIC = "in->out";
    private static final double TIMESTEP = 0.5;
    private static final SpikePair PAIR = new SpikePair(17, 34, 0.03, 0.02);

    private static boolean always(int step) {
        return step >= 0;
    }

    static List<WeightRule> rules() {
        return List.of(
                new WeightRule.Additive(0, 2),
                new WeightRule.Additive(0.5, 0.9),
                new WeightRule.Multiplicative(0.1, 2));
    }

    /** Plastic synapses of all delays from Poisson sources onto neurons that fire at random by other input. */
    private static Network network(WeightRule rule, double preRate) {
        NetworkBuilder builder = Network.named("plastic");
        Population in = builder.population("in", 12, SpikeSourcePoisson.atRate(preRate));
        Population noise = builder.population("noise", 9, SpikeSourcePoisson.atRate(60));
        Population out =
                builder.population("out", 9, IfCurrExp.standard().withTauM(10).withTauRefrac(1));
        Synapse plastic = Synapse.excitatory(
                        new Distribution.Uniform(Math.max(rule.wMin(), 0.5), Math.min(rule.wMax(), 1)))
                .delay(new Distribution.Uniform(TIMESTEP, 9))
                .stdp(PAIR, rule);
        return builder.connect(in, out, Connector.fixedProbability(0.7), plastic)
                .connect(noise, out, Connector.oneToOne(), Synapse.excitatory(12))
                .connect(
                        out,
                        out,
                        Connector.allToAll().withoutSelf(),
                        Synapse.inhibitory(0.2).delay(2))
                .build();
    }

    private static Simulation simulation(Network network, long seed) {
        return Simulation.of(network)
                .timestep(TIMESTEP)
                .seed(seed)
                .record(SPIKES, network.population("in"), network.population("out"));
    }

    @ParameterizedTest
    @MethodSource("rules")
    void weightsAreThoseOfTheOnlineRule(WeightRule rule) {
        for (long seed = 1; seed <= 5; seed++) {
            Network network = network(rule, 30);
            try (Simulation simulation = simulation(network, seed).recordWeights(TIMESTEP, PLASTIC)) {
                Run run = simulation.run(1500);
                double change = assertFollowsTheReference(
                        run, rule, PlasticityTest::always, PlasticityTest::always, "seed " + seed);
                assertThat(change).isGreaterThan(0.1);
            }
        }
    }

    /** Compares every weight at every step; returns the largest change of a weight. */
    private static double assertFollowsTheReference(
            Run run, WeightRule rule, IntPredicate plasticArrivals, IntPredicate plasticSpikes, String place) {
        Trace weights = run.weightTrace(PLASTIC);
        Network network = run.realization().network();
        Connections made = run.realization().connections(network.projection(PLASTIC));
        Raster pre = run.spikes(network.population("in"));
        Raster post = run.spikes(network.population("out"));
        double change = 0;
        for (int k = 0; k < made.size(); k++) {
            int delay = (int) Math.rint(made.delay(k) / TIMESTEP);
            double[] expected = new OnlineStdp(PAIR, rule, TIMESTEP, delay)
                    .weights(
                            made.weight(k),
                            OnlineStdp.perStep(pre.timesOf(made.pre(k)), TIMESTEP, weights.size()),
                            OnlineStdp.perStep(post.timesOf(made.post(k)), TIMESTEP, weights.size()),
                            plasticArrivals,
                            plasticSpikes);
            assertThat(distance(weights.values(k), expected))
                    .as("%s, connection %d of delay %d", place, k, delay)
                    .isLessThan(1e-12);
            change = Math.max(change, Math.abs(expected[expected.length - 1] - expected[0]));
        }
        return change;
    }

    /** The largest difference of two series. */
    static double distance(double[] a, double[] b) {
        double largest = 0;
        for (int i = 0; i < a.length; i++) {
            largest = Math.max(largest, Math.abs(a[i] - b[i]));
        }
        return largest;
    }

    @ParameterizedTest
    @MethodSource("rules")
    void recordingWeightsDoesNotChangeThem(WeightRule rule) {
        Network network = network(rule, 30);
        for (double interval : new double[] {TIMESTEP, 1, 7}) {
            try (Simulation recorded = simulation(network, 3).recordWeights(interval, PLASTIC);
                    Simulation plain = simulation(network, 3)) {
                Run one = recorded.run(800);
                Run other = plain.run(800);
                assertThat(one.spikes()).isEqualTo(other.spikes());
                assertThat(one.weights(PLASTIC)).isEqualTo(other.weights(PLASTIC));
            }
        }
    }

    @Test
    void lookingAtResultsDoesNotChangeThem() {
        Network network = network(new WeightRule.Additive(0, 2), 30);
        try (Simulation watched = simulation(network, 3);
                Simulation plain = simulation(network, 3)) {
            for (int ms = 0; ms < 300; ms++) {
                watched.advance(1);
                assertThat(watched.result().duration()).isEqualTo(ms + 1);
            }
            assertThat(watched.result().weights(PLASTIC))
                    .isEqualTo(plain.run(300).weights(PLASTIC));
            assertThat(watched.result().spikes()).isEqualTo(plain.result().spikes());
        }
    }

    /** From 200 to 450 ms nothing changes; all else is as if the rule had been asleep just then. */
    @ParameterizedTest
    @MethodSource("rules")
    void switchingOffFreezesAndOnGoesOn(WeightRule rule) {
        Network network = network(rule, 30);
        int off = (int) (200 / TIMESTEP);
        int on = (int) (450 / TIMESTEP);
        for (long seed = 1; seed <= 3; seed++) {
            try (Simulation simulation = simulation(network, seed).recordWeights(TIMESTEP, PLASTIC)) {
                simulation.advance(200).plasticity(false);
                double[] earned = simulation.result().weights(PLASTIC);
                simulation.advance(250);
                assertThat(simulation.result().weights(PLASTIC)).isEqualTo(earned);
                simulation.plasticity(true);
                assertThat(simulation.result().weights(PLASTIC)).isEqualTo(earned);
                Run run = simulation.run(350);
                assertThat(run.weights(PLASTIC)).isNotEqualTo(earned);
                for (int k = 0; k < earned.length; k++) {
                    double[] frozen =
                            Arrays.copyOfRange(run.weightTrace(PLASTIC).values(k), off, on + 1);
                    assertThat(Arrays.stream(frozen).distinct()).containsExactly(earned[k]);
                }
                assertFollowsTheReference(
                        run,
                        rule,
                        step -> !(step > off && step <= on),
                        step -> !(step >= off && step < on),
                        "seed " + seed);
            }
        }
    }

    @Test
    void switchingTwiceIsSwitchingOnce() {
        Network network = network(new WeightRule.Multiplicative(0, 2), 30);
        try (Simulation twice = simulation(network, 3);
                Simulation once = simulation(network, 3)) {
            twice.advance(100)
                    .plasticity(true)
                    .plasticity(false)
                    .plasticity(false)
                    .advance(100);
            twice.plasticity(true).plasticity(true).advance(100);
            once.advance(100).plasticity(false).advance(100).plasticity(true).advance(100);
            assertThat(twice.result().weights(PLASTIC)).isEqualTo(once.result().weights(PLASTIC));
        }
    }

    @Test
    void offFromTheBeginningNothingIsLearnt() {
        Network network = network(new WeightRule.Additive(0, 2), 30);
        try (Simulation simulation = simulation(network, 3)) {
            double[] weights = simulation.plasticity(false).run(300).weights(PLASTIC);
            assertThat(weights)
                    .isEqualTo(simulation
                            .result()
                            .realization()
                            .connections(network.projection(PLASTIC))
                            .weights());
        }
    }

    /** The weight sent is the one just changed by the spike that sends it. */
    @Test
    void spikesSendTheUpdatedWeight() {
        NetworkBuilder builder = Network.named("pairing");
        Population in = builder.population("in", 1, SpikeSourceArray.at(5, 30));
        Population kick = builder.population("kick", 1, SpikeSourceArray.at(10));
        Population out =
                builder.population("out", 1, IfCurrExp.standard().withTauM(0.5).with("tau_syn_I", 0.01));
        SpikePair pair = new SpikePair(20, 10, 0.5, 0.25);
        Network network = builder.connect(
                        in,
                        out,
                        Connector.oneToOne(),
                        Synapse.excitatory(1).delay(3).stdp(pair, new WeightRule.Additive(0, 10)))
                .connect(
                        kick, out, Connector.oneToOne(), Synapse.excitatory(200).delay(1))
                .build();
        try (Simulation simulation =
                Simulation.of(network).timestep(1).record(ISYN_EXC, out).record(SPIKES, out)) {
            Run run = simulation.run(40);
            double[] posts = run.spikes(out).times();
            assertThat(posts).startsWith(11);
            double expected = 1;
            double trace = 0;
            for (double post : posts) {
                expected += 0.5 * Math.exp(-(post + 3 - 5) / 20);
                trace += post + 3 <= 30 ? Math.exp(-(30 - post - 3) / 10) : 0;
            }
            expected -= 0.25 * trace;
            Trace current = run.trace(ISYN_EXC, out);
            double decay = Math.exp(-1.0 / 5);
            double jump = current.value(0, 34) / decay - current.value(0, 33);
            assertThat(Arrays.stream(posts).max().orElseThrow()).isLessThan(27);
            assertThat(jump).isCloseTo(expected, within(1e-12));
            assertThat(run.weights("in->out")[0]).isCloseTo(expected, within(1e-12));
        }
    }

    /** Sources that are silent for long leave thousands of postsynaptic spikes to be accounted for. */
    @Test
    void longSilenceIsExact() {
        NetworkBuilder builder = Network.named("silence");
        Generator random = Streams.of(8).child("silence").generator();
        double[][] times = new double[12][];
        for (int i = 0; i < times.length; i++) {
            double first = TIMESTEP * random.nextInt(100);
            times[i] = i == 0 ? new double[0] : new double[] {first, 20_000 + first, 29_940 + first};
        }
        WeightRule rule = new WeightRule.Multiplicative(0, 2);
        Population in = builder.population("in", 12, SpikeSourceArray.of(times));
        Population out = builder.population(
                "out", 3, IfCurrExp.standard().withTauRefrac(2).withIOffset(2));
        builder.connect(
                in,
                out,
                Connector.allToAll(),
                Synapse.excitatory(1)
                        .delay(new Distribution.Uniform(TIMESTEP, 40))
                        .stdp(PAIR, rule));
        Network network = builder.build();
        try (Simulation simulation = simulation(network, 4).recordWeights(TIMESTEP, PLASTIC)) {
            Run run = simulation.run(30_000);
            assertThat(run.spikes(out).size()).isGreaterThan(5000);
            assertFollowsTheReference(run, rule, PlasticityTest::always, PlasticityTest::always, "seed 4");
        }
        try (Simulation recorded = simulation(network, 4).recordWeights(500, PLASTIC);
                Simulation plain = simulation(network, 4)) {
            assertThat(plain.run(30_000).weights(PLASTIC))
                    .isEqualTo(recorded.run(30_000).weights(PLASTIC));
        }
    }

    /** Steps larger than the way to the bound end at the bound. */
    @Test
    void weightsStayInBounds() {
        SpikePair violent = new SpikePair(20, 20, 3, 2.5);
        for (WeightRule rule : rules()) {
            NetworkBuilder builder = Network.named("violent");
            Population in = builder.population("in", 4, SpikeSourcePoisson.atRate(200));
            Population out = builder.population("out", 4, IfCurrExp.standard().withIOffset(2));
            Synapse synapse = Synapse.excitatory(0.7).delay(2).stdp(violent, rule);
            Network network =
                    builder.connect(in, out, Connector.allToAll(), synapse).build();
            try (Simulation simulation = simulation(network, 3).recordWeights(TIMESTEP, PLASTIC)) {
                Trace weights = simulation.run(300).weightTrace(PLASTIC);
                double[] seen = Arrays.stream(weights.values(0)).distinct().toArray();
                assertThat(Arrays.stream(seen).min().orElseThrow()).isEqualTo(rule.wMin());
                assertThat(Arrays.stream(seen).max().orElseThrow()).isEqualTo(rule.wMax());
            }
        }
    }

    /** Sources that fire several times in one step change their synapses at each spike. */
    @Test
    void severalSpikesInOneStep() {
        WeightRule rule = new WeightRule.Additive(0, 2);
        Network network = network(rule, 2000);
        try (Simulation simulation = simulation(network, 6).recordWeights(TIMESTEP, PLASTIC)) {
            Run run = simulation.run(100);
            assertFollowsTheReference(run, rule, PlasticityTest::always, PlasticityTest::always, "seed 6");
        }
    }

    @Test
    void staticWeightsStay() {
        Network network = network(new WeightRule.Additive(0, 2), 30);
        try (Simulation simulation = simulation(network, 3).recordWeights(50, "noise->out")) {
            Run run = simulation.run(100);
            assertThat(run.weights("noise->out")).hasSize(9).containsOnly(12);
            assertThat(run.weightTrace("noise->out").values(8)).containsExactly(12, 12);
            assertThat(run.weightTrace("noise->out").channelCount()).isEqualTo(9);
        }
    }
}
