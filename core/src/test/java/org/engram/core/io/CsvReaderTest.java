package org.engram.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvReaderTest {

    @TempDir
    private Path directory;

    private Path write(String content) throws IOException {
        return Files.writeString(directory.resolve("t.csv"), content);
    }

    @Test
    void goesThroughTheRows() throws IOException {
        Path file = write("population,time_ms\nexc,1.5\n\"in\nh\",2\nexc,x\n");
        try (CsvReader reader = CsvReader.open(file)) {
            assertThat(reader.header()).containsExactly("population", "time_ms");
            assertThat(reader.line()).isEqualTo(1);
            assertThat(reader.next()).isTrue();
            assertThat(reader.line()).isEqualTo(2);
            assertThat(reader.text(0)).isEqualTo("exc");
            assertThat(reader.text(1)).isEqualTo("1.5");
            assertThat(reader.number(1)).isEqualTo(1.5);
            assertThat(reader.isNumber(0)).isFalse();
            assertThat(reader.next()).isTrue();
            assertThat(reader.text(0)).isEqualTo("in\nh");
            assertThat(reader.line()).isEqualTo(3);
            assertThat(reader.next()).isTrue();
            assertThat(reader.line()).isEqualTo(5);
            assertThat(reader.isNumber(1)).isFalse();
            assertThatExceptionOfType(FormatException.class)
                    .isThrownBy(() -> reader.number(1))
                    .withMessage(file + ": line 5, column 'time_ms': must be a number, got 'x'");
            assertThat(reader.error(0, "no such population"))
                    .hasMessage(file + ": line 5, column 'population': no such population");
            assertThat(reader.next()).isFalse();
            assertThat(reader.next()).isFalse();
        }
    }

    @Test
    void rowsThatCrossTheBufferAreWhole() throws IOException {
        StringBuilder content = new StringBuilder("i,square\n");
        int rows = 30_000;
        for (long i = 0; i < rows; i++) {
            content.append(i).append(',').append(i * i).append(i % 7 == 0 ? "\r\n" : "\n");
        }
        try (CsvReader reader = CsvReader.open(write(content.toString()))) {
            for (long i = 0; i < rows; i++) {
                assertThat(reader.next()).isTrue();
                assertThat(reader.line()).isEqualTo(i + 2);
                assertThat(reader.number(0)).isEqualTo((double) i);
                assertThat(reader.number(1)).isEqualTo((double) (i * i));
            }
            assertThat(reader.next()).isFalse();
        }
    }
}
