package org.engram.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NpyRowsTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 4", "5000, 7", "2, 9000"})
    void fileIsTheOneWrittenAtOnce(int rows, int columns) throws IOException {
        double[][] values = new double[rows][columns];
        Path file = directory.resolve("rows.npy");
        try (NpyRows writer = NpyRows.create(file, columns)) {
            for (int k = 0; k < rows; k++) {
                for (int c = 0; c < columns; c++) {
                    values[k][c] = k - 0.37 * c;
                }
                writer.row(values[k]);
            }
        }
        Path whole = directory.resolve("whole.npy");
        Npy.write(whole, values);
        assertThat(file).hasSameBinaryContentAs(whole);
    }

    @Test
    void rowsHaveOneLength() {
        try (NpyRows writer = NpyRows.create(directory.resolve("rows.npy"), 3)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> writer.row(new double[2]))
                    .withMessage("NpyRows.row: must have 3 columns, got 2");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpyRows.create(directory.resolve("none.npy"), -1))
                .withMessageStartingWith("NpyRows.columns: must be ");
        assertThat(Files.exists(directory.resolve("none.npy"))).isFalse();
    }
}
