package org.engram.snn.network.connector;

import java.util.function.IntConsumer;
import org.engram.core.Check;
import org.engram.core.random.Generator;

/** Draws a fixed number of neurons from a group, leaving one of them out where asked. */
final class Choice {

    private final String what;
    private final int count;
    private final int size;
    private final boolean withReplacement;

    Choice(String what, int count, int size, boolean withReplacement) {
        this.what = what;
        this.count = count;
        this.size = size;
        this.withReplacement = withReplacement;
    }

    /** Draws from all neurons but {@code excluded} (none where it is -1), in ascending order when all differ. */
    void draw(int excluded, Generator random, IntConsumer chosen) {
        int candidates = excluded >= 0 ? size - 1 : size;
        Check.that(
                count == 0 || (withReplacement ? candidates > 0 : count <= candidates),
                what + ": must be at most the " + candidates + " neurons to choose from, got " + count);
        if (withReplacement) {
            for (int k = 0; k < count; k++) {
                chosen.accept(skip(random.nextInt(candidates), excluded));
            }
        } else {
            for (int index : random.sample(candidates, count)) {
                chosen.accept(skip(index, excluded));
            }
        }
    }

    private static int skip(int index, int excluded) {
        return excluded >= 0 && index >= excluded ? index + 1 : index;
    }
}
