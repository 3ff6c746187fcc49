package org.engram.hopfield.image;

import java.util.Arrays;
import org.engram.core.Check;
import org.engram.hopfield.Pattern;

/** A picture of grey levels from 0 (black) to 255 (white), row by row from the top. Immutable. */
public final class GrayImage {

    /** The level of white. */
    public static final int WHITE = 255;

    private static final int MOST_PIXELS = 1 << 28;

    private final int width;
    private final int height;
    private final byte[] levels;

    private GrayImage(int width, int height, byte[] levels) {
        this.width = width;
        this.height = height;
        this.levels = levels;
    }

    /** The picture with the given levels, shape (height * width), row by row. */
    public static GrayImage of(int width, int height, int... levels) {
        checkSize(width, height);
        Check.that(
                levels.length == width * height,
                "GrayImage.levels: must be " + width * height + " for " + width + " x " + height + " pixels, got "
                        + levels.length);
        byte[] bytes = new byte[levels.length];
        for (int k = 0; k < levels.length; k++) {
            bytes[k] = (byte) Check.between("GrayImage.levels[" + k + "]", levels[k], 0, WHITE);
        }
        return new GrayImage(width, height, bytes);
    }

    /** The picture whose pixels are the unsigned bytes, which are copied. */
    static GrayImage ofBytes(int width, int height, byte[] levels) {
        return new GrayImage(width, height, levels.clone());
    }

    /** The picture of a pattern of {@code width * height} units: +1 is white, -1 black. */
    public static GrayImage of(Pattern pattern, int width) {
        Check.between("GrayImage.width", width, 1, pattern.size());
        Check.that(
                pattern.size() % width == 0,
                "GrayImage.width: must divide the number of units, got " + width + " for " + pattern.size());
        byte[] bytes = new byte[pattern.size()];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (pattern.value(i) > 0 ? WHITE : 0);
        }
        return new GrayImage(width, pattern.size() / width, bytes);
    }

    private static void checkSize(int width, int height) {
        Check.between("GrayImage.width", width, 1, MOST_PIXELS);
        Check.between("GrayImage.height", height, 1, MOST_PIXELS / width);
    }

    /** Number of columns. */
    public int width() {
        return width;
    }

    /** Number of rows. */
    public int height() {
        return height;
    }

    /** Level of the pixel in column {@code x} of row {@code y}, from 0 to 255. */
    public int level(int x, int y) {
        Check.index("GrayImage x", x, width);
        Check.index("GrayImage y", y, height);
        return levels[y * width + x] & WHITE;
    }

    /** The pattern of one unit a pixel, row by row, that is +1 where the level is at least the threshold. */
    public Pattern threshold(int threshold) {
        Check.between("GrayImage.threshold", threshold, 0, WHITE + 1);
        int[] values = new int[levels.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = (levels[k] & WHITE) >= threshold ? 1 : -1;
        }
        return Pattern.of(values);
    }

    /** The pattern at the threshold that leaves the numbers of +1 and -1 as equal as any can. */
    public Pattern balanced() {
        int[] histogram = new int[WHITE + 2];
        for (byte level : levels) {
            histogram[level & WHITE]++;
        }
        int best = 0;
        int least = Integer.MAX_VALUE;
        int below = 0;
        for (int threshold = 0; threshold <= WHITE + 1; threshold++) {
            int imbalance = Math.abs(levels.length - 2 * below);
            if (imbalance < least) {
                least = imbalance;
                best = threshold;
            }
            below += histogram[threshold];
        }
        return threshold(best);
    }

    /** The picture at another size: each pixel is the mean of those of the original that it covers, at least one. */
    public GrayImage scaled(int newWidth, int newHeight) {
        checkSize(newWidth, newHeight);
        byte[] scaled = new byte[newWidth * newHeight];
        for (int y = 0; y < newHeight; y++) {
            for (int x = 0; x < newWidth; x++) {
                scaled[y * newWidth + x] = (byte) mean(
                        start(x, width, newWidth), end(x, width, newWidth),
                        start(y, height, newHeight), end(y, height, newHeight));
            }
        }
        return new GrayImage(newWidth, newHeight, scaled);
    }

    private static int start(int at, int from, int to) {
        return (int) ((long) at * from / to);
    }

    private static int end(int at, int from, int to) {
        return Math.max(start(at, from, to) + 1, start(at + 1, from, to));
    }

    private int mean(int left, int right, int top, int bottom) {
        long sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += levels[y * width + x] & WHITE;
            }
        }
        long count = (long) (right - left) * (bottom - top);
        return (int) ((2 * sum + count) / (2 * count));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof GrayImage that && width == that.width && Arrays.equals(levels, that.levels);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(levels) * 31 + width;
    }

    @Override
    public String toString() {
        return "GrayImage[" + width + " x " + height + "]";
    }
}
