package org.engram.snn.engine.internal.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.network.Injection;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.network.current.CurrentSource;

/**
 * The current into each neuron of a population apart from synapses, as a straight line up to its next change; mutable.
 */
final class InjectedCurrents implements Stateful {

    private final double[] offset;
    private final List<CurrentSource> sources = new ArrayList<>();
    private final int[][] sourcesOf;
    private final double[] start;
    private final double[] value;
    private final double[] slope;
    private final double[] change;

    /** The currents at time 0. */
    InjectedCurrents(Realization realization, Population population) {
        boolean hasOffset =
                population.cell().model().parameters().stream().anyMatch(p -> p.name().equals("i_offset"));
        offset = hasOffset ? realization.values(population, "i_offset") : new double[population.size()];
        sourcesOf = new int[offset.length][0];
        for (Injection injection : realization.network().injections()) {
            if (injection.target().population().equals(population)) {
                for (int k = 0; k < injection.target().size(); k++) {
                    int i = injection.target().index(k);
                    int[] more = Arrays.copyOf(sourcesOf[i], sourcesOf[i].length + 1);
                    more[more.length - 1] = sources.size();
                    sourcesOf[i] = more;
                }
                sources.add(injection.current());
            }
        }
        start = new double[offset.length];
        value = new double[offset.length];
        slope = new double[offset.length];
        change = new double[offset.length];
        for (int i = 0; i < offset.length; i++) {
            load(i, 0);
        }
    }

    /** Finds the line that neuron {@code i}'s current follows from a time on. */
    void load(int i, double time) {
        start[i] = time;
        value[i] = offset[i];
        slope[i] = 0;
        change[i] = Double.POSITIVE_INFINITY;
        for (int source : sourcesOf[i]) {
            CurrentSource current = sources.get(source);
            value[i] += current.at(time);
            slope[i] += Pieces.slope(current, time);
            change[i] = Math.min(change[i], Pieces.nextChange(current, time));
        }
    }

    /** When neuron {@code i}'s current leaves its line; infinite for never. */
    double change(int i) {
        return change[i];
    }

    /** The current in nA at a time up to the next change. */
    double at(int i, double time) {
        return slope[i] == 0 ? value[i] : value[i] + slope[i] * (time - start[i]);
    }

    /** Growth of the current, nA/ms. */
    double slope(int i) {
        return slope[i];
    }

    @Override
    public void save(StateWriter out) {
        out.write(start);
    }

    @Override
    public void restore(StateReader in) {
        in.read(start);
        for (int i = 0; i < start.length; i++) {
            load(i, start[i]);
        }
    }
}
