package org.engram.hopfield.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.engram.core.io.FormatException;
import org.engram.core.random.Streams;
import org.engram.hopfield.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImageTest {

    @TempDir
    private Path temporary;

    @Test
    void picturesBecomePatternsAndBack() {
        var image = GrayImage.of(3, 2, 0, 100, 200, 255, 99, 101);
        assertThat(image.level(1, 1)).isEqualTo(99);
        assertThat(image.threshold(100)).isEqualTo(Pattern.of(-1, 1, 1, 1, -1, 1));
        assertThat(image.balanced()).isEqualTo(Pattern.of(-1, -1, 1, 1, -1, 1));
        var pattern = Pattern.random(60, Streams.of(1).generator());
        assertThat(GrayImage.of(pattern, 12).threshold(128)).isEqualTo(pattern);
        assertThat(GrayImage.of(pattern, 12)).hasToString("GrayImage[12 x 5]");
    }

    @Test
    void scalingTakesMeansAndRepeats() {
        var image = GrayImage.of(2, 2, 0, 100, 50, 255);
        assertThat(image.scaled(1, 1)).isEqualTo(GrayImage.of(1, 1, 101));
        assertThat(image.scaled(2, 2)).isEqualTo(image);
        assertThat(image.scaled(4, 1)).isEqualTo(GrayImage.of(4, 1, 25, 25, 178, 178));
    }

    @Test
    void pgmSurvivesTheRoundTrip() throws IOException {
        var levels = Streams.of(2).generator().ints(15 * 7, 0, 256).toArray();
        var image = GrayImage.of(15, 7, levels);
        Pgm.write(temporary.resolve("a.pgm"), image);
        assertThat(Pgm.read(temporary.resolve("a.pgm"))).isEqualTo(image).hasSameHashCodeAs(image);
    }

    @Test
    void readsPlainAndWidePgm() throws IOException {
        assertThat(Pgm.read(file("P2 # grey\n2 #w\n 1\n15\n0 # first\n15"))).isEqualTo(GrayImage.of(2, 1, 0, 255));
        assertThat(Pgm.read(file("P5\n1 2 65535\n\177\0\0\0"))).isEqualTo(GrayImage.of(1, 2, 127, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "P6 1 1 255 a| header: must begin with P2 or P5, as PGM files do",
                "P5 0 1 255 a| width: must be a whole number from 1 to 268435456, got 0",
                "P5 99999 99999 255 a| height: must be a whole number from 1 to 2684, got 99999",
                "P5 x 1 255 a| width: must be a whole number from 1 to 268435456",
                "P5 1 1 70000 a| largest level: must be a whole number from 1 to 65535, got 70000",
                "P5 2 2 255 abc| row 1, column 1: the file ends here",
                "P5 1 1 9 a| row 0, column 0: level must be at most 9, got 97",
                "P2 2 1 255 7| row 0, column 1: the file ends here",
                "P2 1 1 255 256| row 0, column 0: must be a whole number from 0 to 255, got 256",
                "P2 1| height: the file ends here"
            })
    void saysWhatIsWrongWithAPgm(String text, String error) throws IOException {
        Path path = file(text);
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Pgm.read(path))
                .withMessage(path + ": " + error);
    }

    @Test
    void readsIdxPackedOrNot() throws IOException {
        String pictures = "\0\0\10\3\0\0\0\2\0\0\0\1\0\0\0\2" + "\1\2\3\377";
        assertThat(Idx.images(file(pictures), 9)).containsExactly(GrayImage.of(2, 1, 1, 2), GrayImage.of(2, 1, 3, 255));
        assertThat(Idx.images(file(pictures), 1)).containsExactly(GrayImage.of(2, 1, 1, 2));
        Path packed = temporary.resolve("packed.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(pictures.getBytes(StandardCharsets.ISO_8859_1));
        }
        assertThat(Idx.images(packed, 9)).hasSize(2);
        assertThat(Idx.labels(file("\0\0\10\1\0\0\0\3\7\10\377"), 9)).containsExactly(7, 8, 255);
    }

    @Test
    void saysWhatIsWrongWithAnIdx() throws IOException {
        String start = "\0\0\10\3";
        refused("\1\0\10\3", "header: must begin with two zero bytes, as IDX files do");
        refused("\0\0\15\3", "header: data must be unsigned bytes (type 8), got type 13");
        refused("\0\0\10\1", "header: must have 3 dimensions, got 1");
        refused("", "header: the file ends here");
        refused(start + "\0\0", "number of pictures: the file ends here");
        refused(start + "\377\0\0\0", "number of pictures: must be from 0 to 2147483647, got 4278190080");
        refused(start + "\0\0\0\1\0\1\0\0\0\1\0\0", "columns: must be from 1 to 256, got 65536");
        refused(start + "\0\0\0\2\0\0\0\1\0\0\0\2abc", "picture 1 of 2: the file ends here");
        Path missing = temporary.resolve("none.idx");
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Idx.labels(missing, 1))
                .withMessage(missing + ": no such file");
    }

    private void refused(String bytes, String error) throws IOException {
        Path path = file(bytes);
        assertThatExceptionOfType(FormatException.class)
                .isThrownBy(() -> Idx.images(path, 10))
                .withMessage(path + ": " + error);
    }

    private Path file(String text) throws IOException {
        return Files.write(temporary.resolve("file"), text.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void refusesNonsense() {
        nonsense(() -> GrayImage.of(0, 1), "GrayImage.width: must be in [1, 268435456], got 0");
        nonsense(() -> GrayImage.of(2, 2, 1), "GrayImage.levels: must be 4 for 2 x 2 pixels, got 1");
        nonsense(() -> GrayImage.of(1, 1, 256), "GrayImage.levels[0]: must be in [0, 255], got 256");
        nonsense(
                () -> GrayImage.of(Pattern.of(1, 1, 1), 2),
                "GrayImage.width: must divide the number of units, got 2 for 3");
        var image = GrayImage.of(1, 1, 5);
        nonsense(() -> image.level(1, 0), "GrayImage x: must be in [0, 0] (size 1), got 1");
        nonsense(() -> image.threshold(257), "GrayImage.threshold: must be in [0, 256], got 257");
        nonsense(() -> image.scaled(0, 1), "GrayImage.width: must be in [1, 268435456], got 0");
        nonsense(() -> Idx.images(temporary, 0), "Idx.images most: must be >= 1, got 0");
        nonsense(() -> Idx.labels(temporary, 0), "Idx.labels most: must be >= 1, got 0");
    }

    private static void nonsense(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
