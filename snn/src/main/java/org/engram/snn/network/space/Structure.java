package org.engram.snn.network.space;

import org.engram.core.random.Generator;

/** How the neurons of a population are arranged. */
public sealed interface Structure permits Line, Grid2D, Grid3D, RandomStructure {

    /** Positions of so many neurons; only a random structure draws them. */
    Positions positions(int size, Generator random);

    /** Refuses a number of neurons that the structure cannot hold. */
    default void check(int size) {}
}
