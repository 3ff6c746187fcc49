package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.engram.snn.engine.ForcedNetwork.DURATION;
import static org.engram.snn.engine.ForcedNetwork.PLASTIC;
import static org.engram.snn.recording.Variable.ISYN_EXC;
import static org.engram.snn.recording.Variable.V;

import java.util.ArrayList;
import java.util.List;
import org.engram.core.data.Raster;
import org.engram.core.data.Trace;
import org.engram.snn.network.Connections;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.ShortTermSynapse;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.StdpSynapse;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.SynapseType;
import org.engram.snn.network.synapse.SynapticScaling;
import org.engram.snn.network.synapse.WeightRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Synapses that change, under {@code Scheme.REFERENCE}, against sums over spikes and against the other engine on its grid. */
class EventPlasticityTest {

    private static final double EXACT = 1e-11;

    private static final StdpSynapse PAIRS =
            new StdpSynapse(new SpikePair(17, 34, 0.03, 0.02), new WeightRule.Additive(0.2, 2));

    static List<StdpSynapse> synapses() {
        List<StdpSynapse> all = new ArrayList<>(TimingRuleTest.synapses());
        SynapticScaling scaling = new SynapticScaling(15, 40, 12.5, 0.2);
        all.addAll(TimingRuleTest.synapses().stream()
                .limit(12)
                .map(type -> type.withScaling(scaling))
                .toList());
        return all;
    }

    @ParameterizedTest
    @MethodSource("org.engram.snn.engine.TimingRuleTest#synapses")
    void weightsFollowTheDefinitionAtTimesOffAnyGrid(StdpSynapse type) {
        for (long seed = 1; seed <= 2; seed++) {
            Network network = ForcedNetwork.of(type, seed, false);
            try (Simulation simulation = ForcedNetwork.simulation(network, seed, true)) {
                Run run = simulation.run(DURATION);
                assertThat(assertFollows(run, type, "seed " + seed)).isGreaterThan(0.02);
            }
        }
    }

    private static double assertFollows(Run run, StdpSynapse type, String place) {
        Trace weights = run.weightTrace(PLASTIC);
        Network network = run.realization().network();
        Connections made = run.realization().connections(network.projection(PLASTIC));
        Raster pre = run.spikes(network.population("in"));
        Raster post = run.spikes(network.population("out"));
        double change = 0;
        for (int k = 0; k < made.size(); k++) {
            double[] preTimes = pre.timesOf(made.pre(k));
            double[] postTimes = post.timesOf(made.post(k));
            for (int s = 0; s < weights.size(); s += 193) {
                double time = weights.start() + s * weights.interval();
                double expected = PlasticSynapse.weight(type, made.weight(k), preTimes, postTimes, made.delay(k), time);
                assertThat(weights.value(k, s))
                        .as("%s, connection %d at %s ms", place, k, time)
                        .isCloseTo(expected, within(EXACT));
                change = Math.max(change, Math.abs(expected - made.weight(k)));
            }
        }
        return change;
    }

    @ParameterizedTest
    @MethodSource("synapses")
    void onTheGridBothEnginesAgree(StdpSynapse type) {
        assertEnginesAgree(type, 4);
    }

    private static void assertEnginesAgree(SynapseType type, long seed) {
        Network network = ForcedNetwork.of(type, seed, true);
        try (Simulation events = ForcedNetwork.simulation(network, seed, true);
                Simulation clock = ForcedNetwork.simulation(network, seed, false)) {
            Run expected = clock.run(DURATION);
            Run run = events.run(DURATION);
            Population out = network.population("out");
            assertThat(run.spikes(out).size())
                    .isEqualTo(expected.spikes(out).size())
                    .isGreaterThan(150);
            assertSameTraces(run.weightTrace(PLASTIC), expected.weightTrace(PLASTIC), seed);
        }
    }

    private static void assertSameTraces(Trace trace, Trace expected, long seed) {
        double change = 0;
        for (int k = 0; k < expected.channelCount(); k++) {
            double[] values = expected.values(k);
            assertThat(PlasticityTest.distance(trace.values(k), values))
                    .as("seed %d, channel %d", seed, k)
                    .isLessThan(EXACT);
            change = Math.max(change, Math.abs(values[values.length - 1] - values[0]));
        }
        assertThat(change).isGreaterThan(0.02);
    }

