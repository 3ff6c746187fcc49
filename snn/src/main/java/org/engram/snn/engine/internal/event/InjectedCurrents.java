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
import org.engram.snn.network.current.DeterministicCurrent;
import org.engram.snn.network.current.RampCurrent;
import org.engram.snn.network.current.SineCurrent;

/**
 * The current into each neuron of a population apart from synapses: up to its next change a straight line, plus sines;
 * mutable.
 */
final class InjectedCurrents implements Stateful {

    private final double[] offset;
    private final List<DeterministicCurrent> functions = new ArrayList<>();
    private final List<NoiseSteps> noises = new ArrayList<>();
    private final int[][] functionsOf;
    private final int[][] noisesOf;
    private final double[] start;
    private final double[] value;
    private final double[] slope;
    private final double[] change;

    /** The currents at time 0. */
    InjectedCurrents(Realization realization, Population population) {
        offset = realization.values(population, "i_offset");
        functionsOf = new int[offset.length][0];
        noisesOf = new int[offset.length][0];
        for (Injection injection : realization.network().injections()) {
            if (injection.target().population().equals(population)) {
                add(realization, injection);
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

    private void add(Realization realization, Injection injection) {
        if (injection.current() instanceof DeterministicCurrent function) {
            reach(functionsOf, injection, functions.size());
            functions.add(function);
        } else {
            reach(noisesOf, injection, noises.size());
            noises.add(new NoiseSteps(realization, injection, noises.size()));
        }
    }

    private static void reach(int[][] currentsOf, Injection injection, int current) {
        for (int k = 0; k < injection.target().size(); k++) {
            int i = injection.target().index(k);
            currentsOf[i] = Arrays.copyOf(currentsOf[i], currentsOf[i].length + 1);
            currentsOf[i][currentsOf[i].length - 1] = current;
        }
    }

    /** Whether the currents into a population are straight lines between their changes. */
    static boolean areStraight(Realization realization, Population population) {
        return realization.network().injections().stream()
                .filter(injection -> injection.target().population().equals(population))
                .noneMatch(injection -> injection.current() instanceof SineCurrent);
    }

    /** Finds the line that neuron {@code i}'s current follows from a time on. */
    void load(int i, double time) {
        start[i] = time;
        value[i] = offset[i];
        slope[i] = 0;
        change[i] = Double.POSITIVE_INFINITY;
        for (int f : functionsOf[i]) {
            DeterministicCurrent function = functions.get(f);
            if (!(function instanceof SineCurrent)) {
                value[i] += function.at(time);
                slope[i] += slope(function, time);
            }
            change[i] = Math.min(change[i], function.nextChange(time));
        }
        for (int n : noisesOf[i]) {
            value[i] += noises.get(n).at(i, time);
            change[i] = Math.min(change[i], noises.get(n).nextChange(time));
        }
    }

    private static double slope(DeterministicCurrent line, double time) {
        if (line.isConstant(time)) {
            return 0;
        }
        if (line instanceof RampCurrent ramp) {
            return ramp.slope();
        }
        double middle = time + (line.nextChange(time) - time) / 2;
        return (line.at(middle) - line.at(time)) / (middle - time);
    }

    /** When neuron {@code i}'s current leaves its line; infinite for never. */
    double change(int i) {
        return change[i];
    }

    /** The current in nA at a time up to the next change, there as it was before. */
    double at(int i, double time) {
        double current = slope[i] == 0 ? value[i] : value[i] + slope[i] * (time - start[i]);
        for (int f : functionsOf[i]) {
            if (functions.get(f) instanceof SineCurrent sine) {
                current += sine.at(time < change[i] ? time : Math.nextDown(change[i]));
            }
        }
        return current;
    }

    /** Whether the current stays as it is up to its next change. */
    boolean isConstant(int i) {
        for (int f : functionsOf[i]) {
            if (functions.get(f) instanceof SineCurrent sine && !sine.isConstant(start[i])) {
                return false;
            }
        }
        return slope[i] == 0;
    }

    /** Growth of the current, nA/ms. */
    double slope(int i) {
        return slope[i];
    }

    @Override
    public void save(StateWriter out) {
        noises.forEach(noise -> noise.save(out));
        out.write(start);
        out.write(value);
        out.write(slope);
        out.write(change);
    }

    @Override
    public void restore(StateReader in) {
        noises.forEach(noise -> noise.restore(in));
        in.read(start);
        in.read(value);
        in.read(slope);
        in.read(change);
    }
}
