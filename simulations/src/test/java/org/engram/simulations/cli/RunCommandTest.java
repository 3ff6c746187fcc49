package org.engram.simulations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RunCommandTest {

    @TempDir
    private Path temporary;

    @Test
    void aRunPrintsClaimsAndLeavesAWholeDirectory() throws IOException {
        Path target = temporary.resolve("coins");
        CommandLineRun run = run(target);
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines())
                .satisfiesExactly(
                        line -> assertThat(line).matches("VERDICT +EXPECTED +TOLERANCE +MEASURED +CLAIM"),
                        line -> assertThat(line)
                                .matches("reproduced +0\\.5 +± 0\\.05 +0\\.[45][0-9]+ +share of heads \\[p\\. 217]"),
                        line -> assertThat(line).endsWith("mood of the crowd [p. 218]"),
                        line -> assertThat(line).isEmpty(),
                        line -> assertThat(line).matches("heads = [0-9]+"),
                        line -> assertThat(line).isEqualTo("coin-tosses: 1 reproduced, 1 inspired by"),
                        line -> assertThat(line)
                                .isEqualTo("results in " + target + ": heads.csv, result.json, run.json"));
        assertThat(target).isDirectoryContaining("glob:**/result.json").isDirectoryContaining("glob:**/heads.csv");
        JsonNode circumstances = read(target.resolve("run.json"));
        assertThat(circumstances.get("command").toString())
                .isEqualTo("[\"engram\",\"run\",\"coin-tosses\",\"--out\",\"" + target + "\"]");
    }

    @Test
    void equalCommandsLeaveEqualResults() throws IOException {
        Path first = temporary.resolve("first");
        Path second = temporary.resolve("second");
        run(first, "--seed", "-7", "--threads", "1");
        run(second, "--seed", "-7", "--threads", "2");
        assertThat(second.resolve("result.json")).hasSameTextualContentAs(first.resolve("result.json"));
        assertThat(read(first.resolve("result.json")).get("seed").asLong()).isEqualTo(-7);
        assertThat(read(second.resolve("run.json")).get("threads").asInt()).isEqualTo(2);
    }

    @Test
    void jsonIsTheResultAndItsDirectory() throws IOException {
        Path target = temporary.resolve("coins");
        CommandLineRun run = run(target, "--json", "--set", "tosses=10", "--set", "bias=1");
        assertThat(run.exitCode()).isEqualTo(1);
        JsonNode printed = JsonMapper.shared().readTree(run.out());
        assertThat(printed.get("directory").asString()).isEqualTo(target.toString());
        JsonNode written = read(target.resolve("result.json"));
        assertThat(printed.get("claims")).isEqualTo(written.get("claims"));
        assertThat(written.get("parameters").toString()).isEqualTo("{\"tosses\":10,\"bias\":1}");
        assertThat(written.get("claims").get(0).get("verdict").asString()).isEqualTo("differs");
    }

    @Test
    void quietPrintsNothing() {
        CommandLineRun run = run(temporary.resolve("coins"), "--quiet", "--set", "tosses=10,bias=0");
        assertThat(run).isEqualTo(new CommandLineRun(1, "", ""));
    }

    @Test
    void resultsAreReplacedOnDemandOnly() throws IOException {
        Path target = temporary.resolve("coins");
        run(target);
        String before = Files.readString(target.resolve("result.json"));
        CommandLineRun refused = run(target, "--seed", "1");
        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err()).contains(target.toString(), "--overwrite").hasLineCount(1);
        assertThat(target.resolve("result.json")).hasContent(before);
        assertThat(run(target, "--seed", "1", "--overwrite").exitCode()).isZero();
        assertThat(read(target.resolve("result.json")).get("seed").asLong()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --set bais=0.7         | coin-tosses: unknown parameter 'bais'; did you mean 'bias'? (one of tosses, bias)
                    --set bias=7           | coin-tosses.bias: must be in [0, 1], got 7
                    --set bias=half        | --set: bias must be a number, got 'half'
                    --set bias=NaN         | --set: bias must be a number, got 'NaN'
                    --set bias             | --set: must be NAME=VALUE, got 'bias'
                    --set bias=0.1,bias=1  | --set: bias is given twice
                    --set tosses=1.5       | coin-tosses.tosses: must be a whole number up to 2147483647, got 1.5
                    --threads 0            | --threads: must be in [1, 1024], got 0
                    """)
    void badValuesAreOneLineAndLeaveNothing(String options, String message) throws IOException {
        CommandLineRun run = run(temporary.resolve("coins"), options.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).isEqualToIgnoringNewLines("engram: " + message);
        assertThat(run.out()).isEmpty();
        try (Stream<Path> left = Files.list(temporary)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void optionsOfTheWrongTypeSaySo() {
        assertThat(CommandLineRun.of("run", "coin-tosses", "--seed", "x").err())
                .isEqualToIgnoringNewLines("engram: Invalid value for option '--seed': must be a whole number, got 'x'"
                        + " (see 'engram run coin-tosses --help')");
        assertThat(CommandLineRun.of("run", "coin-tosses", "--threads", "9999999999")
                        .err())
                .startsWith("engram: Invalid value for option '--threads': must be a whole number, got '9999999999'");
    }

    @Test
    void helpShowsTheParameters() {
        assertThat(CommandLineRun.of("run", "coin-tosses", "--help").out())
                .contains("Heads among tosses of a coin", "Bernoulli (1713)")
                .containsPattern("tosses +10000 +in \\[1, 1000000] +How often the coin is tossed\\.")
                .containsPattern("bias +0\\.5 +in \\[0, 1] +Probability of heads, 100 % = 1\\.");
    }

    private static CommandLineRun run(Path target, String... options) {
        Stream<String> fixed = Stream.of("run", "coin-tosses", "--out", target.toString());
        return CommandLineRun.of(Stream.concat(fixed, Stream.of(options)).toArray(String[]::new));
    }

    private static JsonNode read(Path file) throws IOException {
        return JsonMapper.shared().readTree(Files.readString(file));
    }
}
