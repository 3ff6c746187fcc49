package org.engram.hopfield;

/** A mutable state under fixed weights, with what its dynamics asks for; belongs to one recall and one thread. */
interface MovingState {

    /** Number of units N. */
    int size();

    /** Value of unit {@code i}, +1 or -1. */
    int value(int i);

    /** Local field {@code h_i = sum_j w_ij s_j} of unit {@code i}; its sign is exact and it is 0 only when the sum is. */
    double field(int i);

    /** Turns unit {@code i} over. */
    void flip(int i);

    /** Energy {@code -1/2 sum_{i != j} w_ij s_i s_j}. */
    double energy();

    /** The state as it is now. */
    Pattern pattern();
}
