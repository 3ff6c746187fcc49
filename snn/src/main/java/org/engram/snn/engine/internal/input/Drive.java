package org.engram.snn.engine.internal.input;

import java.util.ArrayList;
import java.util.List;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.network.Injection;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.network.current.DeterministicCurrent;
import org.engram.snn.network.current.NoisyCurrent;

/**
 * The current into each neuron of a slice apart from synapses: offset, functions of time, noise; mutable.
 *
 * <p>What does not change from one step to the next is not computed again. A group saves and restores the drive it owns.
 */
public final class Drive implements Stateful {

    private static final int UNKNOWN = -1;

    private final TimeGrid grid;
    private final double[] offset;
    private final double[] steady;
    private final double[] current;
    private final List<DeterministicCurrent> functions = new ArrayList<>();
    private final List<int[]> targets = new ArrayList<>();
    private final List<NoiseInput> noises = new ArrayList<>();
    private int nextChange = UNKNOWN;

    /** What the injections of the network and the offsets of the cells bring to the neurons of a slice. */
    public Drive(Slice slice) {
        grid = slice.grid();
        offset = slice.values("i_offset");
        int noisy = 0;
        for (Injection injection : slice.realization().network().injections()) {
            if (injection.target().population().equals(slice.population())) {
                add(slice, injection, noisy);
                noisy += injection.current() instanceof NoisyCurrent ? 1 : 0;
            }
        }
        steady = functions.isEmpty() ? offset : offset.clone();
        current = noises.isEmpty() ? steady : offset.clone();
    }

    private void add(Slice slice, Injection injection, int index) {
        int[] inside = slice.inside(injection.target());
        if (injection.current() instanceof DeterministicCurrent function) {
            if (inside.length > 0) {
                functions.add(function);
                targets.add(inside);
            }
        } else {
            noises.add(new NoiseInput(slice, injection, index, inside));
        }
    }

    /** The current in nA by neuron during a step, each step in turn; valid until the next call. */
    public double[] at(int step) {
        boolean changed = step >= nextChange;
        if (changed) {
            evaluate(step);
        }
        for (int n = 0; n < noises.size(); n++) {
            changed |= noises.get(n).advance(step);
        }
        if (changed && !noises.isEmpty()) {
            System.arraycopy(steady, 0, current, 0, current.length);
            for (int n = 0; n < noises.size(); n++) {
                noises.get(n).addTo(current, step);
            }
        }
        return current;
    }

    /** Whether it is the same in every step. */
    boolean isConstant() {
        return functions.isEmpty() && noises.isEmpty();
    }

    /** Offset and functions of time as they are during a step, and until when they stay so. */
    private void evaluate(int step) {
        nextChange = Integer.MAX_VALUE;
        if (functions.isEmpty()) {
            return;
        }
        double time = grid.time(step);
        System.arraycopy(offset, 0, steady, 0, offset.length);
        for (int f = 0; f < functions.size(); f++) {
            DeterministicCurrent function = functions.get(f);
            double amplitude = function.at(time);
            for (int neuron : targets.get(f)) {
                steady[neuron] += amplitude;
            }
            int change = function.isConstant(time) ? grid.firstStep(function.nextChange(time)) : step + 1;
            nextChange = Math.min(nextChange, change);
        }
    }

    @Override
    public void save(StateWriter out) {
        noises.forEach(noise -> noise.save(out));
    }

    @Override
    public void restore(StateReader in) {
        noises.forEach(noise -> noise.restore(in));
        nextChange = UNKNOWN;
    }
}
