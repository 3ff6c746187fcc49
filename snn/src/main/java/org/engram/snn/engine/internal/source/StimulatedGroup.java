package org.engram.snn.engine.internal.source;

import java.util.ArrayList;
import java.util.List;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.internal.cell.Group;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.transport.Ring;
import org.engram.snn.network.PoissonInput;

/** A group together with the Poisson inputs to it; mutable. */
public final class StimulatedGroup implements Group {

    private final Group neurons;
    private final List<PoissonArrivals> inputs;

    private StimulatedGroup(Group neurons, List<PoissonArrivals> inputs) {
        this.neurons = neurons;
        this.inputs = inputs;
    }

    /** The neurons of a slice with the inputs that its network has for them; the group itself if there are none. */
    public static Group of(Group neurons, Slice slice) {
        List<PoissonArrivals> inputs = new ArrayList<>();
        for (PoissonInput input : slice.realization().network().poissonInputs()) {
            if (input.target().population().equals(slice.population())) {
                inputs.add(new PoissonArrivals(slice, input, inputs.size()));
            }
        }
        return inputs.isEmpty() ? neurons : new StimulatedGroup(neurons, inputs);
    }

    @Override
    public void step(int step, Ring arriving, int offset, IntList fired) {
        for (int k = 0; k < inputs.size(); k++) {
            inputs.get(k).deliver(step, arriving, offset);
        }
        neurons.step(step, arriving, offset, fired);
    }

    @Override
    public StateView state(String name) {
        return neurons.state(name);
    }

    @Override
    public void save(StateWriter out) {
        neurons.save(out);
        inputs.forEach(input -> input.save(out));
    }

    @Override
    public void restore(StateReader in) {
        neurons.restore(in);
        inputs.forEach(input -> input.restore(in));
    }
}
