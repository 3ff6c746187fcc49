package org.engram.snn.engine.internal.event;

import java.util.Arrays;
import org.engram.core.Check;
import org.engram.snn.engine.DivergenceException;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.InputShape;

/** Neurons with a membrane: what is common to those in closed form and those that are integrated; mutable. */
abstract class MembraneGroup implements EventGroup {

    final CellModel model;
    final InjectedCurrents injected;
    final SynapticStates synapses;
    private final String place;
    private final double[] since;
    private final double[] next;
    private final double[] release;
    private final double[] pulse;
    private final int[] pulses;

    MembraneGroup(Realization realization, Population population) {
        model = population.cell().model();
        place = "population '" + population.id() + "' neuron ";
        injected = new InjectedCurrents(realization, population);
        synapses = new SynapticStates(realization, population);
        since = new double[population.size()];
        next = new double[population.size()];
        release = new double[population.size()];
        Arrays.fill(release, Double.NEGATIVE_INFINITY);
        pulse = new double[population.size()];
        pulses = new int[population.size()];
    }

    /** Moves the membrane of neuron {@code i} from its last event to a later time; synapses still stand at the former. */
    abstract void move(int i, double time);

    /** Told that synaptic input came that changes within such a time, ms. */
    void arrived(int i, double timescale) {}

    /** Adds to the potential. */
    abstract void jump(int i, double millivolts);

    /** Whether the membrane is to fire as it stands. */
    abstract boolean isDue(int i);

    /** Puts the membrane to where it is after a spike; returns the refractory period in ms. */
    abstract double reset(int i);

    /** When the membrane needs attention if nothing reaches it: a crossing of the threshold or the end of a step. */
    abstract double predict(int i, double limit);

    /** A state of the membrane at a time after the last event. */
    abstract double membrane(int state, int i, double time);

    /** The time at which the states of neuron {@code i} stand. */
    final double since(int i) {
        return since[i];
    }

    /** Whether the potential of neuron {@code i} is held from its last event on. */
    final boolean isHeld(int i) {
        return release[i] > since[i];
    }

    /** Current from outside and from pulses at a time, nA. */
    final double drive(int i, double time) {
        return injected.at(i, time) + pulse[i];
    }

    final DivergenceException diverged(int i, String what) {
        return new DivergenceException(place + i + ": " + what + " at " + Check.text(since[i]) + " ms");
    }

    @Override
    public final double next(int i) {
        return next[i];
    }

    @Override
    public final boolean isPulsed() {
        return model.input() == InputShape.CURRENT_DELTA;
    }

    @Override
    public final void receive(int i, double time, int channel, double weight) {
        advance(i, time);
        if (isPulsed()) {
            pulse[i] += weight;
            pulses[i]++;
        } else if (model.input() != InputShape.VOLTAGE_DELTA) {
            synapses.add(i, channel, weight);
            arrived(i, 1 / synapses.rate(channel, i));
        } else if (!isHeld(i)) {
            jump(i, weight);
        }
    }

    @Override
    public final void endPulse(int i, double time, double weight) {
        advance(i, time);
        // With the last pulse goes the rounding of all of them.
        pulse[i] = --pulses[i] == 0 ? 0 : pulse[i] - weight;
    }

    @Override
    public final int settle(int i, double time) {
        advance(i, time);
        if (time >= injected.change(i)) {
            injected.load(i, time);
        }
        boolean fires = !isHeld(i) && isDue(i);
        if (fires) {
            release[i] = time + reset(i);
            if (!isHeld(i) && isDue(i)) {
                throw diverged(
                        i, "fires without end, for it is above its threshold after a spike and never refractory,");
            }
        }
        double limit = Math.min(injected.change(i), isHeld(i) ? release[i] : Double.POSITIVE_INFINITY);
        next[i] = Math.min(limit, predict(i, limit));
        return fires ? 1 : 0;
    }

    private void advance(int i, double time) {
        if (time > since[i]) {
            move(i, time);
            synapses.advance(i, time - since[i]);
            since[i] = time;
        }
    }

    @Override
    public final double state(int variable, int i, double time) {
        int channel = variable - model.membraneStates().size();
        return channel < 0 ? membrane(variable, i, time) : synapses.after(channel, i, time - since[i]);
    }

    @Override
    public void save(StateWriter out) {
        injected.save(out);
        synapses.save(out);
        out.write(since);
        out.write(next);
        out.write(release);
        out.write(pulse);
        out.write(pulses);
    }

    @Override
    public void restore(StateReader in) {
        injected.restore(in);
        synapses.restore(in);
        in.read(since);
        in.read(next);
        in.read(release);
        in.read(pulse);
        in.read(pulses);
    }
}
