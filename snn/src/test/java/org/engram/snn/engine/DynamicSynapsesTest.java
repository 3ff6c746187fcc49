package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.engram.snn.recording.Variable.ISYN_EXC;
import static org.engram.snn.recording.Variable.SPIKES;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.engram.core.data.Trace;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.Modulator;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.Consolidation;
import org.engram.snn.network.synapse.DelayPart;
import org.engram.snn.network.synapse.Eligibility;
import org.engram.snn.network.synapse.NearestSpikePair;
import org.engram.snn.network.synapse.ShortTermSynapse;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.SpikeTriplet;
import org.engram.snn.network.synapse.StdpSynapse;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.SynapseType;
import org.engram.snn.network.synapse.SynapticScaling;
import org.engram.snn.network.synapse.ThreeFactorSynapse;
import org.engram.snn.network.synapse.Vogels2011;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Synapses that change: alike whatever the threads, resumable, switchable; short-term plasticity and homeostasis. */
class DynamicSynapsesTest {

    private static final WeightRule.Additive ADDITIVE = new WeightRule.Additive(0, 4);
    private static final double DURATION = 300;

    @TempDir
    private Path directory;

    /** Every kind of synapse from and onto every population, at random. */
    private static Network network(long seed) {
        Generator random = Streams.of(seed).child("network").generator();
        NetworkBuilder builder = Network.named("dynamic");
        Population in = builder.population("in", 9, SpikeSourcePoisson.atRate(40));
        Population lif =
                builder.population("lif", 13, IfCurrExp.standard().withTauM(10).withTauRefrac(2));
        Population izhikevich =
                builder.population("izhikevich", 8, Izhikevich.standard().withDeltaInput());
        builder.modulator(Modulator.dopamine2007("da"));
        builder.modulator(Modulator.decaying("each", 50).of(lif));
        builder.modulate(in.slice(0, 3, 1), builder.modulator(Modulator.gate("gate")), 0.5, 3);
        builder.modulate(izhikevich, Modulator.decaying("each", 50), 0.01);
        List<SynapseType> types = List.of(
                new ShortTermSynapse(0.3, 40, 100),
                new StdpSynapse(new SpikePair(20, 15, 0.05, 0.04), ADDITIVE),
                new StdpSynapse(new NearestSpikePair(20, 15, 0.05, 0.04), new WeightRule.Multiplicative(0, 4)),
                new StdpSynapse(SpikeTriplet.hippocampal(), new WeightRule.PowerLaw(0, 4, 0.5, 0.5)),
                new StdpSynapse(Vogels2011.towards(10, 0.01), ADDITIVE)
                        .withScaling(new SynapticScaling(20, 100, 10, 0.1)),
                ThreeFactorSynapse.izhikevich2007("da"),
                ThreeFactorSynapse.izhikevich2006(),
                ThreeFactorSynapse.neuromodulated(new SpikePair(20, 15, 0.1, 0.1), 100, ADDITIVE, "da"),
                ThreeFactorSynapse.of(
                        new Eligibility(SpikeTriplet.hippocampal(), 60),
                        new Consolidation.Periodic(7, 1, 0),
                        ADDITIVE));
        List<Population> all = List.of(in, lif, izhikevich);
        for (SynapseType type : types) {
            Population post = random.nextBoolean() ? lif : izhikevich;
            Synapse synapse = Synapse.excitatory(new Distribution.Uniform(1, 3))
                    .delay(new Distribution.Uniform(1, 6))
                    .type(withDelay(type, List.of(DelayPart.values()).get(random.nextInt(3))));
            builder.connect(all.get(random.nextInt(3)), post, Connector.fixedProbability(0.5), synapse);
        }
        Synapse error = Synapse.excitatory(1)
                .type(ThreeFactorSynapse.errorModulated(30, 0.1, ADDITIVE, "each")
                        .modulatedBy("each", "gate"));
        return builder.connect("error", in, lif, Connector.allToAll(), error).build();
    }

    private static SynapseType withDelay(SynapseType type, DelayPart part) {
        if (type instanceof StdpSynapse stdp) {
            return stdp.withDelay(part);
        }
        return type instanceof ThreeFactorSynapse three ? three.withDelay(part) : type;
    }

    private static Simulation simulation(long seed, int threads, Precision precision) {
        Network network = network(seed);
        return Simulation.of(network)
                .timestep(1)
                .seed(seed)
                .threads(threads)
                .precision(precision)
                .record(SPIKES, network.populations().toArray(Population[]::new))
                .recordWeights(5, "error");
    }

    private static Outcome run(Simulation simulation, double from, double to) {
        for (double t = from; t < to; t += 25) {
            if (simulation.time() <= t) {
                simulation.signal("da", t, 0.3).signal("each", (int) t % 13, t, 0.1);
            }
        }
        return Outcome.of(simulation.run(to - simulation.time()));
    }

