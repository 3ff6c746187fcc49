package org.engram.snn.engine.internal.state;

import java.io.InputStream;
import java.lang.reflect.Array;
import java.util.List;
import org.engram.core.Check;
import org.engram.snn.engine.Places;
import org.engram.snn.engine.StateReader;

/** Takes the state of one part out of that of the whole; mutable. */
final class PartReader extends StateReader {

    private final String section;
    private final List<Item> items;
    private int next;
    private Places places = Places.shared(0);

    PartReader(String section, List<Item> items) {
        super(InputStream.nullInputStream());
        this.section = section;
        this.items = items;
    }

    @Override
    public void along(Places following) {
        places = following;
    }

    @Override
    public long readLong() {
        return (Long) next(Item.Kind.NUMBER);
    }

    @Override
    public void read(double[] values) {
        gather(Item.Kind.DOUBLES, values, values.length);
    }

    @Override
    public void read(float[] values) {
        gather(Item.Kind.FLOATS, values, values.length);
    }

    @Override
    public void read(int[] values) {
        gather(Item.Kind.INTS, values, values.length);
    }

    @Override
    public void read(long[] values) {
        gather(Item.Kind.LONGS, values, values.length);
    }

    @Override
    public int[] readInts(int longest) {
        int[] values = new int[length(longest)];
        read(values);
        return values;
    }

    @Override
    public double[] readDoubles(int longest) {
        double[] values = new double[length(longest)];
        read(values);
        return values;
    }

    @Override
    public void read(int[][] rows, int[] counts) {
        gather(Item.Kind.INT_ROWS, rows, rows.length);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = rows[i].clone();
            counts[i] = rows[i].length;
        }
    }

    @Override
    public void read(double[][] rows, int[] counts) {
        gather(Item.Kind.DOUBLE_ROWS, rows, rows.length);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = rows[i].clone();
            counts[i] = rows[i].length;
        }
    }

    /** Length of this part's share of the next array. */
    private int length(int longest) {
        Check.that(next < items.size(), section + ": its state ends too early");
        int whole = Array.getLength(items.get(next).value());
        int length = places.whole() == 0 ? 0 : whole / places.whole() * places.size();
        Check.that(length <= longest, section + ": must have up to " + longest + " numbers here, has " + length);
        return length;
    }

    private void gather(Item.Kind kind, Object part, int length) {
        Object whole = next(kind);
        int size = places.size();
        int rows = size == 0 ? 0 : length / size;
        Check.that(
                size == 0 ? length == 0 : Array.getLength(whole) == (long) rows * places.whole(),
                section + ": must have " + (long) rows * places.whole() + " numbers here, has "
                        + Array.getLength(whole));
        for (int row = 0; row < rows; row++) {
            Parts.take(whole, row * places.whole(), part, row * size, places);
        }
    }

    private Object next(Item.Kind kind) {
        Check.that(
                next < items.size() && items.get(next).kind() == kind,
                section + ": its state is not the one expected here");
        return items.get(next++).value();
    }
}
