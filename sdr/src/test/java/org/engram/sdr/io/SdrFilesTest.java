package org.engram.sdr.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.engram.core.io.FormatException;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.Sdr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SdrFilesTest {

    @TempDir
    private Path directory;

    static LongStream seeds() {
        return LongStream.range(0, 20);
    }

    private static List<Sdr> someSdrs(long seed) {
        Generator random = Streams.of(seed).generator();
        List<Sdr> sdrs = new ArrayList<>(
                List.of(Sdr.empty(1), Sdr.of(1, 0), Sdr.of(Integer.MAX_VALUE, 5, Integer.MAX_VALUE - 1)));
        for (int k = random.nextInt(6); k > 0; k--) {
            int size = random.nextInt(1, k % 2 == 0 ? 100 : 100_000);
            sdrs.add(Sdr.random(size, random.nextInt(Math.min(size, 2000) + 1), random));
        }
        return sdrs;
    }

    /** The three forms by name. */
    @SuppressWarnings("ImmutableEnumChecker")
    private enum Form {
        JSON(SdrJson::write, SdrJson::read),
        BINARY(SdrBinary::write, SdrBinary::read),
        CSV(SdrCsv::write, SdrCsv::read);

        private final BiConsumer<Path, List<Sdr>> writer;
        private final Function<Path, List<Sdr>> reader;

        Form(BiConsumer<Path, List<Sdr>> writer, Function<Path, List<Sdr>> reader) {
            this.writer = writer;
            this.reader = reader;
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void everyFormComesBackTheSame(long seed) {
        List<Sdr> sdrs = someSdrs(seed);
        for (Form form : Form.values()) {
            Path file = directory.resolve("vectors");
            form.writer.accept(file, sdrs);
            assertThat(form.reader.apply(file)).as(form.name()).isEqualTo(sdrs);
            form.writer.accept(file, List.of());
            assertThat(form.reader.apply(file)).as(form.name()).isEmpty();
        }
        for (Sdr sdr : sdrs) {
            assertThat(SdrJson.parse(SdrJson.text(sdr))).isEqualTo(sdr);
            assertThat(SdrBinary.parse(SdrBinary.bytes(sdr))).isEqualTo(sdr);
        }
    }

    @Test
    void formsAreAsDocumented() throws IOException {
        List<Sdr> sdrs = List.of(Sdr.of(2048, 3, 9, 1000), Sdr.empty(7));
        Path file = directory.resolve("vectors");
        SdrJson.write(file, sdrs);
        assertThat(file).hasContent("""
                [
                {"size": 2048, "active": [3, 9, 1000]},
                {"size": 7, "active": []}
                ]
                """);
        SdrCsv.write(file, sdrs);
        assertThat(file).hasContent("size,active\n2048,3 9 1000\n7,\n");
        SdrBinary.write(file, sdrs);
        assertThat(Files.readAllBytes(file))
                .containsExactly('E', 'S', 'D', 'R', 1, 0x80, 0x10, 3, 3, 5, 0xde, 0x07, 7, 0);
    }

    @Test
    void binaryTakesOneByteForMostActiveBits() {
        Sdr sdr = Sdr.random(2048, 41, Streams.of(1).generator());
        assertThat(SdrBinary.bytes(sdr)).hasSizeBetween(3 + 41, 3 + 41 + 10);
    }

    @Test
    void readsMembersInAnyOrderAndAnySpace() {
        assertThat(SdrJson.parse(" { \"active\" :[ 1,\n2 ]\t, \"size\":5 }\r\n"))
                .isEqualTo(Sdr.of(5, 1, 2));
    }

    @Test
    void readsCsvOfOtherLineEndsAndNoLastOne() throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), "size,active\r\n5,1 2\r\n9,");
        assertThat(SdrCsv.read(file)).containsExactly(Sdr.of(5, 1, 2), Sdr.empty(9));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "'' | line 1, column 1: expected '{', got the end",
                "[1] | line 1, column 1: expected '{', got '['",
                "{} | line 1, column 2: expected a name in quotes, got '}'",
                "{\"size\": 5} | line 1, column 11: expected ',', got '}'",
                "{\"size\": 5, \"size\": 5} | line 1, column 21: expected the members 'size' and 'active' once each, got 'size'",
                "{\"bits\": 5} | line 1, column 10: expected the members 'size' and 'active' once each, got 'bits'",
                "{\"size\": 0, \"active\": []} | line 1, column 11: size must be >= 1, got 0",
                "{\"size\": -5, \"active\": []} | line 1, column 10: expected a whole number from 0, got '-'",
                "{\"size\": 5.5, \"active\": []} | line 1, column 11: expected ',', got '.'",
                "{\"size\": 05, \"active\": []} | line 1, column 11: a number must not begin with 0",
                "{\"size\": 5e9, \"active\": []} | line 1, column 11: expected ',', got 'e'",
                "{\"size\": 5000000000, \"active\": []} | line 1, column 19: must be at most 2147483647, got a greater number",
                "{\"size\": 5, \"active\": [1, 1]} | line 1, column 28: indices must ascend, got 1 after 1",
                "{\"size\": 5, \"active\": [3, 1]} | line 1, column 28: indices must ascend, got 1 after 3",
                "{\"size\": 5, \"active\": [5]} | line 1, column 27: indices must be below the size 5, got 5",
                "{\"size\": 5, \"active\": [1,]} | line 1, column 26: expected a whole number from 0, got ']'",
                "{\"size\": 5, \"active\": [1 2]} | line 1, column 26: expected ',', got '2'",
                "{\"size\": 5, \"active\": [1 | line 1, column 25: expected ',', got the end",
                "{\"size\": 5, \"active\": [1]} x | line 1, column 28: expected the end, got 'x'",
                "{\"size\": 5, \"active\": [NaN]} | line 1, column 24: expected a whole number from 0, got 'N'",
            })
    void refusesOtherJson(String text, String message) {
        refuses(() -> SdrJson.parse(text.equals("''") ? "" : text), "JSON: " + message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "size;active/5,1 | line 1: the header must be 'size,active'",
                "size,active,x/5,1 | line 1: expected LF for the end of the line, got ','",
                "size,active/5 | line 2: expected ',' after the size, got the end",
                "size,active/0, | line 2: size must be >= 1, got 0",
                "size,active/x,1 | line 2: expected size as a whole number from 0, got 'x'",
                "size,active/5,1/5,5 | line 3: indices must ascend from 0 to below the size 5, got 5",
                "size,active/5,3 1 | line 2: indices must ascend from 0 to below the size 5, got 1 after 3",
                "size,active/5,3,4 | line 2: expected ' ' or the end of the line, got ','",
                "size,active/5,3  4 | line 2: expected index as a whole number from 0, got ' '",
                "size,active/5,99999999999999999999 | line 2: index must be at most 2147483647, got a greater number",
                "size,active//5,1 | line 2: expected size as a whole number from 0, got character 10",
            })
    void refusesOtherCsv(String lines, String message) throws IOException {
        Path file = Files.writeString(directory.resolve("a.csv"), lines.replace('/', '\n'));
        refuses(() -> SdrCsv.read(file), file + ": " + message);
    }

    static Stream<List<Object>> otherBytes() {
        return Stream.of(
                List.of(bytes(), "is cut off"),
                List.of(bytes(5), "is cut off"),
                List.of(bytes(5, 2, 1), "is cut off"),
                List.of(bytes(0x85), "is cut off"),
                List.of(bytes(0, 0), "must have at least 1 bit and no more active ones, got 0 of 0"),
                List.of(bytes(5, 6), "must have at least 1 bit and no more active ones, got 6 of 5"),
                List.of(bytes(5, 1, 5), "indices must be below the size 5, got 5"),
                List.of(bytes(5, 2, 3, 1), "indices must be below the size 5, got 5"),
                List.of(bytes(0x85, 0, 1, 1), "holds a number that is above 2147483647 or longer than needed"),
                List.of(
                        bytes(255, 255, 255, 255, 8, 0),
                        "holds a number that is above 2147483647 or longer than needed"),
                List.of(
                        bytes(255, 255, 255, 255, 255, 255, 255),
                        "holds a number that is above 2147483647 or longer than needed"),
                List.of(bytes(5, 0, 0), "has bytes left behind it"),
                // Promises two thousand million active bits in seven bytes.
                List.of(bytes(255, 255, 255, 255, 7, 255, 255, 255, 255, 7, 1), "is cut off"));
    }

    @ParameterizedTest
    @MethodSource("otherBytes")
    void refusesOtherBytes(List<Object> bytesAndMessage) {
        refuses(() -> SdrBinary.parse((byte[]) bytesAndMessage.get(0)), "bytes: vector 0: " + bytesAndMessage.get(1));
    }

    @Test
    void namesTheVectorOfABinaryFile() throws IOException {
        Path file = Files.write(directory.resolve("a"), bytes('E', 'S', 'D', 'R', 1, 5, 1, 0, 5, 1, 7));
        refuses(() -> SdrBinary.read(file), file + ": vector 1: indices must be below the size 5, got 7");
        Files.write(file, bytes('E', 'S', 'D', 'R', 2));
        refuses(() -> SdrBinary.read(file), file + ": is no file of sparse vectors of version 1");
        Files.write(file, bytes('E', 'S'));
        refuses(() -> SdrBinary.read(file), file + ": is no file of sparse vectors of version 1");
    }

    @Test
    void namesFilesThatAreNoneOfThese() throws IOException {
        Path file = Files.write(directory.resolve("a"), bytes('[', 0xc3, 0x28));
        refuses(() -> SdrJson.read(file), file + ": is not UTF-8 text");
        refuses(() -> SdrCsv.read(file), file + ": is not UTF-8 text");
        Path none = directory.resolve("none");
        for (Form form : Form.values()) {
            refuses(() -> assertThat(form.reader.apply(none)).isNull(), none + ": no such file");
            refuses(() -> assertThat(form.reader.apply(directory)).isNull(), directory + ": is a directory");
        }
    }

    /** Whatever is cut, inserted or changed, the reader gives vectors or its own error, never another failure. */
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void damagedFilesGiveVectorsOrAnErrorOfOneLine(long seed) throws IOException {
        Random random = new Random(seed);
        Path file = directory.resolve("a");
        for (Form form : Form.values()) {
            form.writer.accept(file, someSdrs(seed));
            byte[] whole = Files.readAllBytes(file);
            for (int k = 0; k < 10; k++) {
                byte[] damaged = Arrays.copyOf(whole, k < 5 ? random.nextInt(whole.length) : whole.length);
                for (int change = k % 5; change > 0 && damaged.length > 0; change--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                Files.write(file, damaged);
                try {
                    assertThat(form.reader.apply(file)).doesNotContainNull();
                } catch (FormatException e) {
                    assertThat(e.getMessage()).startsWith(file + ": ").doesNotContain("\n");
                }
            }
        }
    }

    private static byte[] bytes(int... values) {
        byte[] bytes = new byte[values.length];
        IntStream.range(0, values.length).forEach(i -> bytes[i] = (byte) values[i]);
        return bytes;
    }

    private static void refuses(Runnable call, String message) {
        assertThatExceptionOfType(FormatException.class).isThrownBy(call::run).withMessage(message);
    }
}
