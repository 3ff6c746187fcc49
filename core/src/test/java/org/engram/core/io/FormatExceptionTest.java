package org.engram.core.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

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
}
