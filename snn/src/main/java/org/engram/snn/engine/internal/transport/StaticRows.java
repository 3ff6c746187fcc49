package org.engram.snn.engine.internal.transport;

import java.util.Arrays;
import org.engram.snn.engine.internal.slice.IntList;

/**
 * Static synapses onto one partition in compressed rows: by source, then in runs of one delay and channel, then by target.
 *
 * <p>A source's row is one contiguous stream of (target, weight), added to the ring when the source fires.
 */
public final class StaticRows implements StaticSynapses {

    /** Runs of source s are {@code rowRuns[s] .. rowRuns[s + 1]}. */
    private final int[] rowRuns;
    /** Synapses of run r are {@code runStart[r] .. runStart[r + 1]}. */
    private final int[] runStart;

    private final int[] runDelay;
    private final int[] runChannel;
    private final int[] targets;
    private final double[] weights;
    private final DoubleRing ring;

    /** Rows of sources numbered through the network, which fill a ring. */
    public StaticRows(SynapseList synapses, int sourceCount, DoubleRing ring) {
        this.ring = ring;
        StableOrder order = synapses.order(sourceCount);
        int size = order.size();
        targets = new int[size];
        weights = new double[size];
        rowRuns = new int[sourceCount + 1];
        IntList starts = new IntList();
        IntList delays = new IntList();
        IntList channels = new IntList();
        for (int k = 0; k < size; k++) {
            int i = order.get(k);
            targets[k] = synapses.target(i);
            weights[k] = synapses.weight(i);
            if (k == 0 || !synapses.isOneRun(order.get(k - 1), i)) {
                starts.add(k);
                delays.add(synapses.delay(i));
                channels.add(synapses.channel(i));
                rowRuns[synapses.source(i) + 1]++;
            }
        }
        starts.add(size);
        Arrays.parallelPrefix(rowRuns, Integer::sum);
        runStart = starts.toArray();
        runDelay = delays.toArray();
        runChannel = channels.toArray();
    }

    @Override
    public void deliver(int step, IntList spikes) {
        for (int k = 0; k < spikes.size(); k++) {
            int source = spikes.get(k);
            for (int run = rowRuns[source]; run < rowRuns[source + 1]; run++) {
                add(ring.doubles(step + runDelay[run], runChannel[run]), runStart[run], runStart[run + 1]);
            }
        }
    }

    private void add(double[] slot, int from, int to) {
        for (int k = from; k < to; k++) {
            slot[targets[k]] += weights[k];
        }
    }
}
