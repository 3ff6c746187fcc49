package org.engram.snn.recording;

import java.nio.file.Path;
import org.engram.core.Check;
import org.engram.core.io.NpyRows;

/** Samples of one recording as NPY, one row a time; mutable. */
final class SampleNpy extends FileSink<NpyRows> {

    SampleNpy(Path path) {
        super(path);
    }

    @Override
    public void begin(Recording recording, int[] channels) {
        Check.that(!(recording instanceof Recording.Spikes), "Sink.npy: takes states or weights; use Sink.spikesCsv");
        Check.that(!isOpen(), "Sink.npy: takes one recording");
        open(path -> NpyRows.create(path, channels.length));
    }

    @Override
    public void spike(Recording.Spikes recording, double time, int neuron) {
        throw new IllegalStateException("Sink.npy: takes states or weights; use Sink.spikesCsv");
    }

    @Override
    public void samples(Recording recording, double time, double[] values) {
        writer().row(values);
    }
}
