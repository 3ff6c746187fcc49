package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.engram.snn.recording.Variable.SPIKES;

import java.util.Arrays;
import org.engram.core.data.Trace;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.Connections;
import org.engram.snn.network.Modulator;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.Consolidation;
import org.engram.snn.network.synapse.Eligibility;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.SynapseType;
import org.engram.snn.network.synapse.ThreeFactorSynapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Distribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Configurations of the three-factor mechanism, each against its own code, millisecond by millisecond. */
class ThreeFactorTest {

    private static final String PLASTIC = "in->out";
    private static final int DURATION = 3000;

    /** One synapse by another's code. */
    @FunctionalInterface
    private interface Naive {

        /** The weight at the beginning of each ms. */
        double[] weights(double initial, int delay, int target, int[] pre, int[] post);
    }

    private static Network network(SynapseType type, double longestDelay, Modulator... modulators) {
        NetworkBuilder builder = Network.named("three factors");
        Population in = builder.population("in", 6, SpikeSourcePoisson.atRate(15));
        Population noise = builder.population("noise", 4, SpikeSourcePoisson.atRate(30));
        Population dopamine = builder.population("dopaminergic", 2, SpikeSourcePoisson.atRate(3));
        Population out =
                builder.population("out", 4, IfCurrExp.standard().withTauM(10).withTauRefrac(1));
        for (Modulator modulator : modulators) {
            Modulator own = modulator.neurons().isPresent() ? modulator.of(out) : modulator;
            builder.modulator(own);
            if (own.neurons().isEmpty() && own.tau().isPresent()) {
                builder.modulate(dopamine, own, 0.01, 2);
            }
        }
        Synapse plastic = Synapse.excitatory(1)
                .delay(new Distribution.Uniform(1, longestDelay + 0.4))
                .type(type);
        return builder.connect(PLASTIC, in, out, Connector.allToAll(), plastic)
                .connect(noise, out, Connector.oneToOne(), Synapse.excitatory(20))
                .build();
    }

    private static Simulation simulation(Network network, long seed) {
        return Simulation.of(network)
                .timestep(1)
                .seed(seed)
                .record(SPIKES, network.population("in"), network.population("out"), network.population("dopaminergic"))
                .recordWeights(1, PLASTIC);
    }

    private static void assertFollows(Run run, Naive naive, double tolerance, String place) {
        Trace weights = run.weightTrace(PLASTIC);
        Network network = run.realization().network();
        Connections made = run.realization().connections(network.projection(PLASTIC));
        double change = 0;
        for (int k = 0; k < made.size(); k++) {
            double[] expected = naive.weights(
                    made.weight(k),
                    (int) made.delay(k),
                    made.post(k),
                    perStep(run, "in", made.pre(k)),
                    perStep(run, "out", made.post(k)));
            assertThat(PlasticityTest.distance(weights.values(k), expected))
                    .as("%s, connection %d of delay %s", place, k, made.delay(k))
                    .isLessThan(tolerance);
            change = Math.max(change, Math.abs(expected[DURATION - 1] - expected[0]));
        }
        assertThat(change).as(place).isGreaterThan(0.01);
    }

    private static int[] perStep(Run run, String population, int neuron) {
        Population of = run.realization().network().population(population);
        return OnlineStdp.perStep(run.spikes(of).timesOf(neuron), 1, DURATION);
    }

    private static int[] dopamineSpikes(Run run) {
        int[] one = perStep(run, "dopaminergic", 0);
        int[] other = perStep(run, "dopaminergic", 1);
        Arrays.setAll(one, t -> one[t] + other[t]);
        return one;
    }