    /** Switched off and on, with weights set in between. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void frozenAndSetWeightsAgreeToo(long seed) {
        Network network = ForcedNetwork.of(PAIRS, seed, true);
        double[][] ends = new double[2][];
        for (int engine = 0; engine < 2; engine++) {
            try (Simulation simulation = ForcedNetwork.simulation(network, seed, engine == 0)) {
                double[] frozen =
                        simulation.advance(100).plasticity(PLASTIC, false).weights(PLASTIC);
                assertThat(simulation.advance(50).weights(PLASTIC)).isEqualTo(frozen);
                simulation.plasticity(PLASTIC, true).advance(30);
                double[] set = frozen.clone();
                set[2] = 1.7;
                assertThat(simulation.weights(PLASTIC, set).weights(PLASTIC)).isEqualTo(set);
                ends[engine] = simulation.advance(60).weights(PLASTIC);
            }
        }
        assertThat(PlasticityTest.distance(ends[0], ends[1])).isLessThan(EXACT);
    }

    @Test
    void weightsThatCannotBeAreRefused() {
        Network network = ForcedNetwork.of(PAIRS, 1, true);
        try (Simulation simulation = ForcedNetwork.simulation(network, 1, true)) {
            double[] weights = simulation.weights(PLASTIC);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.weights(PLASTIC, 1, 2))
                    .withMessage("projection 'in->out': weights: must be one for each of " + weights.length
                            + " connections, got 2");
            weights[1] = 2.5;
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.weights(PLASTIC, weights))
                    .withMessage("projection 'in->out': weights[1]: must be in [0.2, 2] (a magnitude), got 2.5");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.weights("kick->out", 1, 1, 1, 1))
                    .withMessage("projection 'kick->out': its synapses are static");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.plasticity("kick->out", false))
                    .withMessage("projection 'kick->out': its synapses are static");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.consolidate(PLASTIC))
                    .withMessage("projection 'in->out': is not consolidated on command");
        }
    }

    /** The current just after each arrival, by the recurrence of Markram, Wang and Tsodyks. */
    @ParameterizedTest
    @CsvSource({"0.5, 800, 0", "0.15, 130, 530", "1, 20, 100"})
    void shortTermPlasticitySendsUseTimesResources(double use, double tauRec, double tauFacil) {
        double[] spikes = {3.0625, 20.125, 21, 40.75, 41.5, 42.25, 180, 500.5, 501};
        NetworkBuilder builder = Network.named("short term");
        Population in = builder.population("in", 1, SpikeSourceArray.at(spikes));
        Population out = builder.population("out", 1, IfCurrExp.standard().withVThresh(1e9));
        Synapse synapse = Synapse.excitatory(3).delay(1.5).type(new ShortTermSynapse(use, tauRec, tauFacil));
        Network network =
                builder.connect(in, out, Connector.oneToOne(), synapse).build();
        try (Simulation simulation =
                Simulation.of(network).timestep(0.0625).scheme(Scheme.REFERENCE).record(ISYN_EXC, out)) {
            Trace current = simulation.run(510).trace(ISYN_EXC, out);
            double u = 0;
            double x = 1;
            double last = 0;
            double sum = 0;
            for (double t : spikes) {
                u *= tauFacil == 0 ? 0 : Math.exp(-(t - last) / tauFacil);
                x = 1 - (1 - x) * Math.exp(-(t - last) / tauRec);
                sum *= Math.exp(-(t - last) / 5);
                u += use * (1 - u);
                sum += 3 * u * x;
                x -= u * x;
                last = t;
                int step = (int) ((t + 1.5) / 0.0625) + 1;
                assertThat(current.value(0, step)).isCloseTo(sum * Math.exp(-0.0625 / 5), within(1e-12));
            }
        }
    }

    /** One step after the other, saved and restored or not: the same bits. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whereARunIsCutChangesNoBit(long seed) {
        for (SynapseType type : List.of(
                PAIRS.withScaling(new SynapticScaling(15, 40, 12.5, 0.2)),
                TimingRuleTest.synapses().get(30),
                new ShortTermSynapse(0.3, 100, 50))) {
            Network network = ForcedNetwork.of(type, seed, false);
            EventCuts.assertHarmless(
                    () -> ForcedNetwork.simulation(network, seed, true).record(V, network.population("out")));
        }
    }
}
