package org.engram.simulations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.engram.core.Toolkit;
import org.engram.simulations.paper.Papers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EngramTest {

    @Test
    void versionNamesToolkitJavaAndSystem() {
        CommandLineRun run = CommandLineRun.of("version");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .hasSize(3)
                .satisfiesExactly(
                        line -> assertThat(line).isEqualTo("engram " + Toolkit.version()),
                        line -> assertThat(line)
                                .startsWith("java " + Runtime.version().feature()),
                        line -> assertThat(line).startsWith("os " + System.getProperty("os.name")));
        assertThat(run.err()).isEmpty();
        assertThat(CommandLineRun.of("--version").out()).isEqualToIgnoringNewLines("engram " + Toolkit.version());
    }

    @Test
    void versionAsJsonIsOneObject() {
        JsonNode version = JsonMapper.shared()
                .readTree(CommandLineRun.of("version", "--json").out());
        assertThat(version.get("engram").asString()).isEqualTo(Toolkit.version());
        assertThat(version.propertyNames()).containsExactly("engram", "java", "os");
    }

    @Test
    void listShowsEveryExperiment() {
        assertThat(CommandLineRun.of("list").out()).startsWith("""
                        EXPERIMENT   TITLE                         SOURCE
                        coin-tosses  Heads among tosses of a coin  Bernoulli (1713), Ars conjectandi, part 4
                        """);
        JsonNode listed =
                JsonMapper.shared().readTree(CommandLineRun.of("list", "--json").out());
        JsonNode experiment = listed.get("experiments").get(0);
        assertThat(experiment.get("id").asString()).isEqualTo("coin-tosses");
        assertThat(experiment.get("parameters").get(1).toString())
                .isEqualTo("{\"name\":\"bias\",\"unit\":\"\",\"default\":0.5,\"bounds\":\"in [0, 1]\","
                        + "\"text\":\"Probability of heads, 100 % = 1.\"}");
    }

    @Test
    void nameAloneShowsTheHelp() {
        CommandLineRun run = CommandLineRun.of();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .isEqualTo(CommandLineRun.of("--help").out())
                .contains("list", "run", "version", "Examples:");
    }

    @Test
    void helpIsACommandToo() {
        assertThat(CommandLineRun.of("help").out())
                .isEqualTo(CommandLineRun.of("--help").out());
        assertThat(CommandLineRun.of("help", "list").out())
                .isEqualTo(CommandLineRun.of("list", "--help").out());
        CommandLineRun unknown = CommandLineRun.of("help", "lst");
        assertThat(unknown.exitCode()).isEqualTo(2);
        assertThat(unknown.err()).startsWith("engram: ").hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"list", "run", "run coin-tosses", "theory", "theory ags-phase", "version"})
    void everyCommandHasHelpWithAnExample(String command) {
        CommandLineRun run = CommandLineRun.of((command + " --help").split(" "));
        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("Usage: engram " + command).containsPattern("Examples?:\\R  engram " + command);
        assertThat(run.err()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    verson              | unknown command 'verson'; did you mean 'version'? (one of list, run,
                    version --jsn       | unknown option '--jsn'; did you mean '--json'? (one of --help, --json)
                    version now         | unexpected argument 'now' (see 'engram version --help')
                    run                 | name an experiment (one of coin-tosses) (see 'engram run --help')
                    run coin            | unknown experiment 'coin'; did you mean 'coin-tosses'? (one of coin-tosses)
                    run coin-toses      | unknown experiment 'coin-toses'; did you mean 'coin-tosses'? (one of coin-tosses)
                    """)
    void misspeltWordsAreAnsweredWithTheNearest(String line, String message) {
        CommandLineRun run = CommandLineRun.of(line.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("engram: " + message).hasLineCount(1);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void standardExperimentsAreServed() {
        CommandLineRun run = CommandLineRun.of(Papers.experiments(), "list");
        assertThat(run.exitCode()).isZero();
        Papers.experiments().all().forEach(each -> assertThat(run.out()).contains(each.id()));
    }
}
