package org.engram.simulations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.engram.simulations.paper.Papers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands on a real model: one description, the same spikes whichever way it goes. */
class CommandsTest {

    private static final String RECORDED = "/org/engram/simulations/paper/hippocampus/experiment%d_spikes.csv";

    @TempDir
    private Path temporary;

    @Tag("slow")
    @ParameterizedTest
    @CsvSource({"1, 5, 10, 1", "1, 5, 10, 2", "3, 16, 6, 2"})
    void theMemoryItsFileAndItsBundleFireAlike(int experiment, int cues, int contents, int threads) throws IOException {
        String recorded = resource(String.format(Locale.ROOT, RECORDED, experiment));
        Path direct = temporary.resolve("direct");
        run(
                "run",
                "hippocampus",
                "--cues",
                Integer.toString(cues),
                "--contents",
                Integer.toString(contents),
                "--set",
                "streams=0",
                "--threads",
                Integer.toString(threads),
                "--out",
                direct.toString());
        assertThat(direct.resolve("spikes.csv")).hasContent(recorded);

        Path file = direct.resolve("network.json");
        Path fromFile = temporary.resolve("from-file");
        run("simulate", file.toString(), "--threads", Integer.toString(threads), "--out", fromFile.toString());
        assertThat(fromFile.resolve("spikes.csv")).hasContent(recorded);

        Path bundle = temporary.resolve("bundle");
        Path fromBundle = temporary.resolve("from-bundle");
        run("export", file.toString(), "--board", "spinn5", "--out", bundle.toString());
        run("simulate", bundle.toString(), "--out", fromBundle.toString());
        assertThat(fromBundle.resolve("spikes.csv")).hasContent(recorded);
    }

    @Test
    void freeInputGivesTheSameSpikesAsTheOperationsBehindIt() throws IOException {
        Path input = Files.writeString(
                temporary.resolve("input.csv"),
                resource("/org/engram/simulations/paper/hippocampus/experiment1_input.csv"));
        Path out = temporary.resolve("free");
        run(
                "run",
                "hippocampus",
                "--input",
                input.toString(),
                "--duration",
                "90",
                "--set",
                "streams=0",
                "--out",
                out.toString());
        assertThat(out.resolve("spikes.csv")).hasContent(resource(String.format(Locale.ROOT, RECORDED, 1)));
        assertThat(out.resolve("operations.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({
        "IZHIKEVICH_2003, 20, 981",
        "SPINNAKER,       23, 980",
    })
    void aRegularSpikingCellFiresAsOftenAsItsSchemeSays(String scheme, int spikes, String last) throws IOException {
        Path out = temporary.resolve("cell");
        run(
                "cell",
                "--model",
                "Izhikevich",
                "--set",
                "a=0.02,b=0.2,c=-65,d=8,v=-70,u=-14,i_offset=10",
                "--scheme",
                scheme,
                "--timestep",
                "1",
                "--duration",
                "1000",
                "--out",
                out.toString());
        List<String> rows = Files.readAllLines(out.resolve("spikes.csv"));
        assertThat(rows).hasSize(1 + spikes).endsWith("cell," + last + ",0");
    }

    @Test
    void aPulseArrivesBeforeTheUpdateOfItsStep() throws IOException {
        Path out = temporary.resolve("pulse");
        run(
                "cell",
                "--model",
                "Izhikevich",
                "--input",
                "delta",
                "--set",
                "a=0,b=0,u=0,k2=0,k1=0,k0=0,v=-70",
                "--scheme",
                "IZHIKEVICH_2004",
                "--timestep",
                "1",
                "--duration",
                "5",
                "--pulse",
                "weight=3,every=2",
                "--out",
                out.toString());
        assertThat(Files.readAllLines(out.resolve("trace.csv")))
                .containsExactly("time_ms,v,u", "0,-70,0", "1,-67,0", "2,-67,0", "3,-64,0", "4,-64,0");
    }

    @Test
    void checkSaysNoToACellThatTheBoardDoesNotHave() throws IOException {
        Path file = Files.writeString(
                temporary.resolve("delta.json"),
                "{\"format\":\"engram-network\",\"version\":1,\"name\":\"delta\",\"populations\":[{\"id\":\"a\","
                        + "\"size\":3,\"cell\":{\"type\":\"Izhikevich\",\"input\":\"delta\"}}],\"projections\":[]}");
        CommandLineRun check = CommandLineRun.of("check", file.toString(), "--timestep", "1", "--duration", "10");
        assertThat(check.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(check.out()).contains("delta", "Exportable: no");
        Path out = temporary.resolve("none");
        CommandLineRun export = CommandLineRun.of(
                "export", file.toString(), "--timestep", "1", "--duration", "10", "--out", out.toString());
        assertThat(export.exitCode()).isEqualTo(ExitCode.CHECK_FAILED);
        assertThat(out).doesNotExist();
    }

    private static void run(String... arguments) {
        String[] quiet = Arrays.copyOf(arguments, arguments.length + 1);
        quiet[arguments.length] = "--quiet";
        CommandLineRun run = CommandLineRun.of(Papers.experiments(), quiet);
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(ExitCode.DONE);
    }

    private static String resource(String name) throws IOException {
        try (var in = CommandsTest.class.getResourceAsStream(name)) {
            assertThat(in).as(name).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
