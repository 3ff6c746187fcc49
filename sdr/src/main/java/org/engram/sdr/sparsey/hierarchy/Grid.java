package org.engram.sdr.sparsey.hierarchy;

import java.util.stream.IntStream;
import org.engram.core.Check;

/**
 * A rectangle of things numbered row by row: pixels, or macs.
 *
 * @param rows number of rows, {@code >= 1}
 * @param columns number of columns, {@code >= 1}
 */
public record Grid(int rows, int columns) {

    /** Requires at least one row and column, and at most {@code 2^31 - 1} places. */
    public Grid {
        Check.between("Grid.rows", rows, 1, Integer.MAX_VALUE);
        Check.between("Grid.columns", columns, 1, Integer.MAX_VALUE / rows);
    }

    /** Number of places. */
    public int size() {
        return rows * columns;
    }

    /** Whether a grid of this size has room for another. */
    boolean contains(Grid other) {
        return other.rows <= rows && other.columns <= columns;
    }

    /**
     * The places in this grid of a window, row by row.
     *
     * <p>The windows of the level above stand at equal distances, the first and last at the borders; a single one is in the
     * middle.
     *
     * @param window size of the window
     * @param above grid of the macs that have one window each
     * @param mac number of the mac
     */
    int[] window(Grid window, Grid above, int mac) {
        int top = start(rows - window.rows, above.rows, mac / above.columns);
        int left = start(columns - window.columns, above.columns, mac % above.columns);
        int[] places = new int[window.size()];
        for (int i = 0; i < places.length; i++) {
            places[i] = (top + i / window.columns) * columns + left + i % window.columns;
        }
        return places;
    }

    private static int start(int room, int count, int index) {
        return count == 1 ? room / 2 : (int) Math.rint((double) room * index / (count - 1));
    }

    /** The places that touch a place, diagonally as well, ascending. */
    int[] neighbours(int place) {
        int row = place / columns;
        int column = place % columns;
        return IntStream.range(0, size())
                .filter(other -> other != place
                        && Math.abs(other / columns - row) <= 1
                        && Math.abs(other % columns - column) <= 1)
                .toArray();
    }
}
