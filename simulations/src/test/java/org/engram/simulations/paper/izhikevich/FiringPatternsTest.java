package org.engram.simulations.paper.izhikevich;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.engram.simulations.experiment.ReferenceTable;
import org.engram.snn.engine.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FiringPatternsTest {

    static List<FiringPattern> all() {
        return FiringPatterns.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void firesAtEveryTimeOfTheScriptAndNoOther(FiringPattern pattern) {
        Run run = pattern.run();
        double[] expected = ReferenceTable.rows(FiringPattern.class, "patterns_2004.csv").stream()
                .filter(row -> row.startsWith(pattern.letter() + ","))
                .mapToDouble(row -> Double.parseDouble(row.substring(2)))
                .toArray();
        assertThat(expected).isNotEmpty();
        assertThat(run.spikes(run.realization().network().population(FiringPattern.POPULATION))
                        .times())
                .usingComparatorWithPrecision(1e-9)
                .containsExactly(expected);
    }

    @Test
    void areTwentyLetteredInOrder() {
        assertThat(all().stream().map(FiringPattern::letter).collect(Collectors.joining()))
                .isEqualTo("ABCDEFGHIJKLMNOPQRST");
    }
}