    @ParameterizedTest
    @CsvSource({"1, DOUBLE", "2, DOUBLE", "3, DOUBLE", "4, SINGLE", "5, SINGLE", "6, DOUBLE", "7, SINGLE"})
    void threadsDoNotMatterNorInterruptions(long seed, Precision precision) {
        Outcome expected;
        try (Simulation one = simulation(seed, 1, precision)) {
            expected = run(one, 0, DURATION);
        }
        assertThat(expected.spikeCount()).isGreaterThan(100);
        for (int threads : new int[] {1, 2, 3, 7}) {
            String place = "seed " + seed + ", threads " + threads;
            try (Simulation other = simulation(seed, threads, precision)) {
                assertThat(run(other, 0, DURATION)).as(place).isEqualTo(expected);
            }
            Path file = directory.resolve(threads + ".checkpoint");
            try (Simulation first = simulation(seed, threads, precision)) {
                run(first, 0, 125);
                first.signal("da", 130, 0.25).save(file);
            }
            Outcome whole;
            try (Simulation same = simulation(seed, 1, precision)) {
                run(same, 0, 125);
                whole = run(same.signal("da", 130, 0.25), 125, DURATION);
            }
            try (Simulation second = simulation(seed, threads % 3 + 1, precision)) {
                assertThat(run(second.resume(file), 125, DURATION)).as(place).isEqualTo(whole);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(DelayPart.class)
    void oneProjectionCanBeSwitchedAndSet(DelayPart part) {
        NetworkBuilder builder = Network.named("two");
        Population in = builder.population("in", 9, SpikeSourcePoisson.atRate(60));
        Population out = builder.population("out", 9, IfCurrExp.standard().withTauRefrac(1));
        Synapse plastic = Synapse.excitatory(2).delay(3).stdp(new SpikePair(20, 20, 0.01, 0.02), ADDITIVE, part);
        Network network = builder.connect("a", in, out, Connector.allToAll(), plastic)
                .connect("b", in, out, Connector.allToAll(), plastic)
                .connect("fixed", in, out, Connector.allToAll(), Synapse.excitatory(1))
                .build();
        try (Simulation simulation = Simulation.of(network).timestep(1)) {
            double[] a = simulation.advance(100).plasticity("a", false).weights("a");
            double[] b = simulation.weights("b");
            assertThat(simulation.advance(100).weights("a")).isEqualTo(a);
            assertThat(simulation.weights("b")).isNotEqualTo(b);
            assertThat(simulation.plasticity("a", true).advance(100).weights("a"))
                    .isNotEqualTo(a);
            double[] wanted = new double[81];
            Arrays.setAll(wanted, k -> k / 81.0);
            assertThat(simulation.weights("a", wanted).weights("a")).isEqualTo(wanted);
            assertThat(simulation.result().weights("a")).isEqualTo(wanted);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.weights("a", 1, 2))
                    .withMessage("projection 'a': weights: must be one for each of 81 connections, got 2");
            wanted[7] = 4.5;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.weights("a", wanted))
                    .withMessageStartingWith("projection 'a': weights[7]: must be in [0, 4]");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.weights("fixed", new double[81]))
                    .withMessage("projection 'fixed': its synapses are static");
            assertThat(simulation.weights("fixed")).containsOnly(1);
        }
    }

    private static Network shortTerm(ShortTermSynapse type, double... times) {
        NetworkBuilder builder = Network.named("short term");
        Population in = builder.population("in", 1, SpikeSourceArray.at(times));
        Population out = builder.population("out", 1, IfCurrExp.standard());
        return builder.connect(
                        "in->out",
                        in,
                        out,
                        Connector.oneToOne(),
                        Synapse.excitatory(2).delay(3).type(type))
                .build();
    }

    private static double[] sent(Network network, double... times) {
        Population out = network.population("out");
        try (Simulation simulation = Simulation.of(network).timestep(1).record(ISYN_EXC, out)) {
            double end = times[times.length - 1] + 10;
            Trace current = simulation.run(end).trace(ISYN_EXC, out);
            // The current is sampled before the step takes in what arrives.
            double decay = Math.exp(-1.0 / 5);
            return Arrays.stream(times)
                    .mapToInt(t -> (int) t + 3)
                    .mapToDouble(t -> current.value(0, t + 1) / decay - current.value(0, t))
                    .toArray();
        }
    }

