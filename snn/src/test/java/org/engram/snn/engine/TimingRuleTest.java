package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.engram.snn.recording.Variable.SPIKES;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.engram.core.data.Raster;
import org.engram.core.data.Trace;
import org.engram.snn.network.Connections;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.DelayPart;
import org.engram.snn.network.synapse.NearestSpikePair;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.SpikeTriplet;
import org.engram.snn.network.synapse.StdpSynapse;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.TimingRule;
import org.engram.snn.network.synapse.Vogels2011;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every timing rule with every weight rule and place of the delay, against sums over lists of spikes. */
class TimingRuleTest {

    private static final String PLASTIC = "in->out";
    private static final double TIMESTEP = 0.5;

    static List<StdpSynapse> synapses() {
        List<TimingRule> timings = List.of(
                new SpikePair(17, 34, 0.03, 0.02),
                new NearestSpikePair(17, 34, 0.05, 0.04),
                SpikeTriplet.hippocampal().scaled(3),
                SpikeTriplet.visualCortex().scaled(2),
                SpikeTriplet.minimalVisualCortex(),
                SpikeTriplet.nearestHippocampal().scaled(5),
                SpikeTriplet.nearestVisualCortex().scaled(4),
                Vogels2011.towards(20, 0.02));
        List<StdpSynapse> all = new ArrayList<>();
        for (TimingRule timing : timings) {
            for (DelayPart part : DelayPart.values()) {
                for (WeightRule rule : rules(timing)) {
                    all.add(new StdpSynapse(timing, rule).withDelay(part));
                }
            }
        }
        return all;
    }

    private static List<WeightRule> rules(TimingRule timing) {
        WeightRule additive = new WeightRule.Additive(0.4, 1.2);
        return timing instanceof Vogels2011
                ? List.of(additive)
                : List.of(
                        additive,
                        new WeightRule.Multiplicative(0.1, 2),
                        new WeightRule.PowerLaw(0.1, 2, 0.4, 1.7),
                        new WeightRule.PowerLaw(0.1, 2, 0, 1));
    }

    private static Network network(StdpSynapse type, double delay) {
        NetworkBuilder builder = Network.named("plastic");
        Population in = builder.population("in", 5, SpikeSourcePoisson.atRate(40));
        Population noise = builder.population("noise", 4, SpikeSourcePoisson.atRate(60));
        Population out =
                builder.population("out", 4, IfCurrExp.standard().withTauM(10).withTauRefrac(1));
        Synapse plastic = Synapse.excitatory(new Distribution.Uniform(0.5, 1))
                .delay(new Distribution.Uniform(TIMESTEP, delay))
                .type(type);
        return builder.connect(in, out, Connector.fixedProbability(0.7), plastic)
                .connect(noise, out, Connector.oneToOne(), Synapse.excitatory(12))
                .build();
    }

    @ParameterizedTest
    @MethodSource("synapses")
    void weightsFollowTheDefinition(StdpSynapse type) {
        for (long seed = 1; seed <= 3; seed++) {
            Network network = network(type, seed == 3 ? 0.7 : 9);
            try (Simulation simulation = simulation(network, seed, Precision.DOUBLE)) {
                Run run = simulation.run(300);
                double change = assertFollows(run, type, "seed " + seed);
                assertThat(change).as("seed %d", seed).isGreaterThan(0.02);
            }
        }
    }

    private static Simulation simulation(Network network, long seed, Precision precision) {
        return Simulation.of(network)
                .timestep(TIMESTEP)
                .seed(seed)
                .precision(precision)
                .record(SPIKES, network.population("in"), network.population("out"))
                .recordWeights(TIMESTEP, PLASTIC);
    }

    private static double assertFollows(Run run, StdpSynapse type, String place) {
        Trace weights = run.weightTrace(PLASTIC);
        Network network = run.realization().network();
        Connections made = run.realization().connections(network.projection(PLASTIC));
        Raster pre = run.spikes(network.population("in"));
        Raster post = run.spikes(network.population("out"));
        double change = 0;
        for (int k = 0; k < made.size(); k++) {
            int delay = (int) Math.rint(made.delay(k) / TIMESTEP);
            double[] expected = new PlasticSynapse(type, TIMESTEP, delay)
                    .weights(
                            made.weight(k),
                            OnlineStdp.perStep(pre.timesOf(made.pre(k)), TIMESTEP, weights.size()),
                            OnlineStdp.perStep(post.timesOf(made.post(k)), TIMESTEP, weights.size()));
            assertThat(PlasticityTest.distance(weights.values(k), expected))
                    .as("%s, connection %d of delay %d", place, k, delay)
                    .isLessThan(1e-11);
            change = Math.max(change, Math.abs(expected[expected.length - 1] - expected[0]));
        }
        return change;
    }

    /** In single precision the same spikes change weights by the same, to what a float can tell. */
    @ParameterizedTest
    @EnumSource(DelayPart.class)
    void singlePrecisionChangesByTheSame(DelayPart part) {
        NetworkBuilder builder = Network.named("forced");
        Population in = builder.population("in", 20, SpikeSourcePoisson.atRate(50));
        Population kick = builder.population("kick", 20, SpikeSourcePoisson.atRate(50));
        Population out = builder.population("out", 20, IfCurrExp.standard().withTauRefrac(1));
        Synapse plastic = Synapse.excitatory(1e-3)
                .delay(new Distribution.Uniform(TIMESTEP, 9))
                .stdp(new SpikePair(20, 20, 1e-5, 1.2e-5), new WeightRule.Additive(0, 1e-2), part);
        Network network = builder.connect("in->out", in, out, Connector.allToAll(), plastic)
                .connect(kick, out, Connector.oneToOne(), Synapse.excitatory(50))
                .build();
        double[] sums = new double[2];
        for (Precision precision : List.of(Precision.DOUBLE, Precision.SINGLE)) {
            try (Simulation simulation = simulation(network, 5, precision)) {
                double[] weights = simulation.run(1000).weights(PLASTIC);
                sums[precision == Precision.DOUBLE ? 0 : 1] =
                        Arrays.stream(weights).map(w -> Math.abs(w - 1e-3)).sum();
            }
        }
        assertThat(sums[1]).isNotEqualTo(sums[0]).isCloseTo(sums[0], within(1e-3 * sums[0]));
    }

