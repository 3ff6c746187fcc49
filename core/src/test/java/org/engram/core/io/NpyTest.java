package org.engram.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Function;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files named by a resource were written by NumPy. */
class NpyTest {

    private static final double[] DOUBLES = {
        0.0, -0.0, 1.5, -65.0, 1.0 / 3, Double.NaN, Double.POSITIVE_INFINITY, Double.MIN_VALUE
    };
    private static final float[][] FLOATS = {{0, 0.25f, 0.5f}, {0.75f, 1, 1.25f}};
    private static final int[][] INTS = {{-1, 2}, {Integer.MAX_VALUE, Integer.MIN_VALUE}, {0, 7}};
    private static final long[] LONGS = {Long.MIN_VALUE, Long.MAX_VALUE, 42};

    @TempDir
    private Path directory;

    private Path file = Path.of("unset");

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("a.npy");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(NpyTest.class.getResourceAsStream(name))) {
            return in.readAllBytes();
        }
    }

    private Path copy(String name) throws IOException {
        return Files.write(file, resource(name));
    }

    @Test
    void readsWhatNumPyWrites() throws IOException {
        assertThat(Npy.readDoubles(copy("doubles.npy"))).containsExactly(DOUBLES);
        assertThat(Npy.readFloatMatrix(copy("floats.npy"))).isDeepEqualTo(FLOATS);
        assertThat(Npy.readIntMatrix(copy("ints.npy"))).isDeepEqualTo(INTS);
        assertThat(Npy.readLongs(copy("longs.npy"))).containsExactly(LONGS);
    }

    @Test
    void writesTheSameBytesAsNumPy() throws IOException {
        Npy.write(file, DOUBLES);
        assertThat(file).hasBinaryContent(resource("doubles.npy"));
        Npy.write(file, FLOATS);
        assertThat(file).hasBinaryContent(resource("floats.npy"));
        Npy.write(file, INTS);
        assertThat(file).hasBinaryContent(resource("ints.npy"));
        Npy.write(file, LONGS);
        assertThat(file).hasBinaryContent(resource("longs.npy"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void arraysOfEveryTypeComeBack(long seed) {
        Generator random = Streams.of(seed).generator();
        int rows = 1 + random.nextInt(200);
        int columns = 1 + random.nextInt(200);
        double[][] doubles = new double[rows][];
        long[][] longs = new long[rows][];
        float[] floats = new float[rows];
        for (int row = 0; row < rows; row++) {
            doubles[row] = random.doubles(columns).toArray();
            longs[row] = random.longs(columns).toArray();
            floats[row] = random.nextFloat();
        }
        int[] ints = random.ints(20_000).toArray();
        Npy.write(file, doubles);
        assertThat(Npy.readDoubleMatrix(file)).as("seed %d", seed).isDeepEqualTo(doubles);
        Npy.write(file, longs);
        assertThat(Npy.readLongMatrix(file)).as("seed %d", seed).isDeepEqualTo(longs);
        Npy.write(file, floats);
        assertThat(Npy.readFloats(file)).as("seed %d", seed).containsExactly(floats);
        Npy.write(file, ints);
        assertThat(Npy.readInts(file)).as("seed %d", seed).containsExactly(ints);
    }

    @Test
    void emptyArraysComeBack() {
        Npy.write(file, new double[0]);
        assertThat(Npy.readDoubles(file)).isEmpty();
        Npy.write(file, new int[0][]);
        assertThat(Npy.readIntMatrix(file)).isEmpty();
    }

    private void assertRefused(Function<Path, ?> read, String message) {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> read.apply(file))
                .withMessage(file + ": " + message);
    }

    @Test
    void foreignFilesAreRefused() throws IOException {
        copy("doubles.npy");
        assertRefused(Npy::readFloats, "header: type must be '<f4', got '<f8'");
        assertRefused(Npy::readDoubleMatrix, "header: must have 2 dimensions, got shape (8,)");
        copy("big-endian.npy");
        assertRefused(Npy::readDoubles, "header: type must be '<f8', got '>f8'");
        copy("fortran.npy");
        assertRefused(
                Npy::readDoubleMatrix,
                "header: must be in C order, got Fortran order; write numpy.ascontiguousarray(a)");
        copy("scalar.npy");
        assertRefused(Npy::readDoubles, "header: must have 1 dimensions, got shape ()");
        copy("cube.npy");
        assertRefused(Npy::readDoubleMatrix, "header: must have 2 dimensions, got shape (1, 2, 3)");
    }

    @Test
    void brokenFilesAreRefused() throws IOException {
        byte[] good = resource("doubles.npy");
        Files.write(file, Arrays.copyOf(good, good.length - 1));
        assertRefused(Npy::readDoubles, "data: must be 64 bytes by the shape in the header, got 63");
        Files.write(file, Arrays.copyOf(good, good.length + 8));
        assertRefused(Npy::readDoubles, "data: must be 64 bytes by the shape in the header, got 72");
        Files.write(file, Arrays.copyOf(good, 100));
        assertRefused(Npy::readDoubles, "header: ends early");
        Files.write(file, Arrays.copyOf(good, 9));
        assertRefused(Npy::readDoubles, "header: ends early");
        byte[] other = good.clone();
        other[0] = 'x';
        Files.write(file, other);
        assertRefused(Npy::readDoubles, "header: does not begin with the mark of a NumPy file");
        byte[] newer = good.clone();
        newer[6] = 2;
        Files.write(file, newer);
        assertRefused(Npy::readDoubles, "header: must be of format 1.0, got 2.0");
        Files.delete(file);
        assertRefused(Npy::readDoubles, "no such file");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "(3000000000, 1); is more than an array can hold",
                "(2000000000, 2000000000); is more than an array can hold",
                "(5, 0); has rows without columns",
            })
    void hugeShapesAreRefusedBeforeAnythingIsAllocated(String shape, String message) throws IOException {
        writeHeader("{'descr': '<f8', 'fortran_order': False, 'shape': " + shape + ", }");
        assertRefused(Npy::readDoubleMatrix, "header: shape " + shape + " " + message);
        writeHeader("{'descr': '<f8', 'fortran_order': False, 'shape': (1000000, 1000000), }");
        assertRefused(Npy::readDoubleMatrix, "data: must be 8000000000000 bytes by the shape in the header, got 0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{'descr': '<f8', 'fortran_order': False, }",
                "{'descr': '<f8', 'descr': '<f8', 'descr': '<f8', }",
                "{'descr': '<f8', 'fortran_order': 0, 'shape': (1,), }",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (-1,), }",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (1 1), }",
                "{'descr': [('x', '<f8')], 'fortran_order': False, 'shape': (1,), }",
            })
    void headersThatAreNoneAreRefused(String header) throws IOException {
        writeHeader(header);
        assertRefused(Npy::readDoubles, "header: not understood: " + header);
    }

    @Test
    void theKeysMayStandInAnyOrder() throws IOException {
        writeHeader("{'shape': (0,), 'fortran_order': False, 'descr': '<f8'}");
        assertThat(Npy.readDoubles(file)).isEmpty();
    }

    private void writeHeader(String header) throws IOException {
        byte[] text = header.getBytes(StandardCharsets.US_ASCII);
        byte[] bytes = new byte[10 + text.length];
        System.arraycopy(NpyWriter.MAGIC, 0, bytes, 0, 8);
        bytes[8] = (byte) text.length;
        System.arraycopy(text, 0, bytes, 10, text.length);
        Files.write(file, bytes);
    }

    @Test
    void raggedMatricesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Npy.write(file, new double[][] {{1, 2}, {3}}))
                .withMessage("Npy " + file + ": row 1 must have 2 columns as row 0, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Npy.write(file, new int[2][0]))
                .withMessage("Npy " + file + ": rows must have columns");
        assertThat(file).doesNotExist();
    }
}
