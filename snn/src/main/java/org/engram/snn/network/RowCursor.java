package org.engram.snn.network;

import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.connector.Ends;
import org.engram.snn.network.connector.Row;
import org.engram.snn.network.connector.Targets;

/**
 * Goes through the sources of a projection that have connections; mutable.
 *
 * <p>Each block of sources draws from a stream of its own, so that a block can be drawn without those before it.
 */
final class RowCursor {

    private static final int BLOCK = 1 << 10;

    private final Projection projection;
    private final Ends ends;
    private final Streams streams;
    private final Targets targets;
    private final Row row = new Row();
    private Generator random;
    private int pre = -1;
    private int first;

    /** In front of the first source of a projection, whose connector draws from the streams. */
    RowCursor(Projection projection, Ends ends, Streams streams) {
        this.projection = projection;
        this.ends = ends;
        this.streams = streams;
        this.targets = projection.connector().targets(ends, streams.child("all"));
        this.random = streams.generator();
    }

    /** Goes to the next source with connections; false after the last one. */
    boolean next() {
        first += row.size();
        row.clear();
        while (row.size() == 0 && pre + 1 < ends.preSize()) {
            pre++;
            if (pre % BLOCK == 0) {
                random = streams.child(block()).generator();
            }
            targets.draw(pre, random, row);
        }
        return row.size() > 0;
    }

    /** Block of sources to which this one belongs. */
    int block() {
        return pre / BLOCK;
    }

    /** Index of the source within its population. */
    int pre() {
        return projection.pre().index(pre);
    }

    /** Number of its connections. */
    int count() {
        return row.size();
    }

    /** Its targets, as indices within the connector's group. */
    int[] positions() {
        return row.post();
    }

    /** Number that the k-th of its connections has in the order of the connector. */
    int origin(int k) {
        return targets.origin(first + k);
    }

    /** Distance in um from the source to the k-th of its targets; both have positions. */
    double distance(int k) {
        return ends.distance().orElseThrow().between(pre, row.post()[k]);
    }
}
