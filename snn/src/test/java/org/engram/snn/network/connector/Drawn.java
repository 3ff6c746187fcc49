package org.engram.snn.network.connector;

import org.engram.core.random.Generator;
import org.engram.core.random.Streams;

/** Goes through what a connector makes of two groups. */
public final class Drawn {

    /** Takes connections one by one. */
    @FunctionalInterface
    public interface Sink {

        /** Takes one connection. */
        void connect(int pre, int post);
    }

    private Drawn() {}

    /** Passes the connections on, source by source, all drawn from the streams of a seed. */
    public static void forEach(Connector connector, Ends ends, long seed, Sink sink) {
        connector.check(ends);
        Streams streams = Streams.of(seed);
        Targets targets = connector.targets(ends, streams.child("all"));
        Generator random = streams.generator();
        Row row = new Row();
        for (int pre = 0; pre < ends.preSize(); pre++) {
            row.clear();
            targets.draw(pre, random, row);
            for (int k = 0; k < row.size(); k++) {
                sink.connect(pre, row.post()[k]);
            }
        }
    }
}
