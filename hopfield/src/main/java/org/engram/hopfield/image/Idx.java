package org.engram.hopfield.image;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.engram.core.Check;
import org.engram.core.io.FormatException;

/**
 * Pictures and labels from IDX files of unsigned bytes, such as those of MNIST, packed by gzip or not.
 *
 * <p>The format: two zero bytes, the type (8 for unsigned bytes), the number of dimensions, each dimension as four bytes,
 * the highest first, and the data (Y. LeCun, C. Cortes and C. J. C. Burges, The MNIST database).
 */
public final class Idx {

    private static final int UNSIGNED_BYTE = 8;
    private static final int GZIP = 0x1F8B;
    private static final int MOST_PIXELS = 1 << 24;

    private final Path path;
    private final InputStream in;

    private Idx(Path path, InputStream in) {
        this.path = path;
        this.in = in;
    }

    private interface Body<T> {

        T read(Idx idx) throws IOException;
    }

    /**
     * The first pictures of a file with three dimensions (number, rows, columns).
     *
     * @param most number of pictures to read at most; if the file has fewer, all are read
     * @throws FormatException if the file cannot be read, is no such file or ends early
     */
    public static List<GrayImage> images(Path path, int most) {
        Check.between("Idx.images most", most, 1, Integer.MAX_VALUE);
        return read(path, idx -> idx.images(most));
    }

    /**
     * The first labels of a file with one dimension, each from 0 to 255.
     *
     * @param most number of labels to read at most
     * @throws FormatException if the file cannot be read, is no such file or ends early
     */
    public static int[] labels(Path path, int most) {
        Check.between("Idx.labels most", most, 1, Integer.MAX_VALUE);
        return read(path, idx -> idx.labels(most));
    }

    private static <T> T read(Path path, Body<T> body) {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path));
                InputStream in = unpacked(file)) {
            return body.read(new Idx(path, in));
        } catch (IOException e) {
            throw FormatException.unreadable(path, e);
        }
    }

    private static InputStream unpacked(InputStream file) throws IOException {
        file.mark(2);
        int magic = (file.read() << 8) | file.read();
        file.reset();
        return magic == GZIP ? new BufferedInputStream(new GZIPInputStream(file)) : file;
    }

    private List<GrayImage> images(int most) throws IOException {
        header(3);
        int count = dimension("number of pictures", 0, Integer.MAX_VALUE);
        int height = dimension("rows", 1, MOST_PIXELS);
        int width = dimension("columns", 1, MOST_PIXELS / height);
        List<GrayImage> images = new ArrayList<>();
        for (int k = 0; k < Math.min(count, most); k++) {
            images.add(GrayImage.ofBytes(width, height, bytes("picture " + k + " of " + count, width * height)));
        }
        return images;
    }

    private int[] labels(int most) throws IOException {
        header(1);
        int count = dimension("number of labels", 0, Integer.MAX_VALUE);
        List<Integer> labels = new ArrayList<>();
        for (int k = 0; k < Math.min(count, most); k++) {
            labels.add(bytes("label " + k + " of " + count, 1)[0] & GrayImage.WHITE);
        }
        return labels.stream().mapToInt(Integer::intValue).toArray();
    }

    private void header(int dimensions) throws IOException {
        byte[] header = bytes("header", 4);
        if (header[0] != 0 || header[1] != 0) {
            throw new FormatException(path, "header", "must begin with two zero bytes, as IDX files do");
        }
        if (header[2] != UNSIGNED_BYTE) {
            throw new FormatException(path, "header", "data must be unsigned bytes (type 8), got type " + header[2]);
        }
        if (header[3] != dimensions) {
            throw new FormatException(
                    path, "header", "must have " + dimensions + " dimensions, got " + (header[3] & GrayImage.WHITE));
        }
    }

    private int dimension(String place, int least, int most) throws IOException {
        long value = 0;
        for (byte part : bytes(place, 4)) {
            value = (value << 8) | (part & GrayImage.WHITE);
        }
        if (value < least || value > most) {
            throw new FormatException(path, place, "must be from " + least + " to " + most + ", got " + value);
        }
        return (int) value;
    }

    private byte[] bytes(String place, int count) throws IOException {
        byte[] bytes = in.readNBytes(count);
        if (bytes.length < count) {
            throw new FormatException(path, place, "the file ends here");
        }
        return bytes;
    }
}
