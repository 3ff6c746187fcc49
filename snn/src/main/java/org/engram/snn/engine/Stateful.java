package org.engram.snn.engine;

/** Something whose state a checkpoint holds: what {@code save} writes, {@code restore} reads in the same order. */
public interface Stateful {

    /** Writes all that the coming steps depend on. */
    void save(StateWriter out);

    /** Reads it back into an object made from the same description. */
    void restore(StateReader in);
}
