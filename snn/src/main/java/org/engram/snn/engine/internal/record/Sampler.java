package org.engram.snn.engine.internal.record;

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
public abstract class Sampler implements Stateful {

    private static final double COPIES = 3;

    final Sampling sampling;
    private final Recording recording;
    private final TimeGrid grid;
    private final int[] channels;
    private final double[][] rows;
    private final Optional<Sink> sink;
    private final RowLog log;

    /** A sampler that keeps its rows, or sends them to the sink. */
    protected Sampler(Recording recording, String what, int[] channels, TimeGrid grid, Optional<Sink> sink) {
        this.recording = recording;
        this.grid = grid;
        this.channels = channels;
        this.sink = sink;
        sampling = Sampling.of(what, recording.times(), grid);
        rows = new double[2][channels.length];
        log = new RowLog(channels.length);
        sink.ifPresent(given -> given.begin(recording, channels.clone()));
    }

    /** What is sampled. */
    public final Recording recording() {
        return recording;
    }

    /** Whether the samples are kept rather than sent to a sink. */
    public final boolean isKept() {
        return sink.isEmpty();
    }

    /** Whether a sample is due at the beginning of a step. */
    public final boolean isDue(int step) {
        return sampling.isDue(step);
    }

    /** The first step from this one on at which a sample is due, 2^31 - 1 where there is none. */
    public final int nextDue(int step) {
        return sampling.next(step);
    }

    /** The row of the sample that is due at a step. */
    public final double[] row(int step) {
        return rows[sampling.sample(step) & 1];
    }

    /** Keeps or sends on the row of a step at which a sample is due, once all partitions have written theirs. */
    public final void handOn(int step) {
        if (sink.isPresent()) {
            sink.get().samples(recording, grid.time(step), row(step));
        } else {
            log.add(row(step));
        }
    }

    /** Bytes that the samples of the steps between will take: here, as columns, and in a result. */
    public final double bytes(int from, int to) {
        double samples = (double) sampling.countBefore(to) - sampling.countBefore(from);
        return isKept() ? COPIES * Double.BYTES * samples * channels.length : 0;
    }

    /** What was kept. */
    protected final Trace trace(String label, String unit) {
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
