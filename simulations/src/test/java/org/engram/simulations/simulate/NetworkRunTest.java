package org.engram.simulations.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.engram.core.data.Table;
import org.engram.core.io.Csv;
import org.engram.core.io.ResultDirectory;
import org.engram.core.progress.Progress;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.snn.json.SimulationSettings;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that a file asks to record is written, each spike once. */
class NetworkRunTest {

    private static final IfCurrExp RESTLESS = IfCurrExp.standard().withIOffset(1);

    @TempDir
    private Path temporary;

    private final NetworkBuilder builder = Network.named("net");
    private SimulationSettings settings = SimulationSettings.lasting(100).withTimestep(1);
    private Path out;

    @BeforeEach
    void nameTheResults() {
        out = temporary.resolve("out");
    }

    @Test
    void rateIsThatOfTheRecordedNeurons() throws IOException {
        Population cells = builder.population("cells", 4, RESTLESS);
        settings = settings.recording(new Recording.Spikes(cells));
        double whole = rate(run());
        out = temporary.resolve("part");
        settings = SimulationSettings.lasting(100).withTimestep(1).recording(new Recording.Spikes(cells.first(1)));
        assertThat(rate(run())).isPositive().isEqualTo(whole);
    }

    @Test
    void overlappingRecordingsGiveEachSpikeOnceInOrder() throws IOException {
        Population cells = builder.population("cells", 4, RESTLESS);
        settings =
                settings.recording(new Recording.Spikes(cells.last(3))).recording(new Recording.Spikes(cells.first(2)));
        assertThat(rate(run())).isPositive();
        Table spikes = Csv.read(out.resolve("spikes.csv"));
        int volleys = spikes.rows() / 4;
        assertThat(spikes.rows()).isEqualTo(4 * volleys).isPositive();
        for (int row = 0; row < spikes.rows(); row++) {
            assertThat(spikes.number(row, "neuron")).isEqualTo(row % 4);
            assertThat(spikes.number(row, "time_ms")).isEqualTo(spikes.number(row - row % 4, "time_ms"));
        }
    }

    @Test
    void statesOfSeveralPopulationsAndIntervalsAreAllWrittenAndDrawn() throws IOException {
        Population first = builder.population("first", 2, RESTLESS);
        Population second = builder.population("second", 1, RESTLESS);
        settings = settings.recording(new Recording.State(Variable.V, first, 10))
                .recording(new Recording.State(Variable.V, second, 10))
                .recording(new Recording.State(Variable.V, first, 50));
        run();
        Table states = Csv.read(out.resolve("states.csv"));
        assertThat(states.rows()).isEqualTo(2 * 10 + 10 + 2 * 2);
        assertThat(states.number(states.rows() - 1, "time_ms")).isEqualTo(50);
        assertThat(out.resolve("traces.png")).exists();
    }

    @Test
    void recordedWeightsAreWritten() throws IOException {
        Population source = builder.population("source", 1, SpikeSourceArray.at(5, 40));
        Population cell = builder.population("cell", 1, RESTLESS);
        builder.connect(
                "plastic",
                source,
                cell,
                Connector.allToAll(),
                Synapse.excitatory(0.5).delay(1).stdp(new SpikePair(20, 20, 0.1, 0.1), new WeightRule.Additive(0, 1)));
        Network network = builder.build();
        settings = settings.recording(new Recording.Weights(network.projection("plastic"), 20));
        run();
        Table traces = Csv.read(out.resolve("weight_traces.csv"));
        Table last = Csv.read(out.resolve("weights.csv"));
        assertThat(traces.names()).containsExactly("projection", "pre", "post", "time_ms", "weight");
        assertThat(traces.numbers("time_ms")).containsExactly(0, 20, 40, 60, 80);
        assertThat(traces.number(0, "weight")).isEqualTo(0.5);
        assertThat(last.number(0, "weight")).isNotEqualTo(0.5);
        assertThat(traces.number(4, "weight")).isNotEqualTo(0.5);
    }

    private static double rate(ExperimentResult result) {
        assertThat(result.values()).hasSize(1).containsKey("rate of cells (Hz)");
        return result.values().getOrDefault("rate of cells (Hz)", Double.NaN);
    }

    private ExperimentResult run() throws IOException {
        try (ResultDirectory directory = ResultDirectory.create(out, false)) {
            ExperimentResult result =
                    new NetworkRun(builder.build(), settings).execute(directory, 1, Progress.silent());
            directory.commit();
            return result;
        }
    }
}
