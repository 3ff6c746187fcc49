package org.engram.snn.engine.internal.source;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.transport.Ring;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.cell.CellModel;

/** The spikes of a Poisson input at the neurons of a slice; mutable. */
final class PoissonArrivals implements Stateful {

    private final PoissonCounts counts;
    private final int channel;
    private final double weight;
    private final int first;
    private final int stop;

    /** An input that has not begun, the {@code index}-th of the population. */
    PoissonArrivals(Slice slice, PoissonInput input, int index) {
        CellModel model = slice.population().cell().model();
        counts = new PoissonCounts(slice.realization(), input, index, slice.from(), slice.to());
        channel = Ring.channel(input.receptor(), model);
        weight = Ring.sign(input.receptor(), model) * input.weight();
        first = slice.grid().firstStep(input.start());
        stop = slice.grid().firstStep(input.stop());
    }

    /** Adds what arrives at a step, each in turn, to its slot of the ring, where the slice begins at {@code offset}. */
    void deliver(int step, Ring ring, int offset) {
        if (step < first || step >= stop) {
            return;
        }
        counts.draw();
        for (int k = 0; k < counts.size(); k++) {
            int target = counts.neuron(k);
            ring.add(step, channel, offset + target, counts.get(target) * weight);
        }
    }

    @Override
    public void save(StateWriter out) {
        counts.save(out);
    }

    @Override
    public void restore(StateReader in) {
        counts.restore(in);
    }
}
