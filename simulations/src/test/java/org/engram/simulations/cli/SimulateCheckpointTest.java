package org.engram.simulations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code engram simulate} with checkpoints, streams and recordings of parts. */
class SimulateCheckpointTest {

    private static final String NETWORK = """
            {"format": "engram-network", "version": 1, "name": "net",
             "populations": [
               {"id": "in", "size": 5, "cell": {"type": "SpikeSourcePoisson", "parameters": {"rate": 100}}},
               {"id": "out", "size": 4, "cell": {"type": "IfCurrExp", "parameters": {"i_offset": 1, "tau_refrac": 0.5}}}],
             "projections": [
               {"id": "learn", "pre": "in", "post": "out", "connector": {"type": "all_to_all"},
                "synapse": {"receptor": "excitatory", "type": "stdp", "weight": 1, "delay": 2,
                  "timing": {"rule": "spike_pair", "tau_plus": 20, "tau_minus": 20, "A_plus": 0.1, "A_minus": 0.1},
                  "weights": {"rule": "additive", "w_min": 0, "w_max": 5}}}],
             "simulation": {"timestep": 0.5, "duration": 100,
               "arrivals": [{"neurons": "out", "receptor": "excitatory", "weight": 3, "times": [0, 1, 1, 40]}]}}
            """;

    private static final String RECORD = "spikes,out:v:1:20-60";

    @TempDir
    private Path directory;

    private Path network;

    @BeforeEach
    void writeNetwork() throws IOException {
        network = Files.writeString(directory.resolve("net.json"), NETWORK);
    }

    private Path run(String name, String... options) {
        Path out = directory.resolve(name);
        List<String> words = new ArrayList<>(List.of("simulate", network.toString(), "--out", out.toString()));
        words.addAll(List.of(options));
        CommandLineRun run = CommandLineRun.of(words.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        return out;
    }

    @Test
    void resumedRunsLeaveTheSameFiles() throws IOException {
        Path whole = run("whole", "--record", RECORD);
        String checkpoint = directory.resolve("run.checkpoint").toString();
        run("first", "--record", RECORD, "--duration", "45", "--checkpoint", checkpoint, "--checkpoint-every", "10");
        Path second = run("second", "--record", RECORD, "--resume", checkpoint, "--threads", "2");
        for (String file : List.of("spikes.csv", "states.csv", "weights.csv")) {
            assertThat(second.resolve(file)).hasSameTextualContentAs(whole.resolve(file));
        }
        assertThat(Files.readAllLines(whole.resolve("states.csv")))
                .hasSize(1 + 4 * 40)
                .element(1)
                .asString()
                .startsWith("out,0,v,20,");
        CommandLineRun late = CommandLineRun.of(
                "simulate",
                network.toString(),
                "--out",
                directory.resolve("late").toString(),
                "--record",
                RECORD,
                "--resume",
                checkpoint,
                "--duration",
                "20");
        assertThat(late.exitCode()).isEqualTo(2);
        assertThat(late.err().lines())
                .containsExactly("engram: " + network
                        + ": --resume: the run is at 45 ms already; choose a --duration above that, which"
                        + " counts from 0");
    }

    @Test
    void streamsHaveTheSameRows() throws IOException {
        Path kept = run("kept", "--record", RECORD);
        Path streamed = run("streamed", "--record", RECORD, "--stream");
        for (String file : List.of("spikes.csv", "states.csv")) {
            assertThat(Files.readAllLines(streamed.resolve(file)))
                    .hasSizeGreaterThan(20)
                    .containsExactlyInAnyOrderElementsOf(Files.readAllLines(kept.resolve(file)));
        }
        assertThat(streamed.resolve("raster.png")).doesNotExist();
        assertThat(streamed.resolve("weights.csv")).hasSameTextualContentAs(kept.resolve("weights.csv"));
    }

    @Test
    void resultsSayThePrecision() throws IOException {
        Path single = run("single", "--precision", "single");
        assertThat(Files.readString(single.resolve("result.json"))).contains("\"precision\" : \"SINGLE\"");
    }
}
