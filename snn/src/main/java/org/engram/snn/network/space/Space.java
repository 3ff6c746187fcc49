package org.engram.snn.network.space;

/**
 * Where the neurons of a population are, and how distances from them are measured.
 *
 * @param structure how they are arranged
 * @param period after which distance space repeats itself along each axis
 */
public record Space(Structure structure, Period period) {

    /** A structure in space with open ends. */
    public static Space of(Structure structure) {
        return new Space(structure, Period.NONE);
    }

    /** The same in space that repeats itself (periodic boundaries). */
    public Space periodic(Period value) {
        return new Space(structure, value);
    }
}