    /** The steady state of a regular train by the fixed point of the recurrence. */
    @ParameterizedTest
    @CsvSource({"0.5, 800, 0, 10", "0.5, 800, 0, 20", "0.04, 100, 1000, 20", "0.15, 130, 530, 50", "1, 50, 20, 5"})
    void regularTrainsReachTheSteadyState(double use, double tauRec, double tauFacil, double rate) {
        ShortTermSynapse type = new ShortTermSynapse(use, tauRec, tauFacil);
        double period = 1000 / rate;
        double[] times = new double[600];
        Arrays.setAll(times, k -> 1 + k * period);
        double[] sent = sent(shortTerm(type, times), times);
        double f = tauFacil == 0 ? 0 : Math.exp(-period / tauFacil);
        double r = Math.exp(-period / tauRec);
        double u = use / (1 - (1 - use) * f);
        double x = (1 - r) / (1 - (1 - u) * r);
        assertThat(sent[0]).isCloseTo(2 * use, within(1e-12));
        assertThat(sent[599]).isCloseTo(2 * u * x, within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void irregularTrainsFollowTheEquations(long seed) {
        Generator random = Streams.of(seed).generator();
        ShortTermSynapse type = new ShortTermSynapse(0.1 + 0.5 * random.nextDouble(), 90, 200);
        double[] times = new double[60];
        for (int k = 0; k < times.length; k++) {
            times[k] = (k == 0 ? 1 : times[k - 1]) + 1 + random.nextInt(60);
        }
        double[] sent = sent(shortTerm(type, times), times);
        double u = 0;
        double x = 1;
        double last = 0;
        for (int k = 0; k < times.length; k++) {
            for (; last < times[k]; last++) {
                u -= u * (1 - Math.exp(-1.0 / 200));
                x += (1 - x) * (1 - Math.exp(-1.0 / 90));
            }
            u += type.use() * (1 - u);
            assertThat(sent[k]).as("seed %d, spike %d", seed, k).isCloseTo(2 * u * x, within(1e-10));
            x -= u * x;
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {5, 15, 30})
    void vogelsDrivesTargetsToTheirRate(double rate) {
        NetworkBuilder builder = Network.named("vogels");
        Population in = builder.population("in", 40, SpikeSourcePoisson.atRate(50));
        Population noise = builder.population("noise", 60, SpikeSourcePoisson.atRate(60));
        Population out = builder.population("out", 20, IfCurrExp.standard().withTauRefrac(2));
        Vogels2011 rule = Vogels2011.towards(rate, 0.01);
        assertThat(rule.targetRate()).isCloseTo(rate, within(1e-12));
        Network network = builder.connect(noise, out, Connector.fixedProbability(0.8), Synapse.excitatory(0.3))
                .connect(
                        in,
                        out,
                        Connector.allToAll(),
                        Synapse.inhibitory(0.1).stdp(rule, new WeightRule.Additive(0, 5)))
                .build();
        try (Simulation simulation = Simulation.of(network).timestep(1).seed(3).record(SPIKES, out)) {
            int before = simulation.run(6000).spikes(out).size();
            int spikes = simulation.run(6000).spikes(out).size() - before;
            assertThat(spikes / 20.0 / 6).isCloseTo(rate, within(0.12 * rate));
        }
    }

    /** Scaling alone, on a neuron that fires at given times, by the formula. */
    @Test
    void scalingMultipliesByTheDistanceFromTheTarget() {
        SynapticScaling rule = new SynapticScaling(20, 200, 50, 0.3);
        NetworkBuilder builder = Network.named("scaling");
        Population in = builder.population("in", 3, SpikeSourcePoisson.atRate(5));
        Population kick = builder.population("kick", 1, SpikeSourcePoisson.atRate(30));
        Population out = builder.population("out", 1, IfCurrExp.standard().withTauRefrac(1));
        StdpSynapse silent = new StdpSynapse(new SpikePair(20, 20, 0, 0), new WeightRule.Additive(0.2, 1.4));
        Network network = builder.connect(
                        "in->out",
                        in,
                        out,
                        Connector.allToAll(),
                        Synapse.excitatory(new Distribution.Uniform(0.5, 1)).type(silent.withScaling(rule)))
                .connect(kick, out, Connector.oneToOne(), Synapse.excitatory(40))
                .build();
        try (Simulation simulation =
                Simulation.of(network).timestep(1).seed(2).record(SPIKES, out).recordWeights(50, "in->out")) {
            Run run = simulation.run(2001);
            double[] spikes = run.spikes(out).times();
            Trace weights = run.weightTrace("in->out");
            for (int k = 1; k < weights.size(); k++) {
                double now = 50.0 * k;
                double rate = Arrays.stream(spikes)
                        .filter(t -> t < now)
                        .map(t -> Math.exp(-(now - t) / 200) / 0.2)
                        .sum();
                for (int c = 0; c < 3; c++) {
                    double scaled = weights.value(c, k - 1) * (1 + 0.3 * (1 - rate / 20));
                    assertThat(weights.value(c, k))
                            .as("sample %d", k)
                            .isCloseTo(Math.max(0.2, Math.min(1.4, scaled)), within(1e-12));
                }
            }
            assertThat(weights.value(0, 1)).isNotEqualTo(weights.value(0, 0));
        }
    }

    @Test
    void rulesThatNeedTheAdditiveOneSaySo() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StdpSynapse(Vogels2011.towards(5, 0.1), new WeightRule.Multiplicative(0, 1)))
                .withMessage("StdpSynapse.weights: Vogels2011 needs the additive rule");
    }
}
