package org.engram.simulations.paper.hippocampus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.engram.core.io.FormatException;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OperationScriptTest {

    private static final ContentAddressableMemory MEMORY = new ContentAddressableMemory(5, 10);

    @Test
    void readsEveryOperationWithAndWithoutTimes() {
        assertThat(parse(
                        "# a comment",
                        "",
                        "learn cue 4 content 9 0   # another",
                        "recall cue 4",
                        "at 100 recall content 3 1 2",
                        "  recall content 0"))
                .containsExactly(
                        new Operation.Learn(0, 4, new TreeSet<>(List.of(0, 9))),
                        new Operation.RecallCue(14, 4),
                        new Operation.RecallContent(100, new TreeSet<>(List.of(1, 2, 3))),
                        new Operation.RecallContent(114, new TreeSet<>(List.of(0))));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void readsBackWhatOperationsWrite(long seed) {
        List<Operation> drawn =
                new RandomOperations(MEMORY, 100, 4, 9).draw(Streams.of(seed).generator());
        String[] lines =
                drawn.stream().map(o -> "at " + o.time() + " " + o.text()).toArray(String[]::new);
        assertThat(parse(lines)).as("seed %d", seed).isEqualTo(drawn);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "lern cue 0 content 1            | line 1: expected 'learn' or 'recall', got 'lern'",
                "learn cue 5 content 1           | line 1: cue: must be a whole number from 0 to 4, got '5'",
                "learn cue 0 content 10          | line 1: content bit: must be a whole number from 0 to 9, got '10'",
                "learn cue 0 content             | line 1: the line ends where a content bit is expected",
                "learn cue 0 content 1 1         | line 1: content bit 1 is listed twice",
                "learn cue 0                     | line 1: the line ends where 'content' is expected",
                "recall                          | line 1: the line ends where 'cue' or 'content' is expected",
                "recall cue -1                   | line 1: cue: must be a whole number from 0 to 4, got '-1'",
                "recall cue 1.5                  | line 1: cue: must be a whole number from 0 to 4, got '1.5'",
                "recall cue 1 2                  | line 1: unexpected '2' at the end of the line",
                "at x recall cue 1               | line 1: time in ms: must be a whole number from 0 to 999999999, got 'x'",
                "at 99999999999 recall cue 1     | line 1: time in ms: must be a whole number from 0 to 999999999, got '99999999999'",
                "at                              | line 1: the line ends where a time in ms is expected",
            })
    void namesTheLineAndWhatIsWrong(String line, String message) {
        assertThatThrownBy(() -> parse(line))
                .isInstanceOf(FormatException.class)
                .hasMessage("ops.txt: " + message);
    }

    @Test
    void refusesOperationsThatFollowTooSoon() {
        assertThatThrownBy(() -> parse("at 0 learn cue 0 content 1", "at 6 recall cue 0"))
                .hasMessage("ops.txt: line 2: at: must be >= 7 ms (7 ms after 'learn cue 0 content 1' at 0 ms), got 6");
        assertThat(parse("at 0 recall cue 0", "at 6 recall cue 0")).hasSize(2);
    }

    @Test
    void refusesAFileWithoutOperationsOrOfBinary(@TempDir Path directory) throws IOException {
        assertThatThrownBy(() -> parse("# nothing")).hasMessageContaining("holds no operation");
        Path binary = Files.write(directory.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThatThrownBy(() -> OperationScript.read(binary, MEMORY))
                .isInstanceOf(FormatException.class)
                .hasMessageContaining("not UTF-8");
        assertThatThrownBy(() -> OperationScript.read(directory, MEMORY)).hasMessage(directory + ": is a directory");
        assertThatThrownBy(() -> parse("\ufefflearn cue 0 content 1"))
                .hasMessage("ops.txt: line 1: begins with a byte order mark; save it without one");
    }

    private static List<Operation> parse(String... lines) {
        return OperationScript.parse(Arrays.asList(lines), "ops.txt", MEMORY);
    }
}
