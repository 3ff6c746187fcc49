package org.engram.snn.recording;

import java.nio.file.Path;
import org.engram.core.Check;
import org.engram.core.io.CsvWriter;

/** Spikes as CSV; mutable. */
final class SpikeCsv extends FileSink<CsvWriter> {

    SpikeCsv(Path path) {
        super(path);
    }

    @Override
    public void begin(Recording recording, int[] channels) {
        Check.that(recording instanceof Recording.Spikes, "Sink.spikesCsv: takes spikes, not states or weights");
        open(path -> CsvWriter.create(path, "population", "time_ms", "neuron"));
    }

    @Override
    public void spike(Recording.Spikes recording, double time, int neuron) {
        writer().cell(recording.neurons().population().id())
                .cell(time)
                .cell(neuron)
                .endRow();
    }

    @Override
    public void samples(Recording recording, double time, double[] values) {
        throw new IllegalStateException("Sink.spikesCsv: takes spikes, not states or weights");
    }
}
