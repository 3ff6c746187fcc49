package org.engram.simulations.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class SdrBenchCommandTest {

    @Test
    void measuresOverlapAndUnionBesideBitSets() {
        CommandLineRun run = CommandLineRun.of("bench", "sdr", "--size", "1024", "--seconds", "0.05", "--json");
        assertThat(run.exitCode()).isZero();
        JsonNode operations = JsonMapper.shared().readTree(run.out()).get("operations");
        assertThat(operations).hasSize(2);
        for (JsonNode operation : operations) {
            assertThat(operation.get("size").asInt()).isEqualTo(1024);
            assertThat(operation.get("active").asInt()).isEqualTo(20);
            assertThat(operation.get("per_second").asDouble()).isPositive();
            assertThat(operation.get("bit_set_per_second").asDouble()).isPositive();
        }
        assertThat(operations.get(0).get("operation").asString()).isEqualTo("overlap");
        assertThat(operations.get(1).get("operation").asString()).isEqualTo("union");
    }

    @Test
    void refusesShapesThatAreNone() {
        CommandLineRun run = CommandLineRun.of("bench", "sdr", "--size", "10", "--active", "11");
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("SdrBenchmark.active: must be in [1, 10], got 11");
    }
}
