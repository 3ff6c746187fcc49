package org.engram.snn.engine.internal.source;

import java.util.Arrays;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.network.cell.SpikeSourceArray;

/** Sources that fire at listed steps; mutable. */
final class ArraySource extends SpikeSource {

    private final int[] steps;
    private final int[] neurons;
    private int next;

    ArraySource(Slice slice, SpikeSourceArray cell) {
        IntList allSteps = new IntList();
        IntList allNeurons = new IntList();
        for (int i = 0; i < slice.size(); i++) {
            int source = slice.from() + i;
            for (double time : cell.times(source)) {
                allSteps.add(slice.grid().steps(slice.place() + ": spike time of source " + source, time));
                allNeurons.add(i);
            }
        }
        steps = allSteps.toArray();
        neurons = allNeurons.toArray();
        sortBySteps();
    }

    private void sortBySteps() {
        long[] keys = new long[steps.length];
        for (int k = 0; k < keys.length; k++) {
            keys[k] = (long) steps[k] << 32 | neurons[k];
        }
        Arrays.sort(keys);
        for (int k = 0; k < keys.length; k++) {
            steps[k] = (int) (keys[k] >>> 32);
            neurons[k] = (int) keys[k];
        }
    }

    @Override
    void emit(int step, IntList fired) {
        while (next < steps.length && steps[next] <= step) {
            if (steps[next] == step) {
                fired.add(neurons[next]);
            }
            next++;
        }
    }

    /** The next spike follows from the step. */
    @Override
    public void save(StateWriter out) {}

    @Override
    public void restore(StateReader in) {
        next = 0;
    }
}