    /** A presynaptic spike at 5, a postsynaptic one at 11, a presynaptic one at 30; the second one sends what was earned. */
    @ParameterizedTest
    @EnumSource(DelayPart.class)
    void spikesSendTheUpdatedWeight(DelayPart part) {
        NetworkBuilder builder = Network.named("pairing");
        Population in = builder.population("in", 1, SpikeSourceArray.at(5, 30));
        Population kick = builder.population("kick", 1, SpikeSourceArray.at(10));
        Population out =
                builder.population("out", 1, IfCurrExp.standard().withTauM(0.5).withTauRefrac(20));
        Synapse plastic = Synapse.excitatory(1)
                .delay(3)
                .stdp(new SpikePair(20, 10, 0.5, 0.25), new WeightRule.Additive(0, 10), part);
        Network network = builder.connect("in->out", in, out, Connector.oneToOne(), plastic)
                .connect(kick, out, Connector.oneToOne(), Synapse.excitatory(200))
                .build();
        try (Simulation simulation = Simulation.of(network)
                .timestep(1)
                .record(Variable.ISYN_EXC, out)
                .record(SPIKES, out)) {
            Run run = simulation.run(40);
            assertThat(run.spikes(out).times()).containsExactly(11);
            double preFirst = part == DelayPart.AXONAL ? 8 : 5;
            double postAt = part == DelayPart.DENDRITIC ? 14 : 11;
            double preSecond = part == DelayPart.AXONAL ? 33 : 30;
            double expected =
                    1 + 0.5 * Math.exp(-(postAt - preFirst) / 20) - 0.25 * Math.exp(-(preSecond - postAt) / 10);
            Trace current = run.trace(Variable.ISYN_EXC, out);
            double jump = current.value(0, 34) / Math.exp(-1.0 / 5) - current.value(0, 33);
            assertThat(jump).isCloseTo(expected, within(1e-12));
            assertThat(run.weights("in->out")[0]).isCloseTo(expected, within(1e-12));
        }
    }

    /** Sixty pairings, postsynaptic 10 ms after presynaptic: only the triplet rule makes more of them at higher rates. */
    @Test
    void tripletsGrowWithTheRateOfPairing() {
        SpikeTriplet rule = SpikeTriplet.minimalVisualCortex();
        double previous = Double.NEGATIVE_INFINITY;
        for (double rate : new double[] {1, 10, 20, 50}) {
            double period = 1000 / rate;
            StdpSynapse type = new StdpSynapse(rule, new WeightRule.Additive(0, 20)).withDelay(DelayPart.TRANSMISSION);
            int[] pre = new int[(int) (61 * period)];
            int[] post = new int[pre.length];
            for (int k = 0; k < 60; k++) {
                pre[(int) (k * period)] = 1;
                post[(int) (k * period) + 10] = 1;
            }
            double[] weights = new PlasticSynapse(type, 1, 1).weights(10, pre, post);
            double change = engineChange(type, pre, post);
            assertThat(change).as("%s Hz", rate).isCloseTo(weights[weights.length - 1] - 10, within(1e-11));
            assertThat(change).isGreaterThan(previous);
            previous = change;
            // Closed form of the steady state at a period: geometric series of all earlier spikes.
            double r1 = Math.exp(-10 / rule.tauPlus()) / -Math.expm1(-period / rule.tauPlus());
            double o1 = Math.exp(-(period - 10) / rule.tauMinus()) / -Math.expm1(-period / rule.tauMinus());
            double perPair = r1 * rule.a3Plus() / Math.expm1(period / rule.tauY()) - rule.a2Minus() * o1;
            double last = lastPair(type, pre, post, (int) period);
            assertThat(last).as("%s Hz", rate).isCloseTo(perPair, within(1e-6));
        }
    }

    private static double lastPair(StdpSynapse type, int[] pre, int[] post, int period) {
        double[] weights = new PlasticSynapse(type, 1, 1).weights(10, pre, post);
        int last = 59 * period + 11;
        return weights[last] - weights[last - period];
    }

    private static double engineChange(StdpSynapse type, int[] pre, int[] post) {
        NetworkBuilder builder = Network.named("pairing");
        Population in = builder.population("in", 1, SpikeSourceArray.at(times(pre, 0)));
        Population kick = builder.population("kick", 1, SpikeSourceArray.at(times(post, 1)));
        Population out =
                builder.population("out", 1, IfCurrExp.standard().withTauM(0.5).withTauRefrac(15));
        Network network = builder.connect(
                        "in->out",
                        in,
                        out,
                        Connector.oneToOne(),
                        Synapse.excitatory(10).type(type))
                .connect(kick, out, Connector.oneToOne(), Synapse.excitatory(60))
                .build();
        try (Simulation simulation = Simulation.of(network).timestep(1)) {
            return simulation.advance(pre.length).weights("in->out")[0] - 10;
        }
    }

    private static double[] times(int[] perStep, int earlier) {
        List<Double> times = new ArrayList<>();
        for (int step = 0; step < perStep.length; step++) {
            if (perStep[step] > 0) {
                times.add((double) step - earlier);
            }
        }
        return times.stream().mapToDouble(t -> t).toArray();
    }
}
