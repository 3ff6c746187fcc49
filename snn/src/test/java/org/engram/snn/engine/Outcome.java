package org.engram.snn.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.engram.core.data.Raster;
import org.engram.core.data.Trace;
import org.engram.snn.network.Projection;
import org.engram.snn.recording.Recording;

/** Everything a run recorded, to be compared by value. */
record Outcome(List<Raster> spikes, List<Trace> traces, List<String> weights) {

    static Outcome of(Run run) {
        List<Trace> traces = new ArrayList<>();
        for (Recording recording : run.settings().recordings()) {
            trace(run, recording).ifPresent(traces::add);
        }
        List<String> weights = new ArrayList<>();
        for (Projection projection : run.realization().network().projections()) {
            weights.add(projection.id() + Arrays.toString(run.weights(projection.id())));
        }
        return new Outcome(run.spikes(), traces, weights);
    }

    private static Optional<Trace> trace(Run run, Recording recording) {
        if (recording instanceof Recording.State state) {
            return Optional.of(run.trace(state.variable(), state.neurons()));
        }
        if (recording instanceof Recording.Weights weights) {
            return Optional.of(run.weightTrace(weights.projection().id()));
        }
        return Optional.empty();
    }

    long spikeCount() {
        return spikes.stream().mapToLong(Raster::size).sum();
    }
}
