package org.engram.simulations.paper.hippocampus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.engram.core.io.FormatException;
import org.engram.core.progress.Progress;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MemorySimulationTest {

    private static final ContentAddressableMemory MEMORY = new ContentAddressableMemory(5, 10);

    /** Switched off without applying what the last learning earned, every one of these recalls would fail. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void recallsByCueWhatWasLearnedLast(boolean plasticWhileRecalling) {
        List<Operation> operations = List.of(
                new Operation.Learn(0, 2, new TreeSet<>(List.of(1, 3, 7))),
                new Operation.RecallCue(14, 2),
                new Operation.RecallCue(28, 2),
                new Operation.Learn(42, 2, new TreeSet<>(List.of(0))),
                new Operation.RecallCue(56, 2));
        assertThat(judge(operations, plasticWhileRecalling)).allMatch(Answer::isCorrect);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void recallsByCueForeverWhateverHappensBetween(long seed) {
        List<Operation> operations =
                new RandomOperations(MEMORY, 200, 3, 14).draw(Streams.of(seed).generator());
        for (boolean plastic : new boolean[] {true, false}) {
            assertThat(judge(operations, plastic))
                    .as("seed %d, plastic %s", seed, plastic)
                    .filteredOn(answer -> answer.operation() instanceof Operation.RecallCue)
                    .hasSizeGreaterThan(30)
                    .allMatch(Answer::isCorrect);
        }
    }

    /** Reading by several bits runs plasticity itself, so it wears the memory out sooner when plasticity is left on. */
    @Test
    void wearsOutSoonerWhenRecallsMayChangeWeights() {
        List<Operation> operations =
                new RandomOperations(MEMORY, 400, 3, 14).draw(Streams.of(7).generator());
        assertThat(wrong(operations, true)).isGreaterThan(wrong(operations, false) + 10);
    }

    @Test
    void drawsTheSameOperationsForTheSameSeed() {
        RandomOperations stream = new RandomOperations(MEMORY, 50, 3, 14);
        assertThat(stream.draw(Streams.of(1).generator()))
                .isEqualTo(stream.draw(Streams.of(1).generator()))
                .isNotEqualTo(stream.draw(Streams.of(2).generator()));
    }

    @Test
    void readsFreeInputInAnyOrder(@TempDir Path directory) throws IOException {
        Path file = Files.writeString(directory.resolve("in.csv"), "time_ms,neuron\n5,0\n3,0\n4,14\n");
        double[][] spikes = InputSpikes.read(file, MEMORY);
        assertThat(spikes[0]).containsExactly(3, 5);
        assertThat(spikes[14]).containsExactly(4);
        assertThat(InputSpikes.last(spikes)).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "time_ms,neuron\\n1,15  | row 1, neuron: must be a whole number from 0 to 14, got 15",
                "time_ms,neuron\\n1,-1  | row 1, neuron: must be a whole number from 0 to 14, got -1",
                "time_ms,neuron\\n1.5,0 | row 1, time_ms: must be a whole number",
                "time_ms,neuron\\nx,0   | row 1, time_ms: must be a number, got 'x'",
                "time_ms,neuron\\nNaN,0 | row 1, time_ms: must be a whole number",
                "time,neuron\\n1,0      | time_ms",
            })
    void refusesInputThatIsNotSpikesOfItsLines(String text, String message, @TempDir Path directory)
            throws IOException {
        Path file = Files.writeString(directory.resolve("in.csv"), text.replace("\\n", "\n") + "\n");
        assertThatThrownBy(() -> InputSpikes.read(file, MEMORY))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining(message);
    }

    @Test
    void refusesSizesThatMakeNoMemory() {
        assertThatThrownBy(() -> new ContentAddressableMemory(0, 10))
                .hasMessageContaining("cues: must be in [1, 10000]");
        assertThatThrownBy(() -> new ContentAddressableMemory(5, 0)).hasMessageContaining("contents");
        assertThatThrownBy(() -> MEMORY.network(new double[3][0])).hasMessageContaining("15 lines needed, got 3");
        assertThatThrownBy(() -> new RandomOperations(MEMORY, 10, 11, 14)).hasMessageContaining("query bits");
        assertThatThrownBy(() -> new RandomOperations(MEMORY, 10, 1, 6)).hasMessageContaining("spacing");
    }

    private static long wrong(List<Operation> operations, boolean plasticWhileRecalling) {
        return judge(operations, plasticWhileRecalling).stream()
                .filter(answer -> !answer.isCorrect())
                .count();
    }

    private static List<Answer> judge(List<Operation> operations, boolean plasticWhileRecalling) {
        var run = new MemorySimulation(MEMORY, 1, Progress.silent()).run(operations, plasticWhileRecalling);
        return Answer.judge(operations, MemorySimulation.output(run), MEMORY);
    }
}
