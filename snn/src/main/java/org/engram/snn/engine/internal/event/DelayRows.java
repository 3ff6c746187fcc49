package org.engram.snn.engine.internal.event;

import java.util.Arrays;

/**
 * Synapses in rows by source, each row in runs of one delay, shortest first; immutable.
 *
 * <p>A spike is under way as one entry for its next run, whatever the number of its synapses.
 */
final class DelayRows {

    private final int[] rowStart;
    private final double[] delays;
    private final boolean[] isLast;
    private final int[] runStart;
    private final int[] targets;
    private final double[] weights;

    private DelayRows(int[] rowStart, double[] delays, int[] runStart, int[] targets, double[] weights) {
        this.rowStart = rowStart;
        this.delays = delays;
        isLast = new boolean[delays.length];
        for (int source = 0; source + 1 < rowStart.length; source++) {
            if (rowStart[source] < rowStart[source + 1]) {
                isLast[rowStart[source + 1] - 1] = true;
            }
        }
        this.runStart = runStart;
        this.targets = targets;
        this.weights = weights;
    }

    /** Lays synapses out by source, then delay, then the order in which they were added. */
    static DelayRows of(SynapseTable synapses, int sources) {
        double[] distinct = Arrays.stream(synapses.delays()).distinct().sorted().toArray();
        int size = synapses.size();
        int[] synapseStart = new int[sources + 1];
        for (int k = 0; k < size; k++) {
            synapseStart[synapses.source(k) + 1]++;
        }
        Arrays.parallelPrefix(synapseStart, Integer::sum);
        long[] order = new long[size];
        int[] next = Arrays.copyOf(synapseStart, sources);
        for (int k = 0; k < size; k++) {
            long rank = Arrays.binarySearch(distinct, synapses.delay(k));
            order[next[synapses.source(k)]++] = rank << 32 | k;
        }
        for (int source = 0; source < sources; source++) {
            Arrays.sort(order, synapseStart[source], synapseStart[source + 1]);
        }
        return cut(synapses, order, synapseStart, distinct);
    }

    private static DelayRows cut(SynapseTable synapses, long[] order, int[] synapseStart, double[] distinct) {
        int sources = synapseStart.length - 1;
        int[] targets = new int[order.length];
        double[] weights = new double[order.length];
        int[] rowStart = new int[sources + 1];
        double[] delays = new double[order.length];
        int[] runStart = new int[order.length + 1];
        int runs = 0;
        for (int source = 0; source < sources; source++) {
            rowStart[source] = runs;
            for (int k = synapseStart[source]; k < synapseStart[source + 1]; k++) {
                if (k == synapseStart[source] || order[k] >> 32 != order[k - 1] >> 32) {
                    delays[runs] = distinct[(int) (order[k] >> 32)];
                    runStart[runs++] = k;
                }
                targets[k] = synapses.target((int) order[k]);
                weights[k] = synapses.weight((int) order[k]);
            }
        }
        rowStart[sources] = runs;
        runStart[runs] = order.length;
        return new DelayRows(
                rowStart, Arrays.copyOf(delays, runs), Arrays.copyOf(runStart, runs + 1), targets, weights);
    }

    /** Number of runs. */
    int runs() {
        return delays.length;
    }

    /** Whether a source has synapses. */
    boolean hasRuns(int source) {
        return rowStart[source] < rowStart[source + 1];
    }

    /** The run of a source with the shortest delay. */
    int firstRun(int source) {
        return rowStart[source];
    }

    /** Whether the source of this run has a further one. */
    boolean continues(int run) {
        return !isLast[run];
    }

    double delay(int run) {
        return delays[run];
    }

    int start(int run) {
        return runStart[run];
    }

    int end(int run) {
        return runStart[run + 1];
    }

    /** Target of a synapse with its channel, as {@link SynapseTable} packs them. */
    int target(int synapse) {
        return targets[synapse];
    }

    /** Weight of a synapse with its sign. */
    double weight(int synapse) {
        return weights[synapse];
    }
}
