package org.engram.snn.engine.internal.plastic;

import java.util.Arrays;
import org.engram.core.Check;
import org.engram.snn.engine.internal.transport.StableOrder;
import org.engram.snn.engine.internal.transport.SynapseList;
import org.engram.snn.network.synapse.DelayPart;

/**
 * Where the synapses of a plastic projection onto one partition lie, seen from both sides. Immutable.
 *
 * <p>The synapses are numbered from the side whose spikes reach them at once, so that such a spike meets one contiguous
 * stretch; the other side, whose spikes reach them one delay later, has runs of one delay that hold their numbers. The side
 * at once is the presynaptic one, but the postsynaptic one where delays are axonal.
 */
final class Wiring {

    /** How far behind its end a run may be read. */
    static final int PADDING = 8;

    private static final int PARTNER = 32;
    private static final int LARGEST_BUFFER = 1 << 29;

    final int sources;
    final int targets;
    /** Synapses of neuron n of the side at once are {@code start[n] .. start[n + 1]}. */
    final int[] start;
    /** By synapse: {@code delay * partners + partner}, the place of the partner in a buffer over delays. */
    final int[] partnerAt;
    /** By synapse: {@code delay * targets + target} where delays are on the way to the soma, else the target. */
    final int[] arrivalAt;
    /** By synapse: index of its connection. */
    final int[] origins;
    /** The different delays with which spikes of the late side reach a synapse, ascending. */
    final int[] lateDelays;
    /** Run r of neuron n of the late side is {@code runStart[n * lateDelays.length + r]} to the next. */
    final int[] runStart;
    /** By place in a run, with padding behind the last: the synapse in the lower half, its neuron of the side at once in the upper. */
    final long[] runs;

    /** The longest delay of the whole projection. */
    final int longestDelay;
    /** Number of connections of the whole projection. */
    final int connections;

    private final DelayPart part;

    /** Lays synapses out; those of targets are indices within the partition, of which the first is {@code firstTarget}. */
    Wiring(SynapseList synapses, int sources, int firstTarget, int targets, DelayPart part, int connections) {
        this.connections = connections;
        this.sources = sources;
        this.targets = targets;
        this.part = part;
        int size = synapses.size();
        int[] pre = new int[size];
        int[] post = new int[size];
        int[] delay = new int[size];
        Arrays.setAll(pre, synapses::source);
        Arrays.setAll(post, i -> synapses.target(i) - firstTarget);
        Arrays.setAll(delay, synapses::delay);
        longestDelay = synapses.maxDelay();
        Check.that(
                (longestDelay + 1L) * Math.max(targets, sources) < LARGEST_BUFFER,
                "plastic projection: neurons times steps of the longest delay must be below " + LARGEST_BUFFER);

        boolean isAxonal = part == DelayPart.AXONAL;
        int[] atOnce = isAxonal ? post : pre;
        int[] late = isAxonal ? pre : post;
        int atOnceCount = isAxonal ? targets : sources;
        int lateCount = isAxonal ? sources : targets;
        StableOrder order = new StableOrder(size)
                .by(late, lateCount)
                .by(delay, longestDelay + 1)
                .by(atOnce, atOnceCount);
        start = new int[atOnceCount + 1];
        partnerAt = new int[size];
        arrivalAt = isAxonal || part == DelayPart.TRANSMISSION ? new int[size] : partnerAt;
        origins = new int[size];
        for (int k = 0; k < size; k++) {
            int i = order.get(k);
            start[atOnce[i] + 1]++;
            partnerAt[k] = part == DelayPart.TRANSMISSION ? late[i] : delay[i] * lateCount + late[i];
            arrivalAt[k] = isAxonal ? post[i] : delay[i] * targets + post[i];
            origins[k] = synapses.origin(i);
        }
        Arrays.parallelPrefix(start, Integer::sum);

        int[] lateDelay = part == DelayPart.TRANSMISSION ? new int[size] : delay;
        lateDelays = size == 0
                ? new int[1]
                : Arrays.stream(lateDelay).sorted().distinct().toArray();
        runStart = new int[lateCount * lateDelays.length + 1];
        runs = new long[size + PADDING];
        layRuns(order, atOnce, late, lateDelay);
    }

    private void layRuns(StableOrder order, int[] atOnce, int[] late, int[] lateDelay) {
        int[] run = new int[order.size()];
        for (int k = 0; k < run.length; k++) {
            int i = order.get(k);
            run[k] = late[i] * lateDelays.length + Arrays.binarySearch(lateDelays, lateDelay[i]);
            runStart[run[k] + 1]++;
        }
        Arrays.parallelPrefix(runStart, Integer::sum);
        int[] next = runStart.clone();
        for (int k = 0; k < run.length; k++) {
            runs[next[run[k]]++] = ((long) atOnce[order.get(k)] << PARTNER) | k;
        }
    }

    int size() {
        return origins.length;
    }

    boolean isAxonal() {
        return part == DelayPart.AXONAL;
    }

    /** Number of neurons whose spikes reach synapses later. */
    int lateCount() {
        return isAxonal() ? sources : targets;
    }

    /** Whether spikes of the postsynaptic side reach the synapses in the step in which they are fired. */
    boolean isImmediate() {
        return part == DelayPart.TRANSMISSION;
    }

    DelayPart part() {
        return part;
    }

    /** The target of each synapse, by its index among the targets. */
    int[] targetsBySynapse() {
        int[] all = new int[size()];
        Arrays.setAll(all, k -> arrivalAt[k] % targets);
        return all;
    }

    static int synapse(long run) {
        return (int) run;
    }

    static int partner(long run) {
        return (int) (run >>> PARTNER);
    }
}
