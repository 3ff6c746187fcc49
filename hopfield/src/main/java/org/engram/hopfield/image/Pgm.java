package org.engram.hopfield.image;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.engram.core.io.FormatException;

/** Grey pictures as PGM files, plain (P2) and raw (P5) with levels up to 65535, which are scaled to 255. */
public final class Pgm {

    private static final int MOST_LEVEL = 65_535;
    private static final int MOST_PIXELS = 1 << 28;

    private final Path path;
    private final InputStream in;

    private Pgm(Path path, InputStream in) {
        this.path = path;
        this.in = in;
    }

    /**
     * Reads a picture.
     *
     * @throws FormatException if the file cannot be read, is no PGM, is too large or ends early
     */
    public static GrayImage read(Path path) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(path))) {
            return new Pgm(path, in).image();
        } catch (IOException e) {
            throw FormatException.unreadable(path, e);
        }
    }

    /** Writes a picture as raw PGM, replacing a file that is there. */
    public static void write(Path path, GrayImage image) throws IOException {
        byte[] header = ("P5\n" + image.width() + " " + image.height() + "\n" + GrayImage.WHITE + "\n")
                .getBytes(StandardCharsets.US_ASCII);
        byte[] file = new byte[header.length + image.width() * image.height()];
        System.arraycopy(header, 0, file, 0, header.length);
        for (int y = 0; y < image.height(); y++) {
            for (int x = 0; x < image.width(); x++) {
                file[header.length + y * image.width() + x] = (byte) image.level(x, y);
            }
        }
        Files.write(path, file);
    }

    private GrayImage image() throws IOException {
        int p = in.read();
        int kind = in.read();
        if (p != 'P' || (kind != '2' && kind != '5')) {
            throw new FormatException(path, "header", "must begin with P2 or P5, as PGM files do");
        }
        int width = number("width", 1, MOST_PIXELS);
        int height = number("height", 1, MOST_PIXELS / width);
        int most = number("largest level", 1, MOST_LEVEL);
        int[] levels = new int[width * height];
        for (int k = 0; k < levels.length; k++) {
            int level = kind == '2' ? number(pixel(k, width), 0, most) : raw(pixel(k, width), most);
            levels[k] = (int) ((2L * level * GrayImage.WHITE + most) / (2L * most));
        }
        return GrayImage.of(width, height, levels);
    }

    private static String pixel(int k, int width) {
        return "row " + k / width + ", column " + k % width;
    }

    private int raw(String place, int most) throws IOException {
        int level = in.read();
        if (most > GrayImage.WHITE) {
            level = (level << 8) | in.read();
        }
        if (level < 0) {
            throw new FormatException(path, place, "the file ends here");
        }
        if (level > most) {
            throw new FormatException(path, place, "level must be at most " + most + ", got " + level);
        }
        return level;
    }

    /** The next number, of which the one character behind it is consumed too. */
    private int number(String place, int least, int most) throws IOException {
        int c = in.read();
        while (c == '#' || Character.isWhitespace(c)) {
            c = c == '#' ? lineEnd() : in.read();
        }
        if (c < 0) {
            throw new FormatException(path, place, "the file ends here");
        }
        StringBuilder digits = new StringBuilder();
        for (; c >= '0' && c <= '9' && digits.length() < 10; c = in.read()) {
            digits.append((char) c);
        }
        boolean isNumber = digits.length() > 0 && (c < 0 || c == '#' || Character.isWhitespace(c));
        long value = isNumber ? Long.parseLong(digits.toString()) : -1;
        if (value < least || value > most) {
            throw new FormatException(
                    path,
                    place,
                    "must be a whole number from " + least + " to " + most + (isNumber ? ", got " + value : ""));
        }
        if (c == '#') {
            lineEnd();
        }
        return (int) value;
    }

    private int lineEnd() throws IOException {
        int c = in.read();
        while (c >= 0 && c != '\n') {
            c = in.read();
        }
        return c;
    }
}
