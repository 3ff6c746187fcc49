package org.engram.snn.engine;

import org.engram.core.Check;

/**
 * Where the elements of a part stand in a whole, such as the neurons of one partition in their population.
 *
 * <p>Element {@code i} of the part, {@code 0 <= i < size()}, is element {@code place(i)} of the whole, below {@code whole()}.
 */
public interface Places {

    /** Number of elements of the part. */
    int size();

    /** Number of elements of the whole. */
    int whole();

    /** Where element {@code i} of the part stands in the whole. */
    int place(int i);

    /** The places from {@code first} on. */
    static Places range(int first, int size, int whole) {
        Check.between("Places.first", first, 0, whole);
        Check.between("Places.size", size, 0, whole - first);
        return new Range(first, size, whole);
    }

    /** What is the same in every part: each has the whole. */
    static Places shared(int size) {
        return range(0, size, size);
    }

    /** The listed places, each within the whole; the array is not copied. */
    static Places listed(int[] places, int whole) {
        return new Listed(places, whole);
    }

    /**
     * Neighbouring places.
     *
     * @param first where the first element stands
     * @param size number of elements of the part
     * @param whole number of elements of the whole
     */
    record Range(int first, int size, int whole) implements Places {

        @Override
        public int place(int i) {
            return first + i;
        }
    }

    /** Places in any order. */
    final class Listed implements Places {

        private final int[] places;
        private final int whole;

        private Listed(int[] places, int whole) {
            this.places = places;
            this.whole = whole;
        }

        @Override
        public int size() {
            return places.length;
        }

        @Override
        public int whole() {
            return whole;
        }

        @Override
        public int place(int i) {
            return places[i];
        }
    }
}
