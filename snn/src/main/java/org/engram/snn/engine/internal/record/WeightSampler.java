package org.engram.snn.engine.internal.record;

import java.util.Arrays;
import java.util.Optional;
import org.engram.core.data.Trace;
import org.engram.snn.engine.internal.plastic.DynamicProjection;
import org.engram.snn.network.Connections;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Sink;

/** Samples of the weights or a state of a projection's synapses; partitions write those of their own; mutable. */
public final class WeightSampler extends Sampler {

    private final Recording.OfConnections recording;
    /** Weights of all connections, in turn as the rows. */
    private final double[][] byConnection;

    /** Samples of a recording of these connections, kept unless there is a sink that they go to. */
    public WeightSampler(
            Recording.OfConnections recording, Connections connections, TimeGrid grid, Optional<Sink> sink) {
        super(recording, recording.variable().name(), chosen(connections.size(), recording.step()), grid, sink);
        this.recording = recording;
        byConnection = new double[][] {connections.weights(), connections.weights()};
    }

    private static int[] chosen(int connections, int step) {
        int[] chosen = new int[(int) (((long) connections + step - 1) / step)];
        Arrays.setAll(chosen, c -> c * step);
        return chosen;
    }

    /** Name of the projection that is recorded. */
    public String projection() {
        return recording.projection().id();
    }

    /** Samples what is one partition's at a step at which a sample is due. */
    public void sample(int step, DynamicProjection projection) {
        projection.copy(recording.variable(), step, byConnection[sampling.sample(step) & 1]);
    }

    /** Picks the connections that are recorded, once all partitions have written theirs. */
    public void gather(int step) {
        double[] row = row(step);
        double[] all = byConnection[sampling.sample(step) & 1];
        for (int c = 0; c < row.length; c++) {
            row[c] = all[c * recording.step()];
        }
    }

    /** The samples kept so far, with the label and unit of the variable. */
    public Trace trace() {
        return trace(recording.variable().name(), recording.unit());
    }
}
