package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.engram.snn.engine.ForcedNetwork.DURATION;
import static org.engram.snn.engine.ForcedNetwork.PLASTIC;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.Modulator;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrDelta;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.Consolidation;
import org.engram.snn.network.synapse.DelayPart;
import org.engram.snn.network.synapse.Eligibility;
import org.engram.snn.network.synapse.PresynapticSpikes;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.SpikeTriplet;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.ThreeFactorSynapse;
import org.engram.snn.network.synapse.WeightRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Three factors event by event, against the other engine where that is exact, and against sums over fine steps. */
class EventThreeFactorTest {

    private static final double EXACT = 1e-11;
    private static final SpikePair PAIR = new SpikePair(20, 30, 0.1, 0.08);
    private static final WeightRule.Additive BOUNDS = new WeightRule.Additive(0.4, 1.2);

    /** Those that the clock-driven engine computes exactly: modulators that rest at 0, or are read at single times. */
    static List<ThreeFactorSynapse> exactOnTheGrid() {
        List<ThreeFactorSynapse> all = new ArrayList<>();
        for (DelayPart part : DelayPart.values()) {
            all.add(ThreeFactorSynapse.neuromodulated(PAIR, 150, BOUNDS, "fast").withDelay(part));
            all.add(ThreeFactorSynapse.errorModulated(40, 2e-3, BOUNDS, "error").withDelay(part));
            all.add(ThreeFactorSynapse.neuromodulated(PAIR, 80, BOUNDS, "fast")
                    .modulatedBy("fast", "gate", "error")
                    .withDelay(part));
            Eligibility triplets = new Eligibility(SpikeTriplet.hippocampal().scaled(5), 70);
            all.add(ThreeFactorSynapse.of(triplets, new Consolidation.Periodic(3.7, 0.5, 1e-4), BOUNDS)
                    .modulatedBy("resting", "fast")
                    .withDelay(part));
            all.add(ThreeFactorSynapse.izhikevich2007("resting")
                    .modulatedBy("resting", "error")
                    .withDelay(part));
        }
        all.add(ThreeFactorSynapse.of(new Eligibility(PAIR, 90), new Consolidation.Online(1e-3), BOUNDS));
        all.add(ThreeFactorSynapse.izhikevich2006());
        return all;
    }

    private static Modulator[] modulators() {
        Population any = new Population("any", 4, IfCurrDelta.standard());
        return new Modulator[] {
            Modulator.decaying("fast", 35),
            Modulator.decaying("resting", 60).withRest(0.3).within(-0.1, 0.5),
            Modulator.held("error", 0.2).of(any),
            Modulator.gate("gate")
        };
    }

