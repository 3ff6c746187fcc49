package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Sink;
import org.engram.snn.recording.Times;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A run of the event-driven engine gives the same bits however it is cut, watched or interrupted. */
class EventDeterminismTest {

    private static final double DURATION = 60;

    private static Simulation simulation(long seed, int threads) {
        return RandomNetwork.simulation(seed, threads).scheme(Scheme.REFERENCE);
    }

    private static String outcome(Run run) {
        StringBuilder text = new StringBuilder();
        for (Recording recording : run.settings().recordings()) {
            if (recording instanceof Recording.Spikes spikes) {
                text.append(Arrays.toString(run.spikes(spikes.neurons()).times()))
                        .append(Arrays.toString(run.spikes(spikes.neurons()).neurons()));
            } else {
                var trace = run.trace(recording);
                for (int c = 0; c < trace.channelCount(); c++) {
                    text.append(Arrays.toString(trace.values(c)));
                }
            }
        }
        run.realization()
                .network()
                .projections()
                .forEach(projection -> text.append(Arrays.toString(run.weights(projection.id()))));
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void piecesAndThreadsDoNotMatter(long seed) {
        String whole;
        try (Simulation simulation = simulation(seed, 1)) {
            Run run = simulation.run(DURATION);
            assertThat(run.spikes().stream().mapToInt(raster -> raster.size()).sum())
                    .isGreaterThan(200);
            whole = outcome(run);
        }
        try (Simulation simulation = simulation(seed, 3)) {
            for (double piece : new double[] {0.5, 7, 0, 12.5, 30, 9.5, 0.5}) {
                simulation.advance(piece);
                simulation.result();
            }
            assertThat(outcome(simulation.result())).as("seed %d", seed).isEqualTo(whole);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void watchingDoesNotDisturb(long seed) {
        Run watched;
        try (Simulation simulation = simulation(seed, 1)) {
            watched = simulation.run(DURATION);
        }
        Realization realization = watched.realization();
        Settings settings = watched.settings();
        Settings bare = Settings.of(settings.schemes());
        for (Arrivals arrivals : settings.arrivals()) {
            bare = bare.arriving(arrivals);
        }
        for (Population population : realization.network().populations()) {
            bare = bare.recording(new Recording.Spikes(population));
        }
        Run unwatched = new EventDrivenEngine().run(realization, bare, DURATION);
        for (Population population : realization.network().populations()) {
            assertThat(unwatched.spikes(population)).isEqualTo(watched.spikes(population));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void savedAndRestoredItGoesOnAsIfNothingHadHappened(long seed) {
        Run whole;
        try (Simulation simulation = simulation(seed, 1)) {
            whole = simulation.run(DURATION);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        EventDrivenEngine engine = new EventDrivenEngine();
        try (EventSession first = engine.start(whole.realization(), whole.settings());
                EventSession second = engine.start(whole.realization(), whole.settings())) {
            first.advance(23.5);
            first.save(new StateWriter(bytes));
            second.restore(new StateReader(new ByteArrayInputStream(bytes.toByteArray())));
            second.advance(DURATION - 23.5);
            assertThat(outcome(second.result())).as("seed %d", seed).isEqualTo(outcome(whole));
            first.advance(DURATION - 23.5);
            assertThat(second.events()).isEqualTo(first.events());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void listenersHearWhatIsRecorded(long seed) {
        Run recorded;
        try (Simulation simulation = simulation(seed, 1)) {
            recorded = simulation.run(DURATION);
        }
        Network network = recorded.realization().network();
        Population lif = network.population("lif");
        StringBuilder heard = new StringBuilder();
        Settings settings = recorded.settings()
                .listening(
                        lif,
                        (time, neuron) ->
                                heard.append(time).append(' ').append(neuron).append('\n'));
        new EventDrivenEngine().run(recorded.realization(), settings, DURATION);
        var raster = recorded.spikes(lif);
        StringBuilder expected = new StringBuilder();
        for (int k = 0; k < raster.size(); k++) {
            expected.append(raster.time(k)).append(' ').append(raster.neuron(k)).append('\n');
        }
        assertThat(heard.toString()).isEqualTo(expected.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 10, 100, 1000})
    void eventsAreCountedByWhatHappensNotByTime(int idle) {
        try (EventSession session = idleNetwork(idle)) {
            session.advance(400.0 * idle);
            assertThat(session.events()).isEqualTo(EVENTS_OF_BURST);
        }
    }

    /** Two neurons at the beginning; three times a source that fires, an arrival, a spike and the end of its refractory period. */
    private static final long EVENTS_OF_BURST = 14;

    private static EventSession idleNetwork(int idle) {
        NetworkBuilder builder = Network.named("idle");
        Population source = builder.population("source", 1, SpikeSourceArray.at(1, 1 + 100.0 * idle, 1 + 200.0 * idle));
        Population cell = builder.population("cell", 1, IfCurrExp.standard().withTauSyn(0.5));
        builder.connect(
                source, cell, Connector.oneToOne(), Synapse.excitatory(60).delay(1));
        Settings settings =
                Settings.of(Map.of("cell", Scheme.REFERENCE)).recording(new Recording.State(Variable.V, cell, 1));
        return new EventDrivenEngine().start(Realization.of(builder.build(), 1, 0), settings);
    }

    @Test
    void windowsPartsAndStreamsHoldWhatTheWholeHolds() {
        Run whole;
        try (Simulation simulation = simulation(3, 1)) {
            whole = simulation.run(DURATION);
        }
        Network network = whole.realization().network();
        Population lif = network.population("lif");
        Recording.Spikes part = new Recording.Spikes(lif).at(new Times(0, 10, 30));
        Recording some = Recording.weights(network.projection("learning"))
                .everyNth(3)
                .every(4)
                .from(8);
        List<Double> streamed = new ArrayList<>();
        List<Double> values = new ArrayList<>();
        Settings settings = Settings.of(whole.settings().schemes());
        for (Arrivals arrivals : whole.settings().arrivals()) {
            settings = settings.arriving(arrivals);
        }
        Recording state = Recording.of(Variable.V, lif).every(2.5);
        Settings all = settings.recording(part)
                .recording(some)
                .streaming(new Recording.Spikes(lif), new ListSink(streamed))
                .streaming(state, new ListSink(values));
        Run run;
        try (EventSession session = new EventDrivenEngine().start(whole.realization(), all)) {
            session.advance(DURATION);
            run = session.result();
        }
        assertThat(streamed)
                .containsExactlyElementsOf(
                        Arrays.stream(whole.spikes(lif).times()).boxed().toList());
        assertThat(run.spikes(lif)).isEqualTo(whole.spikes(lif).between(10, 30));
        var weights = whole.weightTrace("learning");
        var few = run.trace(some);
        assertThat(few.channel(1)).isEqualTo(3);
        assertThat(few.start()).isEqualTo(8);
        assertThat(few.size()).isEqualTo(weights.size() - 2);
        assertThat(few.value(1, 5)).isEqualTo(weights.value(3, 7));
        var potential = whole.trace(Variable.V, lif);
        assertThat(values).hasSize(24 * lif.size());
        assertThat(values.get(7 * lif.size() + 2)).isEqualTo(potential.value(2, 35));
    }

    private record ListSink(List<Double> numbers) implements Sink {

        @Override
        public void begin(Recording recording, int[] channels) {}

        @Override
        public void spike(Recording.Spikes recording, double time, int neuron) {
            numbers.add(time);
        }

        @Override
        public void samples(Recording recording, double time, double[] values) {
            Arrays.stream(values).forEach(numbers::add);
        }

        @Override
        public void complete() {}

        @Override
        public void close() {}
    }
}
