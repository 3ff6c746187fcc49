package org.engram.snn.engine.internal;

import java.util.ArrayList;
import java.util.List;
import org.engram.snn.network.Injection;
import org.engram.snn.network.current.CurrentSource;

/** The current into each neuron of a slice apart from synapses: offset plus injected currents; mutable. */
final class Drive {

    private final Slice slice;
    private final double[] offset;
    private final double[] current;
    private final List<CurrentSource> sources = new ArrayList<>();
    private final List<int[]> targets = new ArrayList<>();

    Drive(Slice slice) {
        this.slice = slice;
        offset = slice.values("i_offset");
        current = offset.clone();
        for (Injection injection : slice.realization().network().injections()) {
            if (injection.target().population().equals(slice.population())) {
                int[] inside = inside(injection);
                if (inside.length > 0) {
                    sources.add(injection.current());
                    targets.add(inside);
                }
            }
        }
    }

    private int[] inside(Injection injection) {
        IntList inside = new IntList();
        for (int i = 0; i < injection.target().size(); i++) {
            int neuron = injection.target().index(i);
            if (neuron >= slice.from() && neuron < slice.to()) {
                inside.add(neuron - slice.from());
            }
        }
        return inside.toArray();
    }

    /** The current in nA by neuron during a step; valid until the next call. */
    double[] at(int step) {
        if (!sources.isEmpty()) {
            System.arraycopy(offset, 0, current, 0, offset.length);
            double time = slice.grid().time(step);
            for (int s = 0; s < targets.size(); s++) {
                double amplitude = sources.get(s).at(time);
                for (int neuron : targets.get(s)) {
                    current[neuron] += amplitude;
                }
            }
        }
        return current;
    }
}
