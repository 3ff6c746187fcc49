package org.engram.simulations.paper.sparsey;

import java.util.Arrays;
import org.engram.core.Check;

/** A rectangle of black and white pixels, white outside; mutable. */
final class Bitmap {

    private final int width;
    private final int height;
    private final boolean[] black;

    Bitmap(int width, int height) {
        Check.between("Bitmap.width", width, 1, Integer.MAX_VALUE);
        Check.between("Bitmap.height", height, 1, Integer.MAX_VALUE / width);
        this.width = width;
        this.height = height;
        this.black = new boolean[width * height];
    }

    /** Whether a pixel is black; pixels outside are not. */
    boolean at(int x, int y) {
        return x >= 0 && x < width && y >= 0 && y < height && black[y * width + x];
    }

    void set(int x, int y) {
        black[y * width + x] = true;
    }

    int size() {
        return black.length;
    }

    boolean at(int i) {
        return black[i];
    }

    /** Lines of a pixel's width in place of thick ones: T. Y. Zhang and C. Y. Suen, Commun. ACM 27:236 (1984). */
    Bitmap thinned() {
        Bitmap thin = copy();
        boolean isDone = false;
        while (!isDone) {
            boolean first = thin.peel(true);
            boolean second = thin.peel(false);
            isDone = !first && !second;
        }
        return thin;
    }

    private Bitmap copy() {
        Bitmap copy = new Bitmap(width, height);
        System.arraycopy(black, 0, copy.black, 0, black.length);
        return copy;
    }

    /** Takes off, all at once, the outer pixels of one side that no line needs; whether there were any. */
    private boolean peel(boolean isSouthEast) {
        int[] outer = new int[black.length];
        int count = 0;
        for (int i = 0; i < black.length; i++) {
            if (black[i] && canGo(i % width, i / width, isSouthEast)) {
                outer[count++] = i;
            }
        }
        for (int k = 0; k < count; k++) {
            black[outer[k]] = false;
        }
        return count > 0;
    }

    private boolean canGo(int x, int y, boolean isSouthEast) {
        boolean north = at(x, y - 1);
        boolean east = at(x + 1, y);
        boolean south = at(x, y + 1);
        boolean west = at(x - 1, y);
        boolean[] around = {
            north, at(x + 1, y - 1), east, at(x + 1, y + 1), south, at(x - 1, y + 1), west, at(x - 1, y - 1)
        };
        int neighbours = 0;
        int rises = 0;
        for (int k = 0; k < around.length; k++) {
            neighbours += around[k] ? 1 : 0;
            rises += !around[k] && around[(k + 1) % around.length] ? 1 : 0;
        }
        boolean isOuter = isSouthEast
                ? !(north && east && south) && !(east && south && west)
                : !(north && east && west) && !(north && south && west);
        return neighbours >= 2 && neighbours <= 6 && rises == 1 && isOuter;
    }

    /** This one with the eight neighbours of each black pixel black as well. */
    Bitmap thickened() {
        Bitmap thick = new Bitmap(width, height);
        for (int i = 0; i < black.length; i++) {
            for (int k = 0; k < 9; k++) {
                thick.black[i] |= at(i % width + k % 3 - 1, i / width + k / 3 - 1);
            }
        }
        return thick;
    }

    /** The bits, 64 to a word. */
    long[] words() {
        long[] words = new long[(black.length - 1) / 64 + 1];
        for (int i = 0; i < black.length; i++) {
            words[i / 64] |= black[i] ? 1L << i : 0;
        }
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bitmap that && width == that.width && Arrays.equals(black, that.black);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(black) * 31 + width;
    }
}
