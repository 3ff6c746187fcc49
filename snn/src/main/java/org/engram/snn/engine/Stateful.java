package org.engram.snn.engine;

/**
 * Something whose state a checkpoint holds: what {@code save} writes, {@code restore} reads in the same order.
 *
 * <p>What belongs to one part of a network (a group, a ring, plastic rows) writes arrays in the order of its elements and
 * nothing that depends on how the network is split; see {@link StateWriter#along}.
 */
public interface Stateful {

    /** Writes all that the coming steps depend on. */
    void save(StateWriter out);

    /** Reads it back into an object made from the same description. */
    void restore(StateReader in);
}
