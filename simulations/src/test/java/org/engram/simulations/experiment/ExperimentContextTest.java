package org.engram.simulations.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import org.engram.core.io.ResultDirectory;
import org.engram.core.progress.Progress;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExperimentContextTest {

    @TempDir
    private Path temporary;

    @Test
    void carriesWhatARunDependsOn() {
        try (ResultDirectory directory = ResultDirectory.create(temporary.resolve("out"), false)) {
            ParameterValues values = ParameterValues.of(new CoinTosses());
            ExperimentContext context = ExperimentContext.of(values, directory);
            assertThat(context.seed()).isEqualTo(42);
            assertThat(context.threads()).isEqualTo(1);
            assertThat(context.progress()).isSameAs(Progress.silent());
            assertThat(context.count("tosses")).isEqualTo(10_000);
            assertThat(context.value("bias")).isEqualTo(0.5);
            assertThat(context.withThreads(3).threads()).isEqualTo(3);
            assertThat(context.withSeed(7).streams()).isEqualTo(Streams.of(7));
            assertThat(context.file("a/b.csv")).isEqualTo(directory.path("a/b.csv"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> context.withThreads(0))
                    .withMessage("ExperimentContext.threads: must be >= 1, got 0");
        }
    }
}
