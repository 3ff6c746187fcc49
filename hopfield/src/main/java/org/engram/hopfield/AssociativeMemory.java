package org.engram.hopfield;

import java.util.random.RandomGenerator;

/**
 * A memory that is addressed by content: it stores states and recalls them from parts or noisy copies; mutable.
 *
 * @param <S> its states: binary patterns, or vectors of real numbers, of N units
 */
public interface AssociativeMemory<S> {

    /** Number of units N. */
    int size();

    /** Number of states that are stored. */
    int count();

    /** Learns a state of N units, in addition to those stored before. */
    void store(S state);

    /** Removes a state, so that the memory is as if this one had never been stored; an error if it is not stored. */
    void forget(S state);

    /** Energy of a state of N units, which the memory's own dynamics never raises. */
    double energy(S state);

    /** The state to which a cue of N units leads by the memory's own dynamics. */
    Recall<S> recall(S cue, RandomGenerator random);

    /** Number of random states that it can hold, by the theory that the implementing class names. */
    double capacity();
}
