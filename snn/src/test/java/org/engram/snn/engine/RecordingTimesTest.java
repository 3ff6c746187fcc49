package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.engram.snn.recording.Variable.SPIKES;
import static org.engram.snn.recording.Variable.V;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.engram.core.data.Raster;
import org.engram.core.data.Trace;
import org.engram.core.io.Npy;
import org.engram.core.progress.Progress;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Sink;
import org.engram.snn.recording.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Windows, parts and streams of recordings are cut out of the whole. */
@Timeout(60)
class RecordingTimesTest {

    private final NetworkBuilder builder = Network.named("net");
    private final Population in = builder.population("in", 12, SpikeSourcePoisson.atRate(100));
    private final Population cells =
            builder.population("cells", 20, IfCurrExp.standard().with("i_offset", new Distribution.Uniform(0.5, 2)));
    private final Network network = builder.connect(
                    "learning",
                    in,
                    cells,
                    Connector.fixedProbability(0.5),
                    Synapse.excitatory(new Distribution.Uniform(0, 2))
                            .stdp(new SpikePair(20, 20, 0.1, 0.12), new WeightRule.Additive(0, 3)))
            .build();
    private final Projection learning = network.projection("learning");

    @TempDir
    private Path directory;

    /** 0 threads stand for the event-driven engine. */
    private Simulation simulation(int threads) {
        Simulation simulation = Simulation.of(network).timestep(0.5).seed(3);
        return threads == 0 ? simulation.scheme(Scheme.REFERENCE) : simulation.threads(threads);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void windowsAreCutOutOfTheWhole(int threads) {
        try (Simulation simulation = simulation(threads)
                .record(SPIKES, cells)
                .record(V, cells)
                .record(Recording.weights(learning))
                .record(
                        Recording.of(SPIKES, cells.first(7)).from(20).until(60),
                        Recording.of(V, cells.first(3)).every(2).from(10.5).until(70),
                        Recording.weights(learning).everyNth(5).every(1.5).from(30))) {
            Run run = simulation.advance(33).run(67);
            List<Recording> asked = run.settings().recordings();
            Raster part = run.spikes().get(1);
            assertThat(part)
                    .isEqualTo(Spikes.of(run.spikes(cells), cells.first(7)).between(20, 60));
            assertThat(part.size()).isGreaterThan(3);

            Trace all = run.trace(V, cells);
            Trace some = run.trace(asked.get(4));
            assertThat(some.start()).isEqualTo(10.5);
            assertThat(some.interval()).isEqualTo(2);
            assertThat(some.size()).isEqualTo(30);
            for (int k = 0; k < some.size(); k++) {
                assertThat(some.value(2, k)).isEqualTo(all.value(2, 21 + 4 * k));
            }

            Trace weights = run.trace(asked.get(2));
            Trace chosen = run.trace(asked.get(5));
            assertThat(chosen.start()).isEqualTo(30);
            assertThat(chosen.channelCount()).isEqualTo((weights.channelCount() + 4) / 5);
            for (int k = 0; k < chosen.size(); k++) {
                assertThat(chosen.value(3, k)).isEqualTo(weights.value(15, 60 + 3 * k));
            }
            assertThat(chosen.value(3, 0)).isNotEqualTo(chosen.value(3, chosen.size() - 1));
        }
    }

    @Test
    void tracesOfPartsAreRowsOfTheWhole() {
        try (Simulation simulation = simulation(1).record(V, cells.slice(2, 18))) {
            Run run = simulation.run(10);
            Trace part = run.trace(V, cells.slice(4, 12, 3));
            assertThat(part.channelCount()).isEqualTo(3);
            assertThat(part.channel(1)).isEqualTo(7);
            assertThat(part.values(1))
                    .isEqualTo(run.trace(V, cells.slice(2, 18)).values(5));
            assertThatIllegalArgumentException().isThrownBy(() -> run.trace(V, cells.slice(1, 3)));
        }
    }

    @ParameterizedTest
    @SuppressWarnings("try") // closing is what is tested
    @ValueSource(ints = {0, 1, 3})
    void streamsSayWhatMemoryKeeps(int threads) throws IOException {
        Recording state = Recording.of(V, cells.slice(3, 17, 2)).every(1.5).from(5);
        Recording weights = Recording.weights(learning).everyNth(4).every(10);
        try (Simulation simulation = simulation(threads).stream(
                        Recording.of(SPIKES, in), Sink.spikesCsv(directory.resolve("none.csv")))
                .stream(state, Sink.npy(directory.resolve("v.npy")))
                .stream(state, Sink.csv(directory.resolve("v.csv")))
                .stream(weights, Sink.csv(directory.resolve("weights.csv")))
                .record(state, weights)
                .record(SPIKES, in)) {
            Run run = simulation.advance(50).run(50);
            assertThat(directory)
                    .isDirectoryNotContaining(
                            path -> !path.getFileName().toString().startsWith("."));
            simulation.close();
            Raster spikes = run.spikes(in);
            List<String> lines = new ArrayList<>(List.of("population,time_ms,neuron"));
            for (int k = 0; k < spikes.size(); k++) {
                lines.add("in," + org.engram.core.Check.text(spikes.time(k)) + "," + spikes.neuron(k));
            }
            assertThat(Files.readAllLines(directory.resolve("none.csv"))).isEqualTo(lines);
            double[][] samples = Npy.readDoubleMatrix(directory.resolve("v.npy"));
            Trace trace = run.trace(run.settings().recordings().get(0));
            assertThat(samples).hasDimensions(trace.size(), trace.channelCount());
            for (int k = 0; k < samples.length; k++) {
                for (int c = 0; c < samples[k].length; c++) {
                    assertThat(samples[k][c]).isEqualTo(trace.value(c, k));
                }
            }
            assertThat(Files.readAllLines(directory.resolve("v.csv")))
                    .hasSize(1 + trace.size() * trace.channelCount())
                    .startsWith("population,neuron,variable,time_ms,value")
                    .element(1)
                    .asString()
                    .startsWith("cells,3,v,5,-");
            assertThat(Files.readAllLines(directory.resolve("weights.csv")))
                    .startsWith("projection,connection,time_ms,weight")
                    .element(2)
                    .asString()
                    .startsWith("learning,4,0,");
        }
        try (var files = Files.list(directory)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void streamsOfFailedRunsLeaveNothing() throws IOException {
        Progress failing = new Progress() {
            @Override
            public void start(String task, long total) {}

            @Override
            public void advance(long done) {
                if (done == 7) {
                    throw new IllegalStateException("no more paper");
                }
            }

            @Override
            public void finish() {}
        };
        try (Simulation simulation =
                simulation(2).progress(failing).stream(Recording.of(V, cells), Sink.csv(directory.resolve("v.csv")))) {
            assertThatThrownBy(() -> simulation.run(100)).hasMessage("no more paper");
        }
        try (var files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void sinksTakeWhatTheyCanHold() {
        Recording spikes = Recording.of(SPIKES, cells);
        Recording state = Recording.of(V, cells);
        Recording weights = Recording.weights(learning);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sink.spikesCsv(directory.resolve("a")).begin(state, new int[0]))
                .withMessage("Sink.spikesCsv: takes spikes, not states or weights");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sink.csv(directory.resolve("a")).begin(spikes, new int[0]))
                .withMessage("Sink.csv: takes states or weights; use Sink.spikesCsv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sink.npy(directory.resolve("a")).begin(spikes, new int[0]))
                .withMessage("Sink.npy: takes states or weights; use Sink.spikesCsv");
        try (Sink sink = Sink.csv(directory.resolve("b"))) {
            sink.begin(state, new int[20]);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sink.begin(weights, new int[0]))
                    .withMessage("Sink.csv: takes either states or weights");
        }
        try (Sink sink = Sink.npy(directory.resolve("c"))) {
            sink.begin(state, new int[20]);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> sink.begin(state, new int[20]))
                    .withMessage("Sink.npy: takes one recording");
        }
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Times(-1, 0, 1))
                .withMessage("recording interval: must be >= 0 ms, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Times.every(0))
                .withMessage("recording interval: must be > 0 ms, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Times.ALL.withFrom(Double.NaN))
                .withMessage("recording from: must be >= 0 ms, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Times.ALL.withFrom(10).withUntil(5))
                .withMessage("recording until: must be >= from = 10 ms, got 5 ms");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recording.of(SPIKES, cells).every(1))
                .withMessage("recording: spikes have no interval");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Recording.weights(learning).everyNth(0))
                .withMessageStartingWith("recording of weights: step: must be ");
        try (Simulation simulation = simulation(1).record(Recording.of(V, cells).from(0.3))) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.run(1))
                    .withMessageStartingWith("recording from of v: must be a multiple of the timestep 0.5 ms, got 0.3");
        }
    }

    /** 20 neurons for 10^8 steps are 16 GB. */
    @Test
    void whatCannotFitIsRefusedBeforeTheRun() {
        try (Simulation simulation = simulation(1).record(V, cells)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> simulation.run(5e7))
                    .withMessageMatching(
                            "recordings: need about 48[.]0 GB of memory, .* GB are free; record fewer neurons, a"
                                    + " longer interval or a shorter time, stream them to a file, or allow more with -Xmx");
            assertThat(simulation.run(1).trace(V, cells).size()).isEqualTo(2);
        }
    }
}
