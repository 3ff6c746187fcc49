package org.engram.snn.network.connector;

import org.engram.core.random.Generator;

/** What a connector makes of two groups, one source after another; mutable, for one thread. */
public interface Targets {

    /** Adds the connections of a source to a row; sources are asked for in order, each with a generator to draw from. */
    void draw(int pre, Generator random, Row row);

    /** Position in the connector's own order of the k-th connection in the order of rows. */
    default int origin(int k) {
        return k;
    }
}
