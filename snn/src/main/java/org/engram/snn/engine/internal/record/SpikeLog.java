package org.engram.snn.engine.internal.record;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.engram.core.Check;
import org.engram.core.data.Raster;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.recording.Recording;

/** The spikes to be kept, in order of step, then neuron, in blocks that are never copied; mutable. */
public final class SpikeLog implements Stateful {

    private static final int BLOCK = 1 << 14;
    private static final int MOST_SPIKES = Integer.MAX_VALUE - 8;
    private static final double MILLISECONDS = 1000;
    /** In the log, and as time and neuron in a result and its copy. */
    private static final double BYTES_A_SPIKE = Long.BYTES + 2.0 * (Double.BYTES + Integer.BYTES);

    private final TimeGrid grid;
    private final boolean[] wanted;
    private final List<long[]> blocks = new ArrayList<>();
    private int neurons;
    private long size;
    private int first = Integer.MAX_VALUE;
    private int end;

    /** A log that wants the spikes of none of the neurons of the network yet. */
    public SpikeLog(int neuronCount, TimeGrid grid) {
        wanted = new boolean[neuronCount];
        this.grid = grid;
    }

    /** Wants the spikes of a recording; the population's first neuron has index {@code firstNeuron} within the network. */
    public void want(Recording.Spikes recording, int firstNeuron) {
        Sampling sampling = sampling(recording);
        first = Math.min(first, sampling.first());
        end = Math.max(end, sampling.end());
        Neurons group = recording.neurons();
        for (int i = 0; i < group.size(); i++) {
            int neuron = firstNeuron + group.index(i);
            neurons += wanted[neuron] ? 0 : 1;
            wanted[neuron] = true;
        }
    }

    private Sampling sampling(Recording.Spikes recording) {
        return Sampling.of("spikes", recording.times(), grid);
    }

    /** Keeps those spikes of a step that are wanted, by their index within the network. */
    public void add(int step, IntList fired) {
        if (step < first || step >= end) {
            return;
        }
        for (int k = 0; k < fired.size(); k++) {
            int neuron = fired.get(k);
            if (wanted[neuron]) {
                add((long) step << Integer.SIZE | neuron);
            }
        }
    }

    private void add(long spike) {
        int place = (int) (size % BLOCK);
        if (place == 0) {
            blocks.add(new long[BLOCK]);
        }
        blocks.get(blocks.size() - 1)[place] = spike;
        size++;
    }

    private long get(long k) {
        return blocks.get((int) (k / BLOCK))[(int) (k % BLOCK)];
    }

    @Override
    public void save(StateWriter out) {
        out.write(size);
        for (int b = 0; b < blocks.size(); b++) {
            out.write(Arrays.copyOf(blocks.get(b), (int) Math.min(BLOCK, size - (long) b * BLOCK)));
        }
    }

    @Override
    public void restore(StateReader in) {
        blocks.clear();
        size = in.readLong();
        for (long k = 0; k < size; k += BLOCK) {
            blocks.add(Arrays.copyOf(in.readLongs(BLOCK), BLOCK));
        }
    }

    /** Bytes that the spikes of the steps between will take, at an allowance of one a second for each neuron. */
    public double bytes(int from, int to) {
        int steps = Math.max(0, Math.min(to, end) - Math.max(from, first));
        double seconds = grid.time(steps) / MILLISECONDS;
        return seconds * neurons * BYTES_A_SPIKE;
    }

    /** The spikes of one recording. */
    public Raster raster(Recording.Spikes recording, int firstNeuron) {
        Neurons group = recording.neurons();
        Sampling sampling = sampling(recording);
        boolean[] inGroup = new boolean[wanted.length];
        for (int i = 0; i < group.size(); i++) {
            inGroup[firstNeuron + group.index(i)] = true;
        }
        long count = 0;
        for (long k = 0; k < size; k++) {
            count += inGroup[(int) get(k)] ? 1 : 0;
        }
        Check.that(
                count <= MOST_SPIKES,
                "recording: " + count + " spikes of '" + group.population().id()
                        + "' are more than a result can hold; stream them to a file");
        double[] times = new double[(int) count];
        int[] indices = new int[(int) count];
        int n = 0;
        for (long k = 0; k < size; k++) {
            int step = (int) (get(k) >>> Integer.SIZE);
            if (inGroup[(int) get(k)] && step >= sampling.first() && step < sampling.end()) {
                times[n] = grid.time(step);
                indices[n++] = (int) get(k) - firstNeuron;
            }
        }
        return Raster.of(
                group.population().id(), group.population().size(), Arrays.copyOf(times, n), Arrays.copyOf(indices, n));
    }
}
