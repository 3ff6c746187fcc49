package org.engram.snn.engine.internal.state;

import java.io.OutputStream;
import java.lang.reflect.Array;
import java.util.Arrays;
import java.util.List;
import org.engram.snn.engine.Places;
import org.engram.snn.engine.StateWriter;

/** Adds the state of one part to that of the whole; mutable. */
final class PartWriter extends StateWriter {

    private final String section;
    private final List<Item> items;
    private int next;
    private Places places = Places.shared(0);

    PartWriter(String section, List<Item> items) {
        super(OutputStream.nullOutputStream());
        this.section = section;
        this.items = items;
    }

    @Override
    public void along(Places following) {
        places = following;
    }

    @Override
    public void write(long value) {
        Item item = next(Item.Kind.NUMBER, value);
        if (!item.value().equals(value)) {
            throw new IllegalStateException(
                    section + ": a number differs between parts, " + item.value() + " and " + value);
        }
    }

    @Override
    public void write(double[] values) {
        scatter(Item.Kind.DOUBLES, values, values.length);
    }

    @Override
    public void write(double[] values, int count) {
        write(Arrays.copyOf(values, count));
    }

    @Override
    public void write(float[] values) {
        scatter(Item.Kind.FLOATS, values, values.length);
    }

    @Override
    public void write(int[] values) {
        scatter(Item.Kind.INTS, values, values.length);
    }

    @Override
    public void write(int[] values, int count) {
        write(Arrays.copyOf(values, count));
    }

    @Override
    public void write(long[] values) {
        scatter(Item.Kind.LONGS, values, values.length);
    }

    @Override
    public void write(int[][] rows, int[] counts) {
        int[][] cut = new int[rows.length][];
        Arrays.setAll(cut, i -> Arrays.copyOf(rows[i], counts[i]));
        scatter(Item.Kind.INT_ROWS, cut, cut.length);
    }

    @Override
    public void write(double[][] rows, int[] counts) {
        double[][] cut = new double[rows.length][];
        Arrays.setAll(cut, i -> Arrays.copyOf(rows[i], counts[i]));
        scatter(Item.Kind.DOUBLE_ROWS, cut, cut.length);
    }

    /** Puts rows of the part into rows of the whole. */
    private void scatter(Item.Kind kind, Object part, int length) {
        int size = places.size();
        if (size == 0 ? length != 0 : length % size != 0) {
            throw new IllegalStateException(
                    section + ": has " + size + " elements in this part, but an array of " + length);
        }
        int rows = size == 0 ? 0 : length / size;
        Object whole = room(kind, Math.multiplyExact(rows, places.whole()));
        for (int row = 0; row < rows; row++) {
            Parts.put(part, row * size, whole, row * places.whole(), places);
        }
    }

    /** The array of the whole; a part without elements cannot tell how long it is. */
    private Object room(Item.Kind kind, int length) {
        Item item = next(kind, kind.array(length));
        int found = Array.getLength(item.value());
        if (length > 0 && found == 0) {
            Item grown = new Item(kind, kind.array(length));
            items.set(next - 1, grown);
            return grown.value();
        }
        if (length > 0 && found != length) {
            throw new IllegalStateException(section + ": parts differ in their arrays, " + found + " and " + length);
        }
        return item.value();
    }

    private Item next(Item.Kind kind, Object fresh) {
        if (next == items.size()) {
            items.add(new Item(kind, fresh));
        }
        Item item = items.get(next++);
        if (item.kind() != kind) {
            throw new IllegalStateException(section + ": parts differ in what they write");
        }
        return item;
    }
}
