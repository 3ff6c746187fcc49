package org.engram.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.engram.core.data.Table;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

    @TempDir
    private Path directory;

    private Path file = Path.of("unset");

    @BeforeEach
    void nameTheFile() {
        file = directory.resolve("t.csv");
    }

    private Table read(String content) {
        return read(content.getBytes(StandardCharsets.UTF_8));
    }

    private Table read(byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Csv.read(file);
    }

    private void assertRefused(String content, String message) {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> read(content))
                .withMessage(file + ": " + message);
    }

    @Test
    void writesOneLineARow() throws IOException {
        Table table = Table.empty()
                .with("population", "exc", "a,b", "say \"hi\"", "two\nlines", "")
                .with("time_ms", 0.1, 20, -0.0, Double.NaN, 1e22);
        Csv.write(file, table);
        assertThat(Files.readString(file)).isEqualTo("""
                population,time_ms
                exc,0.1
                "a,b",20
                "say ""hi""\",-0
                "two
                lines",NaN
                ,1E22
                """);
        assertThat(Csv.read(file)).isEqualTo(table);
    }

    @Test
    void columnsAreNumericOnlyIfEveryCellIs() {
        Table table = read("a,b,c,d\n1,1,x,NaN\n2.5,x,,-Infinity\n-3e2,3,1,Infinity\n");
        assertThat(table.numbers("a")).containsExactly(1, 2.5, -300);
        assertThat(table.isNumeric("b")).isFalse();
        assertThat(table.text(0, "b")).isEqualTo("1");
        assertThat(table.text(2, "b")).isEqualTo("3");
        assertThat(table.isNumeric("c")).isFalse();
        assertThat(table.text(1, "c")).isEmpty();
        assertThat(table.numbers("d")).containsExactly(Double.NaN, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
    }

    /** Read as numbers they would become 0 or infinite without a word. */
    @Test
    void numbersThatADoubleCannotHoldStayText() {
        Table table = read("a,b,c\n1e-400,1e400,0e-999\n1,1,5e-324\n");
        assertThat(table.isNumeric("a")).isFalse();
        assertThat(table.text(0, "a")).isEqualTo("1e-400");
        assertThat(table.isNumeric("b")).isFalse();
        assertThat(table.numbers("c")).containsExactly(0, Double.MIN_VALUE);
    }

    @Test
    void textKeepsItsForm() {
        Table table = read("id\n007\n1.50\nx\n");
        assertThat(table.text(0, "id")).isEqualTo("007");
        assertThat(table.text(1, "id")).isEqualTo("1.50");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,b\n1,x\n2,y\n",
                "a,b\r\n1,x\r\n2,y\r\n",
                "a,b\n1,x\n2,y",
                "a,b\r\n1,x\r\n2,y",
                "a,b\r\n1,x\n\"2\",\"y\"\r\n",
                "\"a\",\"b\"\n\"1\",\"x\"\n\"2\",y",
                "\uFEFFa,b\n1,x\n2,y\n",
            })
    void allLineEndsQuotesAndMarksReadTheSame(String content) {
        assertThat(read(content)).isEqualTo(Table.empty().with("a", 1.0, 2.0).with("b", "x", "y"));
    }

    @Test
    void quotedCellsKeepTheirLineEnds() {
        Table table = read("a,b\n\"x\r\ny\rz\n\",\"\"\"\"\n");
        assertThat(table.text(0, "a")).isEqualTo("x\r\ny\rz\n");
        assertThat(table.text(0, "b")).isEqualTo("\"");
    }

    @Test
    void aHeaderAloneIsATableWithoutRows() {
        assertThat(read("a,b\n").rows()).isZero();
        assertThat(read("a,b").names()).containsExactly("a", "b");
    }

    @Test
    void anEmptyCellIsARowOfItsOwnInAColumnAlone() {
        Table table = Table.empty().with("a", "", "x", "");
        Csv.write(file, table);
        assertThat(file).hasContent("a\n\"\"\nx\n\"\"\n");
        assertThat(Csv.read(file)).isEqualTo(table);
        assertThat(read("a\n\nx\n\n")).isEqualTo(table);
    }

    @Test
    void textOfAllKindsComesBack() {
        Table table = Table.empty().with("Größe", "µS", "日本", "😀,", "tab\t", " space ", "\0");
        Csv.write(file, table);
        assertThat(Csv.read(file)).isEqualTo(table);
    }

    @Test
    void equalTextsAreOneObject() {
        Table table = read("a,b\nexc,µ\ninh,µ\nexc,exc\n");
        assertThat(table.text(2, "a")).isSameAs(table.text(0, "a")).isSameAs(table.text(2, "b"));
        assertThat(table.text(1, "b")).isSameAs(table.text(0, "b"));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void randomTablesComeBack(long seed) {
        Generator random = Streams.of(seed).generator();
        int rows = 1 + random.nextInt(3000);
        double[] numbers = new double[rows];
        String[] texts = new String[rows];
        for (int i = 0; i < rows; i++) {
            numbers[i] =
                    random.nextBoolean() ? random.nextInt(10_000) * 0.1 : Double.longBitsToDouble(random.nextLong());
            texts[i] = randomText(random);
        }
        Table table = Table.empty().with("n", numbers).with("t\n\"", texts);
        Csv.write(file, table);
        assertThat(Csv.read(file)).as("seed %d", seed).isEqualTo(table);
    }

    private static String randomText(Generator random) {
        String[] alphabet = {"a", ",", "\"", "\r", "\n", " ", "µ", "😀"};
        StringBuilder text = new StringBuilder("t");
        for (long length = random.nextGeometric(0.1); length > 0; length--) {
            text.append(alphabet[random.nextInt(alphabet.length)]);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void randomBytesAreReadOrRefusedAndNothingElse(long seed) {
        Generator random = Streams.of(seed).generator();
        byte[] alphabet = {'a', '1', ',', '"', '\n', '\r', '.', (byte) 0xC3, (byte) 0xA4, (byte) 0xFF, ' '};
        int refused = 0;
        for (int i = 0; i < 300; i++) {
            byte[] content = new byte[random.nextInt(30)];
            for (int b = 0; b < content.length; b++) {
                content[b] = alphabet[random.nextInt(alphabet.length)];
            }
            try {
                Table table = read(content);
                Csv.write(file, table);
                assertThat(Csv.read(file)).isEqualTo(table);
            } catch (FormatException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(1, 299);
    }

    @Test
    void rowsLongerThanTheBufferAreRead() {
        String longText = "x".repeat(200_000);
        Table table = Table.empty().with("a", longText, "y", longText + "\n").with("b", "1", "2", "z");
        Csv.write(file, table);
        assertThat(Csv.read(file)).isEqualTo(table);
    }

    @Test
    void theHeaderCanBeRequired() {
        read("population,time_ms,neuron\nexc,1,2\n");
        assertThat(Csv.read(file, List.of("population", "time_ms", "neuron")).rows())
                .isEqualTo(1);
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Csv.read(file, List.of("population", "time", "neuron")))
                .withMessage(
                        file + ": line 1: header must be 'population,time,neuron', got 'population,time_ms,neuron'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | the file is empty; it must begin with a header",
                "'a,b\\n1,2\\n3\\n' | line 3: must have 2 cells as the header, got 1",
                "'a,b\\n1,2,3\\n' | line 2: must have 2 cells as the header, got 3",
                "'a,b\\n\"x\\ny\",1\\n\\n' | line 4: must have 2 cells as the header, got 1",
                "'a,b\\r\\n1,2\\r\\n3' | line 3: must have 2 cells as the header, got 1",
                "'a,a\\n' | line 1, cell 2: duplicate column 'a'",
                "'a,\\n' | line 1, cell 2: name of the column is empty",
                "'\\n' | line 1, cell 1: name of the column is empty",
                "'a\\n\"x\\n' | line 2, cell 1: quoted cell is not closed",
                "'a,b\\n1,x\"y\\n' | line 2, cell 2: quote within a cell that does not begin with one",
                "'a,b\\n1,\"x\"y\\n' | line 2, cell 2: text after the closing quote",
                "'a\\n1\\r2\\n' | line 2, cell 1: carriage return without line feed outside quotes",
                "'a\\n\"1\"\\r2\\n' | line 2, cell 1: carriage return without line feed outside quotes",
            })
    void brokenFilesAreRefusedWithTheLine(String content, String message) {
        assertRefused(content.replace("\\n", "\n").replace("\\r", "\r"), message);
    }

    @Test
    void invalidUtf8IsRefused() {
        byte[] content = {'a', ',', 'b', '\n', '1', ',', 'x', (byte) 0xE4, '\n'};
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> read(content))
                .withMessage(file + ": line 2, cell 2: not valid UTF-8");
    }

    @Test
    void aMissingFileIsABadFile() {
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Csv.read(file))
                .withMessage(file + ": no such file");
    }

    @Test
    void aTableWithoutColumnsCannotBeWritten() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Csv.write(file, Table.empty()))
                .withMessage("Csv " + file + ": the table has no columns");
        assertThat(file).doesNotExist();
    }
}