    /** The published script of 2007: its clock notes a spike at t + 1 that the engine's update from t made. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void izhikevich2007(long seed) {
        Network network = network(ThreeFactorSynapse.izhikevich2007("da"), 1, Modulator.dopamine2007("da"));
        int[] rewards = {200, 777, 1500, 1501, 2222};
        try (Simulation simulation = simulation(network, seed)) {
            for (int reward : rewards) {
                simulation.signal("da", reward, 0.5);
            }
            Run run = simulation.run(DURATION);
            int[] dopamine = dopamineSpikes(run);
            Naive script = (initial, delay, target, pre, post) -> {
                double[] weights = new double[DURATION];
                double s = initial;
                double sd = 0;
                double da = 0;
                double preTrace = 0;
                double preBefore = 0;
                double postTrace = 0;
                weights[0] = s;
                for (int t = 1; t < DURATION; t++) {
                    preBefore = preTrace;
                    preTrace *= 0.95;
                    postTrace *= 0.95;
                    for (int reward : rewards) {
                        da += reward == t - 1 ? 0.5 : 0;
                    }
                    da += t >= 3 ? 0.01 * dopamine[t - 3] : 0;
                    preTrace = pre[t - 1] > 0 ? 0.1 : preTrace;
                    postTrace = post[t - 1] > 0 ? 0.1 : postTrace;
                    sd += post[t - 1] > 0 ? preBefore : 0;
                    sd -= pre[t - 1] * 1.5 * postTrace;
                    da *= 0.995;
                    if (t % 10 == 0) {
                        s = Math.max(0, Math.min(4, s + (0.002 + da) * sd));
                        sd *= 0.99;
                    }
                    weights[t] = s;
                }
                return weights;
            };
            assertFollows(run, script, 1e-11, "seed " + seed);
        }
    }

    /** The published script of 2006, delays in its index from 1: an arrival in the ms in which the spike is noted. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void izhikevich2006(long seed) {
        Network network = network(ThreeFactorSynapse.izhikevich2006(), 20);
        try (Simulation simulation = simulation(network, seed)) {
            Run run = simulation.run(DURATION);
            Naive script = (initial, delay, target, pre, post) -> {
                double[] weights = new double[DURATION];
                double s = initial;
                double sd = 0;
                double[] preTrace = new double[DURATION];
                double postTrace = 0;
                weights[0] = s;
                for (int t = 1; t < DURATION; t++) {
                    preTrace[t] = pre[t - 1] > 0 ? 0.1 : 0.95 * preTrace[t - 1];
                    postTrace = post[t - 1] > 0 ? 0.12 : 0.95 * postTrace;
                    sd += post[t - 1] > 0 && t >= delay ? preTrace[t - delay] : 0;
                    sd -= t >= delay ? pre[t - delay] * postTrace : 0;
                    if (t % 1000 == 0) {
                        s = Math.max(0, Math.min(10, s + 0.01 + sd));
                        sd *= 0.9;
                    }
                    weights[t] = s;
                }
                return weights;
            };
            assertFollows(run, script, 1e-11, "seed " + seed);
        }
    }

    /** sPyNNaker: between events the weight moves by the closed form of the product of two exponentials. */
    @ParameterizedTest
    @CsvSource({"1, 1000, 200", "2, 50, 300", "3, 400, 30"})
    void neuromodulated(long seed, double tauC, double tauD) {
        SpikePair pair = new SpikePair(20, 30, 0.1, 0.08);
        SynapseType type = ThreeFactorSynapse.neuromodulated(pair, tauC, new WeightRule.Additive(0.5, 1.5), "dopamine");
        Network network = network(type, 9, Modulator.decaying("dopamine", tauD));
        try (Simulation simulation = simulation(network, seed)) {
            Run run = simulation.run(DURATION);
            int[] dopamine = dopamineSpikes(run);
            double rate = 1 / tauC + 1 / tauD;
            Naive board = (initial, delay, target, pre, post) -> {
                double[] weights = new double[DURATION];
                double w = initial;
                double c = 0;
                double d = 0;
                double r = 0;
                double o = 0;
                for (int t = 0; t < DURATION; t++) {
                    w = Math.max(0.5, Math.min(1.5, w + c * d / rate * (1 - Math.exp(-rate))));
                    c *= Math.exp(-1 / tauC);
                    d *= Math.exp(-1 / tauD);
                    r *= Math.exp(-1 / pair.tauPlus());
                    o *= Math.exp(-1 / pair.tauMinus());
                    d += t >= 2 ? 0.01 * dopamine[t - 2] : 0;
                    if (t >= delay && post[t - delay] > 0) {
                        c += pair.aPlus() * r;
                        o++;
                    }
                    weights[t] = w;
                    for (int n = 0; n < pre[t]; n++) {
                        c -= pair.aMinus() * o;
                        r++;
                    }
                }
                return weights;
            };
            assertFollows(run, board, 1e-11, "seed " + seed);
        }
    }

