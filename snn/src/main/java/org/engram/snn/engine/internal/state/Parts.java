package org.engram.snn.engine.internal.state;

import org.engram.snn.engine.Places;

/** Copies between the arrays of a part and those of the whole, of any type of element. */
final class Parts {

    private Parts() {}

    /** Copies a row of the part to its places in the whole. */
    @SuppressWarnings("SuspiciousSystemArraycopy") // both are arrays of one type, by their kind
    static void put(Object part, int from, Object whole, int to, Places places) {
        if (places instanceof Places.Range range) {
            System.arraycopy(part, from, whole, to + range.first(), range.size());
            return;
        }
        for (int i = 0; i < places.size(); i++) {
            System.arraycopy(part, from + i, whole, to + places.place(i), 1);
        }
    }

    /** Copies a row of the part from its places in the whole. */
    @SuppressWarnings("SuspiciousSystemArraycopy") // both are arrays of one type, by their kind
    static void take(Object whole, int from, Object part, int to, Places places) {
        if (places instanceof Places.Range range) {
            System.arraycopy(whole, from + range.first(), part, to, range.size());
            return;
        }
        for (int i = 0; i < places.size(); i++) {
            System.arraycopy(whole, from + places.place(i), part, to + i, 1);
        }
    }
}
