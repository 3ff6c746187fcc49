package org.engram.snn.engine.internal.transport;

import java.util.Arrays;

/**
 * A weight for each source and target, all of one delay: 4 bytes a synapse and no index; mutable.
 *
 * <p>The rows of all spikes of a step are summed before the sum is added to the ring, at equal indices throughout, which is what
 * the just-in-time compiler turns into vector instructions.
 */
final class DenseTable extends StaticTable {

    private static final float[] EMPTY = {};

    private final Span span;
    private final WeightedTable.Rounding rounding;
    private final float[][] rows;
    private final float[] sum;
    private int delay = 1;

    DenseTable(Span span, int firstSource, int sources, int channel, WeightedTable.Rounding rounding) {
        super(firstSource, sources, channel);
        this.span = span;
        this.rounding = rounding;
        rows = new float[sources][];
        Arrays.fill(rows, EMPTY);
        sum = new float[Math.max(0, span.to() - span.from())];
    }

    @Override
    void row(int source, int count, int[] post, double[] weight, int[] delaySteps) {
        float[] row = new float[sum.length];
        for (int k = 0; k < count; k++) {
            int target = post[k] + span.shift() - span.from();
            if (target >= 0 && target < row.length) {
                row[target] += rounding.round(weight[k]);
            }
        }
        rows[source] = row;
        delay = delaySteps[0];
    }

    @Override
    void seal() {}

    @Override
    void deliver(int step, FloatRing ring, int[] spikes, int from, int to) {
        if (from == to) {
            return;
        }
        for (int block = 0; block < span.blocks().count(); block++) {
            deliver(block, step, ring, spikes, from, to);
        }
    }

    private void deliver(int block, int step, FloatRing ring, int[] spikes, int from, int to) {
        Blocks blocks = span.blocks();
        int begin = Math.max(span.from(), blocks.first(block)) - span.from();
        int end = Math.min(span.to(), blocks.end(block)) - span.from();
        if (begin >= end) {
            return;
        }
        Arrays.fill(sum, begin, end, 0);
        for (int k = from; k < to; k++) {
            add(sum, rows[spikes[k] - firstSource()], begin, end);
        }
        float[] cells = ring.open(step + delay, channel(), block);
        int shift = span.from() - blocks.first(block);
        for (int i = begin; i < end; i++) {
            cells[shift + i] += sum[i];
        }
    }

    private static void add(float[] sum, float[] row, int begin, int end) {
        if (row.length == sum.length) {
            for (int i = begin; i < end; i++) {
                sum[i] += row[i];
            }
        }
    }
}
