package org.engram.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvWriterTest {

    @TempDir
    private Path directory;

    @Test
    void cellsAndRowsMix() {
        Path file = directory.resolve("t.csv");
        try (CsvWriter writer = CsvWriter.create(file, "name", "x", "n")) {
            writer.cell("exc").cell(0.5).cell(7).endRow();
            writer.row("inh", 2.0, Long.MIN_VALUE);
            writer.row('c', 0.25f, (short) 3);
            writer.row(true, new BigInteger("123456789012345678901234567890"), -0.0);
        }
        assertThat(file).hasContent("""
                name,x,n
                exc,0.5,7
                inh,2,-9223372036854775808
                c,0.25,3
                true,123456789012345678901234567890,-0
                """);
    }

    @Test
    void namesAreQuotedToo() {
        Path file = directory.resolve("t.csv");
        CsvWriter.create(file, "a,b", "µ\"").close();
        assertThat(file).hasContent("\"a,b\",\"µ\"\"\"\n");
    }

    @Test
    void anOldFileIsReplaced() {
        Path file = directory.resolve("t.csv");
        CsvWriter.create(file, "a_very_long_name").close();
        CsvWriter.create(file, "b").close();
        assertThat(file).hasContent("b\n");
    }

    @Test
    void rowsMustBeFull() {
        Path file = directory.resolve("t.csv");
        try (CsvWriter writer = CsvWriter.create(file, "a", "b")) {
            writer.row(1, 2).cell(3);
            assertThatIllegalStateException()
                    .isThrownBy(writer::endRow)
                    .withMessage("CsvWriter " + file + ": row 2 must have 2 cells, got 1");
            writer.cell(4);
            assertThatIllegalStateException()
                    .isThrownBy(() -> writer.cell("c"))
                    .withMessage("CsvWriter " + file + ": row 2 must have 2 cells, got more");
            writer.endRow();
        }
        assertThat(file).hasContent("a,b\n1,2\n3,4\n");
    }

    @Test
    void theLastRowMustBeEnded() {
        Path file = directory.resolve("t.csv");
        CsvWriter writer = CsvWriter.create(file, "a").cell(1);
        assertThatIllegalStateException()
                .isThrownBy(writer::close)
                .withMessage("CsvWriter " + file + ": closed within row 1");
    }

    @Test
    void badHeadersAreRefusedBeforeTheFileIsTouched() {
        Path file = directory.resolve("t.csv");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvWriter.create(file))
                .withMessage("CsvWriter " + file + ": must have at least one column");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvWriter.create(file, "a", ""))
                .withMessage("CsvWriter " + file + ": name of column 2 is empty");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CsvWriter.create(file, "a", "b", "a"))
                .withMessage("CsvWriter " + file + ": duplicate column 'a'");
        assertThat(file).doesNotExist();
    }

    @Test
    void halfASurrogatePairIsRefused() {
        Path file = directory.resolve("t.csv");
        try (CsvWriter writer = CsvWriter.create(file, "a")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.row("x\uD83D"))
                    .withMessage("CsvWriter " + file + ": row 1: text with half a surrogate pair");
            writer.endRow();
        }
    }

    @Test
    void aMissingDirectoryIsAFailureOfTheFileSystem() {
        Path file = directory.resolve("missing").resolve("t.csv");
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> CsvWriter.create(file, "a"));
    }
}
