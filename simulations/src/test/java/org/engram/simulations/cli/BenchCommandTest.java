package org.engram.simulations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BenchCommandTest {

    @Test
    void theLargeNetworkCanBeSmaller() {
        CommandLineRun run = CommandLineRun.of("bench", "c", "--size", "200", "--targets", "20", "--repeat", "2");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("c: Izhikevich: 200 neurons, 20 targets each")
                .hasLineCount(4);
    }

    @Test
    void onlyPlasticSynapsesHaveAChangeOfWeights() {
        CommandLineRun run =
                CommandLineRun.of("bench", "c", "--size", "200", "--targets", "20", "--repeat", "1", "--json");
        assertThat(run.out()).hasLineCount(1).contains("\"rate\" : ").doesNotContain("weight_change_sum");
    }

    @Tag("slow")
    @Test
    void plasticSynapsesTellTheirChange() {
        CommandLineRun run = CommandLineRun.of("bench", "d", "--repeat", "1", "--precision", "double", "--json");
        assertThat(run.out()).hasLineCount(1).containsPattern("\"weight_change_sum\" : [0-9]+[.][0-9]+");
    }

    @Test
    void recallsOfAHopfieldNetworkAreTimed() {
        CommandLineRun run = CommandLineRun.of(
                "bench",
                "hopfield",
                "--neurons",
                "200",
                "--patterns",
                "20",
                "--cues",
                "5",
                "--seconds",
                "0.01",
                "--no-numpy",
                "--json");
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("\"batch step\"", "\"bits, n = 4096\"", "\"share_of_limit\"")
                .doesNotContain("times_numpy");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            bench d --size 2000       | --size and --targets: only network c can have another size, got d
            bench c --size 9          | neurons of network c: must be in [10, 10000000], got 9
            bench c --targets 0       | targets of network c: must be in [1, 10000000], got 0
            bench e                   | network: unknown name 'e'
            bench                     | Missing required parameter: 'NET'
            bench hopfield --neurons 0 | --neurons: must be in [1, 1000000], got 0
            bench hopfield --seconds 0 | --seconds: must be > 0 s, got 0
            bench a --threads 0       | --threads: must be in [1, 1024], got 0
            bench a --repeat -1       | --repeat: must be in [1, 1000], got -1
            bench a --precision sngle | --precision: unknown name 'sngle'; did you mean 'SINGLE'?
            """)
    void misuseIsAnsweredByOneLine(String line, String message) {
        CommandLineRun run = CommandLineRun.of(line.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).startsWith("engram: " + message).hasLineCount(1);
    }
}
