package org.engram.sdr.continual;

import org.engram.sdr.Sdr;

/** A classifier that learns one example at a time. Mutable, for one thread at a time. */
public interface Learner {

    /** Learns that an input belongs to a class, counted from 0. */
    void learn(Sdr input, int label);

    /** The class that an input most likely belongs to. */
    int classify(Sdr input);
}
