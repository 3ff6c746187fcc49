package org.engram.snn.engine.internal;

import java.util.Optional;
import org.engram.core.data.Trace;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Sink;

/**
 * Samples of one recording: partitions write what is theirs into a row, one thread hands the row on; mutable.
 *
 * <p>There are two rows in turn, for the partitions may begin the next step while a row is handed on.
 */
abstract class Sampler implements Stateful {

    private static final double COPIES = 3;

    final Sampling sampling;
    private final Recording recording;
    private final TimeGrid grid;
    private final int[] channels;
    private final double[][] rows;
    private final Optional<Sink> sink;
    private final RowLog log;

    /** A sampler that keeps its rows, or sends them to the sink. */
    Sampler(Recording recording, String what, int[] channels, TimeGrid grid, Optional<Sink> sink) {
        this.recording = recording;
        this.grid = grid;
        this.channels = channels;
        this.sink = sink;
        sampling = Sampling.of(what, recording.times(), grid);
        rows = new double[2][channels.length];
        log = new RowLog(channels.length);
        sink.ifPresent(given -> given.begin(recording, channels.clone()));
    }

    final Recording recording() {
        return recording;
    }

    final boolean isKept() {
        return sink.isEmpty();
    }

    final boolean isDue(int step) {
        return sampling.isDue(step);
    }

    /** The row of the sample that is due at a step. */
    final double[] row(int step) {
        return rows[sampling.sample(step) & 1];
    }

    /** Keeps or sends on the row of a step at which a sample is due, once all partitions have written theirs. */
    final void handOn(int step) {
        if (sink.isPresent()) {
            sink.get().samples(recording, grid.time(step), row(step));
        } else {
            log.add(row(step));
        }
    }

    /** Bytes that the samples of the steps between will take: here, as columns, and in a result. */
    final double bytes(int from, int to) {
        double samples = (double) sampling.countBefore(to) - sampling.countBefore(from);
        return isKept() ? COPIES * Double.BYTES * samples * channels.length : 0;
    }

    /** What was kept. */
    final Trace trace(String label, String unit) {
        return Trace.of(label, unit, grid.time(sampling.first()), grid.time(sampling.every()), channels, log.columns());
    }

    @Override
    public final void save(StateWriter out) {
        log.save(out);
    }

    @Override
    public final void restore(StateReader in) {
        log.restore(in);
    }
}
