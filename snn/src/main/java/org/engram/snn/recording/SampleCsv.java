package org.engram.snn.recording;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.engram.core.Check;
import org.engram.core.io.CsvWriter;

/** Samples as CSV, one a row; mutable. */
final class SampleCsv extends FileSink<CsvWriter> {

    private final Map<Recording, int[]> channels = new LinkedHashMap<>();

    SampleCsv(Path path) {
        super(path);
    }

    @Override
    public void begin(Recording recording, int[] places) {
        Check.that(!(recording instanceof Recording.Spikes), "Sink.csv: takes states or weights; use Sink.spikesCsv");
        Check.that(
                channels.keySet().stream().allMatch(r -> r.getClass() == recording.getClass()),
                "Sink.csv: takes either states or weights");
        channels.put(recording, places.clone());
        open(
                recording instanceof Recording.State
                        ? path -> CsvWriter.create(path, "population", "neuron", "variable", "time_ms", "value")
                        : recording instanceof Recording.Weights
                                ? path -> CsvWriter.create(path, "projection", "connection", "time_ms", "weight")
                                : path -> CsvWriter.create(
                                        path, "projection", "connection", "variable", "time_ms", "value"));
    }

    @Override
    public void spike(Recording.Spikes recording, double time, int neuron) {
        throw new IllegalStateException("Sink.csv: takes states or weights; use Sink.spikesCsv");
    }

    @Override
    public void samples(Recording recording, double time, double[] values) {
        int[] places = Objects.requireNonNull(channels.get(recording));
        for (int c = 0; c < places.length; c++) {
            if (recording instanceof Recording.State state) {
                writer().cell(state.neurons().population().id())
                        .cell(places[c])
                        .cell(state.variable().name())
                        .cell(time)
                        .cell(values[c])
                        .endRow();
            } else if (recording instanceof Recording.Synapses synapses) {
                writer().cell(synapses.projection().id())
                        .cell(places[c])
                        .cell(synapses.variable().name())
                        .cell(time)
                        .cell(values[c])
                        .endRow();
            } else if (recording instanceof Recording.Weights weights) {
                writer().cell(weights.projection().id())
                        .cell(places[c])
                        .cell(time)
                        .cell(values[c])
                        .endRow();
            }
        }
    }
}
