package org.engram.snn.engine.internal.state;

import java.lang.reflect.Array;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;

/**
 * One thing that a state consists of.
 *
 * @param kind what it is
 * @param value a {@link Long}, or an array of numbers or of rows
 */
record Item(Kind kind, Object value) {

    /** What a state can consist of, with the letter that marks it in files. */
    enum Kind {
        /** A single number. */
        NUMBER('n', new long[0]),
        /** An array of doubles. */
        DOUBLES('d', new double[0]),
        /** An array of floats. */
        FLOATS('f', new float[0]),
        /** An array of ints. */
        INTS('i', new int[0]),
        /** An array of longs. */
        LONGS('l', new long[0]),
        /** A row of ints of any length for each element. */
        INT_ROWS('I', new int[0][]),
        /** A row of doubles of any length for each element. */
        DOUBLE_ROWS('D', new double[0][]);

        private final char letter;

        @SuppressWarnings("ImmutableEnumChecker") // an empty array, never changed
        private final Object none;

        Kind(char letter, Object none) {
            this.letter = letter;
            this.none = none;
        }

        private static Kind of(long letter) {
            for (Kind kind : values()) {
                if (kind.letter == letter) {
                    return kind;
                }
            }
            throw new IllegalArgumentException("has an unknown kind of state, " + letter);
        }

        /** A new array of this kind. */
        Object array(int length) {
            return Array.newInstance(none.getClass().getComponentType(), length);
        }
    }

    void save(StateWriter out) {
        out.write((long) kind.letter);
        if (value instanceof Long number) {
            out.write(number.longValue());
        } else if (value instanceof double[] doubles) {
            out.write(doubles);
        } else if (value instanceof float[] floats) {
            out.write(floats);
        } else if (value instanceof int[] ints) {
            out.write(ints);
        } else if (value instanceof long[] longs) {
            out.write(longs);
        } else if (value instanceof int[][] rows) {
            out.write((long) rows.length);
            for (int[] row : rows) {
                out.write(row);
            }
        } else if (value instanceof double[][] rows) {
            out.write((long) rows.length);
            for (double[] row : rows) {
                out.write(row);
            }
        }
    }

    static Item restore(StateReader in) {
        Kind kind = Kind.of(in.readLong());
        return new Item(
                kind,
                switch (kind) {
                    case NUMBER -> in.readLong();
                    case DOUBLES -> in.readDoubles(Integer.MAX_VALUE);
                    case FLOATS -> in.readFloats(Integer.MAX_VALUE);
                    case INTS -> in.readInts(Integer.MAX_VALUE);
                    case LONGS -> in.readLongs(Integer.MAX_VALUE);
                    case INT_ROWS -> intRows(in);
                    case DOUBLE_ROWS -> doubleRows(in);
                });
    }

    private static int[][] intRows(StateReader in) {
        int[][] rows = new int[in.readInt()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = in.readInts(Integer.MAX_VALUE);
        }
        return rows;
    }

    private static double[][] doubleRows(StateReader in) {
        double[][] rows = new double[in.readInt()][];
        for (int i = 0; i < rows.length; i++) {
            rows[i] = in.readDoubles(Integer.MAX_VALUE);
        }
        return rows;
    }
}
