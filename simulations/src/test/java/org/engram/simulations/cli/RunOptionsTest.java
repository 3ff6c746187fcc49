package org.engram.simulations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunOptionsTest {

    @ParameterizedTest
    @CsvSource({
        "balanced network, balanced_network",
        "a+b-1.0_c, a+b-1.0_c",
        "../../x, __.._x",
        "/etc/x, _etc_x",
        ".., _",
        ".hidden, _hidden",
        "C:\\x, C_x"
    })
    void resultsStayBelowResultsWhateverTheName(String name, String directory) {
        assertThat(new RunOptions().out(name)).isEqualTo(Path.of("results", directory));
    }

    @Test
    void longNamesAreCut() {
        assertThat(new RunOptions().out("x".repeat(200))).isEqualTo(Path.of("results", "x".repeat(80)));
    }
}
