package org.engram.snn.network.cell;

/** Spike sources with lists of numbers, one list for each source or one for all. */
public interface PerSource {

    /** Number of lists: as many as sources, or 1 for all. */
    int lists();

    /** The setting that is listed. */
    String listed();
}
