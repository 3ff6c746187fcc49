package org.engram.hopfield;

/** A mutable state under fixed weights, with what its dynamics asks for; belongs to one recall and one thread. */
interface MovingState {

    /** Number of units N. */
    int size();

    /** Value of unit {@code i}, +1 or -1. */
    int value(int i);

    /** Local field {@code h_i = sum_j w_ij s_j} of unit {@code i}; its sign is that of the exact sum. */
    double field(int i);

    /** Weight {@code w_ii} of a unit with itself. */
    double selfCoupling(int i);

    /** Turns unit {@code i} over. */
    void flip(int i);

    /** Energy {@code -1/2 sum_ij w_ij s_i s_j}. */
    double energy();

    /** The state as it is now. */
    Pattern pattern();
}
