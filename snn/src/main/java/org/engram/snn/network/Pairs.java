package org.engram.snn.network;

import java.util.Arrays;
import org.engram.core.Check;
import org.engram.snn.network.connector.Connector;

/** Collects the pairs of a connector in growing arrays; mutable. */
final class Pairs implements Connector.Sink {

    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private int[] pre = new int[16];
    private int[] post = new int[16];
    private int count;

    @Override
    public void connect(int preIndex, int postIndex) {
        if (count == pre.length) {
            Check.that(count < LARGEST, "projection: must have at most " + LARGEST + " connections");
            int capacity = (int) Math.min(LARGEST, count + (count >> 1) + 1L);
            pre = Arrays.copyOf(pre, capacity);
            post = Arrays.copyOf(post, capacity);
        }
        pre[count] = preIndex;
        post[count] = postIndex;
        count++;
    }

    int[] pre() {
        return Arrays.copyOf(pre, count);
    }

    int[] post() {
        return Arrays.copyOf(post, count);
    }
}
