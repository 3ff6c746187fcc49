package org.engram.snn.engine.internal.event;

import java.util.Arrays;
import java.util.Optional;
import org.engram.core.Parameter;
import org.engram.core.data.Trace;
import org.engram.snn.engine.internal.record.Sampler;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Sink;

/** Samples of a state variable, taken between events without disturbing them; mutable. */
final class StateSamples extends Sampler implements EventSamples {

    private final Neurons neurons;
    private final EventGroup group;
    private final Parameter state;
    private final int variable;

    StateSamples(Recording.State recording, EventGroup group, TimeGrid grid, Optional<Sink> sink) {
        super(recording, recording.variable().name(), indices(recording.neurons()), grid, sink);
        neurons = recording.neurons();
        this.group = group;
        CellModel model = neurons.population().cell().model();
        state = model.setting(recording.variable().name());
        variable = model.states().indexOf(state);
    }

    private static int[] indices(Neurons neurons) {
        int[] indices = new int[neurons.size()];
        Arrays.setAll(indices, neurons::index);
        return indices;
    }

    @Override
    public Sampler sampler() {
        return this;
    }

    @Override
    public void sample(int step, double time) {
        double[] row = row(step);
        for (int c = 0; c < row.length; c++) {
            row[c] = group.state(variable, neurons.index(c), time);
        }
    }

    @Override
    public Trace trace() {
        return trace(state.name(), state.unit());
    }
}