    private static void signal(Simulation simulation, long seed, boolean isOnGrid) {
        Generator random = Streams.of(seed).child("signals").generator();
        for (int n = 0; n < 60; n++) {
            double time = isOnGrid ? random.nextInt(2990) / 10.0 : 299 * random.nextDouble();
            simulation
                    .signal("error", random.nextInt(4), time, random.nextDouble() - 0.4)
                    .signal("fast", time, 0.2 * random.nextDouble() - 0.05)
                    .signal("resting", time, 0.4 * random.nextDouble() - 0.2);
            if (n % 10 == 0) {
                simulation.signal("gate", time, 1.5 * random.nextDouble());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("exactOnTheGrid")
    void onTheGridBothEnginesAgree(ThreeFactorSynapse type) {
        for (long seed = 1; seed <= 2; seed++) {
            Network network = ForcedNetwork.of(type, seed, true, modulators());
            double[][] weights = new double[2][];
            double[] first = {};
            for (int engine = 0; engine < 2; engine++) {
                try (Simulation simulation = ForcedNetwork.simulation(network, seed, engine == 0)) {
                    first = simulation.weights(PLASTIC);
                    signal(simulation, seed, true);
                    simulation
                            .advance(120)
                            .plasticity(PLASTIC, false)
                            .advance(40)
                            .plasticity(PLASTIC, true);
                    Run run = simulation.run(DURATION - 160);
                    weights[engine] = all(run);
                }
            }
            assertThat(PlasticityTest.distance(weights[0], weights[1]))
                    .as("seed %d", seed)
                    .isLessThan(EXACT);
            double[] last = Arrays.copyOfRange(weights[0], weights[0].length - first.length, weights[0].length);
            if (!(type.consolidation() instanceof Consolidation.Periodic periodic) || periodic.interval() < DURATION) {
                assertThat(PlasticityTest.distance(first, last)).isGreaterThan(1e-3);
            }
        }
    }

    /** All weights at all times, by time. */
    private static double[] all(Run run) {
        var trace = run.weightTrace(PLASTIC);
        double[] all = new double[trace.size() * trace.channelCount()];
        for (int s = 0; s < trace.size(); s++) {
            for (int c = 0; c < trace.channelCount(); c++) {
                all[s * trace.channelCount() + c] = trace.value(c, s);
            }
        }
        return all;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void onCommandBothEnginesAgree(long seed) {
        ThreeFactorSynapse type = ThreeFactorSynapse.of(
                        new Eligibility(PAIR, 90), new Consolidation.OnCommand(0.7), BOUNDS)
                .modulatedBy("error", "resting");
        Network network = ForcedNetwork.of(type, seed, true, modulators());
        double[][] ends = new double[2][];
        for (int engine = 0; engine < 2; engine++) {
            try (Simulation simulation = ForcedNetwork.simulation(network, seed, engine == 0)) {
                signal(simulation, seed, true);
                simulation.advance(77.7).consolidate(PLASTIC);
                simulation.advance(100).consolidate(PLASTIC);
                ends[engine] = simulation.advance(50).weights(PLASTIC);
            }
        }
        assertThat(PlasticityTest.distance(ends[0], ends[1])).isLessThan(EXACT);
    }

    /**
     * Two presynaptic spikes leave {@code e = exp(-t / 50)} each; one modulator falls through 0 to its rest, the other decays; the weight
     * meets its upper bound and comes back. Integrated in steps of 2e-5 ms by the midpoint.
     */
    @Test
    void weightsFollowProductsOfModulatorsThroughZerosAndBounds() {
        NetworkBuilder builder = Network.named("one");
        Population in = builder.population("in", 1, SpikeSourceArray.at(3.123, 17.77));
        Population out = builder.population("out", 1, IfCurrDelta.standard());
        builder.modulator(Modulator.decaying("falling", 20).withRest(-0.5));
        builder.modulator(Modulator.decaying("other", 35).withRest(0.1));
        ThreeFactorSynapse type = ThreeFactorSynapse.of(
                        new Eligibility(new PresynapticSpikes(1), 50),
                        new Consolidation.Online(0.05),
                        new WeightRule.Additive(0, 1.1))
                .modulatedBy("falling", "other");
        Network network = builder.connect(
                        "in->out",
                        in,
                        out,
                        Connector.oneToOne(),
                        Synapse.excitatory(1).type(type))
                .build();
        double[] weights;
        double bound;
        try (Simulation simulation = Simulation.of(network).scheme(Scheme.REFERENCE)) {
            simulation.signal("falling", 1.5, 2).signal("other", 8.05, 0.9);
            bound = simulation.advance(20).weights("in->out")[0];
            weights = simulation.advance(60).weights("in->out");
        }
        assertThat(bound).isEqualTo(1.1);
        double h = 2e-5;
        double w = 1;
        for (int n = 0; n < 80 / h; n++) {
            double t = (n + 0.5) * h;
            double e = (t > 3.123 ? Math.exp(-(t - 3.123) / 50) : 0) + (t > 17.77 ? Math.exp(-(t - 17.77) / 50) : 0);
            double falling = -0.5 + (t > 1.5 ? 2 * Math.exp(-(t - 1.5) / 20) : 0);
            double other = 0.1 + (t > 8.05 ? 0.9 * Math.exp(-(t - 8.05) / 35) : 0);
            w = Math.max(0, Math.min(1.1, w + h * 0.05 * e * falling * other));
        }
        assertThat(weights[0]).isCloseTo(w, within(1e-6)).isLessThan(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void whereARunIsCutChangesNoBit(long seed) {
        for (int k : new int[] {0, 2, 3, 4}) {
            Network network = ForcedNetwork.of(exactOnTheGrid().get(k), seed, false, modulators());
            EventCuts.assertHarmless(() -> {
                Simulation simulation = ForcedNetwork.simulation(network, seed, true);
                return simulation;
            });
        }
    }

    @Test
    void signalsThatAreToComeAreSaved() {
        ThreeFactorSynapse type = ThreeFactorSynapse.neuromodulated(PAIR, 150, BOUNDS, "fast");
        Network network = ForcedNetwork.of(type, 1, false, modulators());
        var bytes = new java.io.ByteArrayOutputStream();
        double[] expected;
        Run start;
        try (Simulation simulation = ForcedNetwork.simulation(network, 1, true)) {
            start = simulation.run(0);
        }
        try (Session first = new EventDrivenEngine().start(start.realization(), start.settings());
                Session second = new EventDrivenEngine().start(start.realization(), start.settings())) {
            first.advance(50);
            first.signal("fast", 60.0625, 0.5);
            first.signal("error", 2, 60.0625, 0.5);
            first.save(new StateWriter(bytes));
            second.restore(new StateReader(new java.io.ByteArrayInputStream(bytes.toByteArray())));
            first.advance(50);
            second.advance(50);
            expected = first.weights(PLASTIC);
            assertThat(second.weights(PLASTIC)).isEqualTo(expected);
        }
        try (Simulation silent = ForcedNetwork.simulation(network, 1, true)) {
            assertThat(silent.advance(100).weights(PLASTIC)).isNotEqualTo(expected);
        }
    }

    /** A listener's reward off the grid is the reward given beforehand. */
    @Test
    void listenersMaySendSignalsAtAnyTime() {
        ThreeFactorSynapse type = ThreeFactorSynapse.neuromodulated(PAIR, 150, BOUNDS, "fast");
        Network network = ForcedNetwork.of(type, 1, false, modulators());
        List<Double> rewards = new ArrayList<>();
        double[] heard;
        Simulation[] self = new Simulation[1];
        try (Simulation simulation = ForcedNetwork.simulation(network, 1, true)) {
            self[0] = simulation;
            simulation.listen(network.population("out").only(1), (time, neuron) -> {
                self[0].signal("fast", time + 0.01, 0.1);
                rewards.add(time + 0.01);
            });
            heard = simulation.advance(100).weights(PLASTIC);
        }
        try (Simulation simulation = ForcedNetwork.simulation(network, 1, true)) {
            rewards.forEach(time -> simulation.signal("fast", time, 0.1));
            assertThat(simulation.advance(100).weights(PLASTIC)).isEqualTo(heard);
        }
        assertThat(rewards).hasSizeGreaterThan(10);
    }

    @Test
    void signalsMustComeInTimeToSomethingThatIs() {
        Network network = ForcedNetwork.of(ThreeFactorSynapse.izhikevich2006(), 1, true, modulators());
        try (Simulation simulation = ForcedNetwork.simulation(network, 1, true)) {
            simulation.advance(10);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.signal("fast", 9.95, 1))
                    .withMessage("signal to 'fast': time must be 10 ms or later, got 9.95 ms");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.signal("error", 4, 20, 1))
                    .withMessageStartingWith("signal to 'error': neuron");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.signal("fats", 20, 1))
                    .withMessageContaining("fast");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.signal("fast", 20, Double.NaN))
                    .withMessageStartingWith("signal to 'fast': amount");
        }
    }
}
