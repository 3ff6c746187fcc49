package org.engram.sdr.vsa;

/**
 * A role that fillers are bound to: a linear map that keeps similarities, and its way back.
 *
 * @param <V> the vectors of the architecture
 */
public interface Role<V> {

    /** The filler bound to this role: a vector unlike the filler. */
    V bind(V filler);

    /** What is bound to this role; of a bundle, its filler with noise from the other terms. */
    V unbind(V bound);
}
