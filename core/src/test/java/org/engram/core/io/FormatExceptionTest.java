package org.engram.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatExceptionTest {

    @Test
    void theMessageNamesFileAndPlace() {
        FormatException e = new FormatException(Path.of("a", "b.csv"), "line 3", "must have 2 cells");
        assertThat(e).hasMessage(Path.of("a", "b.csv") + ": line 3: must have 2 cells");
        assertThat(e.file()).isEqualTo(Path.of("a", "b.csv").toString());
        assertThat(e.place()).isEqualTo("line 3");
    }

    @Test
    void anEmptyPlaceIsLeftOut() {
        assertThat(new FormatException("network.json", "", "no such file")).hasMessage("network.json: no such file");
    }

    @Test
    void theMessageIsOneLine() {
        assertThat(new FormatException("x", "/a", "got 'one\ntwo\r\nthree'")).hasMessage("x: /a: got 'one two three'");
    }

    @Test
    void unreadableFilesSayWhy(@TempDir Path directory) {
        Path missing = directory.resolve("x.csv");
        assertThat(FormatException.unreadable(missing, new NoSuchFileException("x")))
                .hasMessage(missing + ": no such file")
                .hasCauseInstanceOf(NoSuchFileException.class);
        assertThat(FormatException.unreadable(missing, new AccessDeniedException("x")))
                .hasMessage(missing + ": no permission to read it");
        assertThat(FormatException.unreadable(missing, new IOException("disk error")))
                .hasMessage(missing + ": cannot be read: disk error");
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Csv.read(directory))
                .withMessage(directory + ": is a directory");
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Npy.readDoubles(directory))
                .withMessage(directory + ": is a directory");
    }
}
