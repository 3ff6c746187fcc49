package org.engram.snn.network.connector;

import org.engram.core.Check;
import org.engram.core.random.Generator;

/** Connections that are not made source by source, sorted by source without changing their order otherwise. */
final class SortedTargets implements Targets {

    private static final int LARGEST = Integer.MAX_VALUE - 8;

    /** Connections of source s are {@code start[s] .. start[s + 1]}. */
    private final int[] start;

    private final int[] post;

    private SortedTargets(int[] start, int[] post) {
        this.start = start;
        this.post = post;
    }

    /** Makes the connections of a rule, the same whenever it is asked. */
    @FunctionalInterface
    interface Source {

        /** Passes every connection on, in any order. */
        void forEach(Sink sink);
    }

    /** Takes connections one by one. */
    @FunctionalInterface
    interface Sink {

        /** Takes the connection from presynaptic index {@code pre} to postsynaptic index {@code post}. */
        void connect(int pre, int post);
    }

    /** Refuses more connections than an array holds. */
    static void checkCount(String connector, long count) {
        Check.that(
                count <= LARGEST,
                connector + ": must make at most " + LARGEST + " connections in one projection, got " + count
                        + "; split it");
    }

    /** Sorts by counting: the connections are made twice. */
    static SortedTargets of(int sources, Source made) {
        int[] next = new int[sources + 1];
        made.forEach((pre, post) -> next[pre + 1]++);
        for (int pre = 0; pre < sources; pre++) {
            next[pre + 1] += next[pre];
        }
        int[] start = next.clone();
        int[] sorted = new int[next[sources]];
        made.forEach((pre, post) -> sorted[next[pre]++] = post);
        return new SortedTargets(start, sorted);
    }

    @Override
    public void draw(int pre, Generator random, Row row) {
        row.addAll(post, start[pre], start[pre + 1]);
    }
}
