package org.engram.simulations.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.engram.core.io.ResultDirectory;
import org.engram.core.progress.Progress;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialsTest {

    private ResultDirectory directory;
    private ExperimentContext context;

    @BeforeEach
    void open(@TempDir Path temporary) {
        directory = ResultDirectory.create(temporary.resolve("out"), false);
        context = ExperimentContext.of(ParameterValues.of(new CoinTosses()), directory);
    }

    @AfterEach
    void close() {
        directory.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void resultsStandInOrderWhateverTheThreads(int threads) {
        Streams streams = Streams.of(5);
        List<Long> results = Trials.run(
                context.withThreads(threads),
                "draws",
                100,
                trial -> streams.child(trial).generator().nextLong());
        assertThat(results).hasSize(100);
        for (int trial = 0; trial < 100; trial++) {
            assertThat(results.get(trial))
                    .as("trial " + trial)
                    .isEqualTo(streams.child(trial).generator().nextLong());
        }
    }

    @Test
    void progressIsToldOnce() {
        List<String> told = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void start(String task, long total) {
                told.add(task + " of " + total);
            }

            @Override
            public void advance(long done) {
                told.add(Long.toString(done));
            }

            @Override
            public void finish() {
                told.add("end");
            }
        };
        Trials.run(context.withProgress(progress).withThreads(3), "draws", 4, trial -> trial);
        assertThat(told).containsExactly("draws of 4", "1", "2", "3", "4", "end");
    }

    @Test
    void firstFailureInOrderIsThrownAsItIs() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Trials.run(context.withThreads(2), "draws", 10, TrialsTest::failsFromThreeOn))
                .withMessage("trial 3");
        assertThatExceptionOfType(StackOverflowError.class)
                .isThrownBy(() -> Trials.run(context, "draws", 1, trial -> {
                    throw new StackOverflowError();
                }));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trials.run(context, "draws", -1, trial -> trial))
                .withMessage("Trials.count: must be >= 0, got -1");
    }

    @Test
    void interruptEndsTheRun() {
        CountDownLatch never = new CountDownLatch(1);
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> Trials.run(context, "draws", 1, trial -> {
                    try {
                        never.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    return trial;
                }));
        assertThat(Thread.interrupted()).isTrue();
    }

    private static int failsFromThreeOn(int trial) {
        if (trial >= 3) {
            throw new IllegalStateException("trial " + trial);
        }
        return trial;
    }
}
