package org.engram.simulations.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.engram.core.Toolkit;
import org.engram.core.io.ResultDirectory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultWriterTest {

    private static final ResultDocument DOCUMENT = new ResultDocument(
            "experiment",
            "demo",
            7,
            Map.of("tau_m", 20.0),
            ExperimentResult.of(Claim.within("capacity", "p. 3", 0.138, 0.001, 0.15))
                    .withValue("rate_hz", 12.5)
                    .withNumerics(new Numerics("EXACT", "DOUBLE", 0.1)));
    private static final RunRecord RUN = new RunRecord(
            List.of("engram", "run", "demo"), 2, Instant.parse("2026-01-02T03:04:05Z"), Duration.ofMillis(1500));

    @TempDir
    private Path temporary;

    @Test
    void resultIsTheSameTextEveryTime() throws IOException {
        Path target = write(temporary.resolve("first"));
        assertThat(target.resolve("result.json")).hasContent("""
                        {
                          "format" : "engram-result",
                          "schema_version" : 1,
                          "toolkit_version" : "%s",
                          "kind" : "experiment",
                          "id" : "demo",
                          "seed" : 7,
                          "parameters" : {
                            "tau_m" : 20
                          },
                          "scheme" : "EXACT",
                          "precision" : "DOUBLE",
                          "timestep_ms" : 0.1,
                          "claims" : [
                            {
                              "statement" : "capacity",
                              "source" : "p. 3",
                              "expected" : "0.138",
                              "tolerance" : "± 0.001",
                              "measured" : "0.15",
                              "verdict" : "differs"
                            }
                          ],
                          "values" : {
                            "rate_hz" : 12.5
                          },
                          "files" : [
                            "figures/b.png",
                            "z.csv"
                          ]
                        }
                        """.formatted(Toolkit.version()));
        assertThat(write(temporary.resolve("second")).resolve("result.json"))
                .hasSameTextualContentAs(target.resolve("result.json"));
    }

    @Test
    void runHoldsTheCircumstances() throws IOException {
        JsonNode run = JsonMapper.shared()
                .readTree(Files.readString(write(temporary.resolve("out")).resolve("run.json")));
        assertThat(run.get("format").asString()).isEqualTo("engram-run");
        assertThat(run.get("command").toString()).isEqualTo("[\"engram\",\"run\",\"demo\"]");
        assertThat(run.get("started").asString()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(run.get("wall_time_s").asDouble()).isEqualTo(1.5);
        assertThat(run.get("threads").asInt()).isEqualTo(2);
        assertThat(run.get("host").asString()).isNotBlank();
        assertThat(run.get("java").asString()).startsWith(System.getProperty("java.runtime.version"));
        assertThat(run.get("os").asString()).startsWith(System.getProperty("os.name"));
    }

    @Test
    void keysWithoutContentAreLeftOut() {
        Map<String, Object> bare =
                new ResultDocument("simulate", "net", 1, Map.of(), ExperimentResult.of()).toMap(List.of());
        assertThat(bare)
                .doesNotContainKeys("scheme", "precision", "timestep_ms")
                .containsKeys("claims", "values");
    }

    private static Path write(Path target) throws IOException {
        try (ResultDirectory directory = ResultDirectory.create(target, false)) {
            Files.writeString(directory.path("z.csv"), "x\n");
            Files.writeString(directory.path("figures/b.png"), "x\n");
            assertThat(ResultWriter.write(directory, DOCUMENT, RUN)).containsExactly("figures/b.png", "z.csv");
            directory.commit();
        }
        return target;
    }
}
