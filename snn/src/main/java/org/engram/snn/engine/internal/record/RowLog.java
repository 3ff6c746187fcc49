package org.engram.snn.engine.internal.record;

import java.util.ArrayList;
import java.util.List;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;

/** Rows of numbers kept in memory, in blocks that are never copied; mutable. */
final class RowLog implements Stateful {

    private static final int BLOCK = 1 << 13;

    private final int columns;
    private final int rowsPerBlock;
    private final List<double[]> blocks = new ArrayList<>();
    private int rows;

    RowLog(int columns) {
        this.columns = columns;
        rowsPerBlock = Math.max(1, BLOCK / Math.max(1, columns));
    }

    void add(double[] row) {
        int place = rows % rowsPerBlock;
        if (place == 0) {
            blocks.add(new double[rowsPerBlock * columns]);
        }
        System.arraycopy(row, 0, blocks.get(blocks.size() - 1), place * columns, columns);
        rows++;
    }

    int rows() {
        return rows;
    }

    /** Column by column, a copy. */
    double[][] columns() {
        double[][] all = new double[columns][rows];
        for (int row = 0; row < rows; row++) {
            double[] block = blocks.get(row / rowsPerBlock);
            int place = row % rowsPerBlock * columns;
            for (int c = 0; c < columns; c++) {
                all[c][row] = block[place + c];
            }
        }
        return all;
    }

    @Override
    public void save(StateWriter out) {
        out.write((long) rows);
        for (int row = 0; row < rows; row += rowsPerBlock) {
            out.write(blocks.get(row / rowsPerBlock), Math.min(rowsPerBlock, rows - row) * columns);
        }
    }

    @Override
    public void restore(StateReader in) {
        blocks.clear();
        rows = in.readInt();
        for (int row = 0; row < rows; row += rowsPerBlock) {
            double[] block = new double[rowsPerBlock * columns];
            double[] kept = in.readDoubles(block.length);
            System.arraycopy(kept, 0, block, 0, kept.length);
            blocks.add(block);
        }
    }
}
