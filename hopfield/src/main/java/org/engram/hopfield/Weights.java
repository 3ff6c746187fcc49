package org.engram.hopfield;

/** Symmetric weights without self-coupling. Immutable; indices and sizes are checked by the network that owns them. */
interface Weights {

    /** Number of units N. */
    int size();

    /** Weight between units {@code i} and {@code j}; 0 where they are the same. */
    double weight(int i, int j);

    /** A state under these weights that starts as the given one and moves by single flips. */
    MovingState start(Pattern state);
}