    /** A readout: the error of each target, set every 10 ms, times the gate, times the low-passed input. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void errorModulated(long seed) {
        double tau = 40;
        double rate = 2e-4;
        SynapseType type = ThreeFactorSynapse.errorModulated(tau, rate, new WeightRule.Additive(0, 2), "error")
                .modulatedBy("error", "attention");
        NetworkBuilder none = Network.named("none");
        Population any = none.population("out", 4, IfCurrExp.standard());
        Network network = network(type, 9, Modulator.held("error", 0).of(any), Modulator.gate("attention"));
        Generator random = Streams.of(seed).child("errors").generator();
        double[][] errors = new double[4][DURATION];
        double[] gate = new double[DURATION];
        Arrays.fill(gate, 1);
        try (Simulation simulation = simulation(network, seed)) {
            for (int t = 0; t < DURATION; t += 10) {
                for (int i = 0; i < 4; i++) {
                    double error = random.nextDouble() - 0.4;
                    Arrays.fill(errors[i], t, DURATION, error);
                    simulation.signal("error", i, t, error);
                }
            }
            simulation.signal("attention", 1000, -3).signal("attention", 2000, 0.5);
            Arrays.fill(gate, 1000, 2000, 0);
            Arrays.fill(gate, 2000, DURATION, 0.5);
            Run run = simulation.run(DURATION);
            Naive delta = (initial, delay, target, pre, post) -> {
                double[] weights = new double[DURATION];
                double w = initial;
                double x = 0;
                for (int t = 0; t < DURATION; t++) {
                    weights[t] = w;
                    x += pre[t];
                    double area = x * tau * (1 - Math.exp(-1 / tau));
                    w = Math.max(0, Math.min(2, w + rate * area * errors[target][t] * gate[t]));
                    x *= Math.exp(-1 / tau);
                }
                return weights;
            };
            assertFollows(run, delta, 1e-11, "seed " + seed);
        }
    }

    @Test
    void consolidationOnCommandTakesWhatHasNotDecayed() {
        SpikePair pair = new SpikePair(20, 20, 0.01, 0.005);
        ThreeFactorSynapse type = ThreeFactorSynapse.of(
                new Eligibility(pair, 500), new Consolidation.OnCommand(2), new WeightRule.Additive(0, 5));
        Network network = network(type, 9);
        try (Simulation simulation = simulation(network, 4)) {
            double[] before = simulation.advance(1000).weights(PLASTIC);
            assertThat(before).containsOnly(1);
            double[] after = simulation.consolidate(PLASTIC).weights(PLASTIC);
            assertThat(after).isNotEqualTo(before);
            assertThat(simulation.consolidate(PLASTIC).weights(PLASTIC)).isEqualTo(after);
            Run run = simulation.advance(10).result();
            Connections made = run.realization().connections(network.projection(PLASTIC));
            int[] pre = OnlineStdp.perStep(run.spikes(network.population("in")).timesOf(made.pre(0)), 1, 1010);
            int[] post =
                    OnlineStdp.perStep(run.spikes(network.population("out")).timesOf(made.post(0)), 1, 1010);
            int delay = (int) made.delay(0);
            double e = 0;
            for (int t = 0; t <= 1000; t++) {
                e *= Math.exp(-1.0 / 500);
                for (int s = 0; t >= delay && post[t - delay] > 0 && s < t; s++) {
                    e += 0.01 * pre[s] * Math.exp(-(t - s) / 20.0);
                }
                for (int p = 0; t < 1000 && p + delay <= t; p++) {
                    e -= 0.005 * pre[t] * post[p] * Math.exp(-(t - p - delay) / 20.0);
                }
            }
            assertThat(after[0]).isCloseTo(1 + 2 * e, org.assertj.core.api.Assertions.within(1e-12));
        }
    }

    /** A listener rewards one neuron's spikes later on; each thread sees the reward in the same step. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void listenersMaySendSignals(int threads) {
        Network network = network(ThreeFactorSynapse.izhikevich2007("da"), 1, Modulator.dopamine2007("da"));
        double[][] weights = new double[2][];
        for (int k = 0; k < 2; k++) {
            Simulation[] self = new Simulation[1];
            try (Simulation simulation = simulation(network, 9).threads(k == 0 ? 1 : threads)) {
                self[0] = simulation;
                simulation.listen(
                        network.population("out").slice(0, 1, 1),
                        (time, neuron) -> self[0].signal("da", time + 1 + (time % 3) * 50, 0.5));
                weights[k] = simulation.advance(1000).weights(PLASTIC);
            }
        }
        assertThat(weights[1]).isEqualTo(weights[0]);
        try (Simulation silent = simulation(network, 9)) {
            assertThat(silent.advance(1000).weights(PLASTIC)).isNotEqualTo(weights[0]);
        }
    }

    @Test
    void signalsMustComeInTimeToSomethingThatIs() {
        Network network = network(ThreeFactorSynapse.izhikevich2007("da"), 1, Modulator.dopamine2007("da"));
        try (Simulation simulation = simulation(network, 9)) {
            simulation.advance(10);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.signal("da", 9, 1))
                    .withMessage("signal to 'da': time must be 10 ms or later, got 9 ms");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.signal("dopa", 10, 1))
                    .withMessageContaining("modulator: unknown name 'dopa'; did you mean 'da'?");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.signal("da", 1, 10, 1))
                    .withMessageContaining("neuron");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.consolidate(PLASTIC))
                    .withMessage("projection 'in->out': is not consolidated on command");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> network(ThreeFactorSynapse.izhikevich2007("dq"), 1, Modulator.dopamine2007("da")))
                .withMessageContaining("projection 'in->out': modulator");
    }
}
