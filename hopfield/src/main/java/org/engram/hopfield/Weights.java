package org.engram.hopfield;

/** Weights that a rule has learned; mutable. Indices and sizes are checked by the network that owns them. */
interface Weights {

    /** Number of units N. */
    int size();

    /** Weight from unit {@code j} to unit {@code i}. */
    double weight(int i, int j);

    /** Learns one more pattern. */
    void store(Pattern pattern);

    /** Removes a pattern that was stored; false if that takes learning the others anew. */
    boolean forget(Pattern pattern);

    /** A state under the weights of now that starts as the given one and moves by single flips. */
    MovingState start(Pattern state);

    /** These weights written out as a matrix. */
    DenseWeights dense();
}
