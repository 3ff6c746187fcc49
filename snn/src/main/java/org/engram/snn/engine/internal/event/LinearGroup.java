package org.engram.snn.engine.internal.event;

import org.engram.core.Check;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;

/**
 * Leaky integrate-and-fire neurons with current input, solved in closed form between events; mutable.
 *
 * <p>Most input does not lead to a spike; where not even the sum of all peaks reaches the threshold, no crossing is searched.
 */
final class LinearGroup extends MembraneGroup {

    private static final double MARGIN = 1e-6;
    private static final double SHORTEST = 0.01;
    private static final double LONGEST = 8;

    private final double[] v;
    private final double[] rest;
    private final double[] capacitance;
    private final double[] leak;
    private final double[] refractory;
    private final double[] reset;
    private final double[] threshold;
    private final double[][] peak;
    private final double[] crossing;
    private final double[] window;
    private final double[] lastSearch;
    private final LinearMembrane membrane = new LinearMembrane();
    private final CrossingSearch search = new CrossingSearch(membrane);

    LinearGroup(Realization realization, Population population) {
        super(realization, population);
        v = realization.values(population, "v");
        rest = realization.values(population, "v_rest");
        capacitance = realization.values(population, "cm");
        leak = realization.values(population, "tau_m");
        refractory = realization.values(population, "tau_refrac");
        reset = realization.values(population, "v_reset");
        threshold = realization.values(population, "v_thresh");
        peak = new double[SynapticStates.CHANNELS][v.length];
        crossing = new double[v.length];
        window = new double[v.length];
        lastSearch = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            leak[i] = 1 / leak[i];
            peak[0][i] = peak(leak[i], synapses.rate(0, i));
            peak[1][i] = peak(leak[i], synapses.rate(1, i));
        }
    }

    /** The largest response to a unit of synaptic current that begins to decay; 0 where there are no such currents. */
    private static double peak(double leak, double rate) {
        if (rate == 0) {
            return 0;
        }
        double x = rate / leak - 1;
        double time = Math.abs(x) < MARGIN ? 1 / leak : StrictMath.log1p(x) / (leak * x);
        return LinearMembrane.response(leak, rate, time) * (1 + MARGIN);
    }

    private void load(int i) {
        membrane.rest = rest[i];
        membrane.leak = leak[i];
        membrane.capacitance = capacitance[i];
        membrane.threshold = threshold[i];
        membrane.start = v[i];
        membrane.level[0] = drive(i, since(i));
        membrane.slope[0] = injected.slope(i);
        for (int c = 0; c < SynapticStates.CHANNELS; c++) {
            int sign = c == 0 ? 1 : -1;
            membrane.rate[c + 1] = synapses.rate(c, i);
            membrane.level[c + 1] = sign * synapses.level(c, i);
            membrane.slope[c + 1] = sign * synapses.slope(c, i);
        }
    }

    private double potential(int i, double time) {
        if (isHeld(i) || time == since(i)) {
            return v[i];
        }
        load(i);
        return membrane.potential(time - since(i));
    }

    @Override
    void move(int i, double time) {
        double moved = potential(i, time);
        // The crossing was found to the last digits but one; at it the neuron fires.
        v[i] = time == crossing[i] ? Math.max(moved, threshold[i]) : moved;
    }

    @Override
    void jump(int i, double millivolts) {
        v[i] += millivolts;
    }

    @Override
    boolean isDue(int i) {
        return v[i] >= threshold[i];
    }

    @Override
    double reset(int i) {
        v[i] = reset[i];
        return refractory[i];
    }

    @Override
    double predict(int i, double limit) {
        if (!Double.isFinite(v[i])) {
            throw diverged(i, "v became " + Check.text(v[i]));
        }
        crossing[i] = Double.POSITIVE_INFINITY;
        if (isHeld(i) || !canCross(i)) {
            return crossing[i];
        }
        double until = Math.min(limit, since(i) + window(i));
        load(i);
        double time = since(i) + search.first(until - since(i));
        if (time >= until) {
            return until;
        }
        if (time == since(i)) {
            // Too close for a later time: it fires now.
            v[i] = threshold[i];
        }
        crossing[i] = time;
        return time;
    }

    /**
     * How far ahead to search: about as far as the neuron is likely to be left alone, so that little is searched in vain; where
     * nothing comes, it doubles.
     */
    private double window(int i) {
        double gap = since(i) - lastSearch[i];
        lastSearch[i] = since(i);
        double wanted = Math.max(window[i] / 2, 2 * gap);
        window[i] = Math.min(Math.max(wanted, SHORTEST / leak[i]), LONGEST / leak[i]);
        return window[i];
    }

    /** Whether a bound of the potential reaches the threshold; a shortcut. */
    private boolean canCross(int i) {
        if (injected.slope(i) != 0) {
            return true;
        }
        double settled = rest[i] + drive(i, since(i)) / (capacitance[i] * leak[i]);
        double charge = largest(0, 1, i) + largest(1, -1, i);
        return !(Math.max(v[i], settled) + charge / capacitance[i] < threshold[i] - MARGIN);
    }

    /** A bound of the response to a synaptic current with a sign: none where it drives away from the threshold. */
    private double largest(int channel, int sign, int i) {
        double level = sign * synapses.level(channel, i);
        double slope = sign * synapses.slope(channel, i);
        return Math.max(0, level) * peak[channel][i] + Math.max(0, slope) * rampPeak(channel, i);
    }

    /**
     * A bound of the response to a current {@code s exp(-rate s)}: its largest value for ever, or all its charge at once; 0 where
     * there are no such currents.
     */
    private double rampPeak(int channel, int i) {
        double rate = synapses.rate(channel, i);
        return rate == 0 ? 0 : Math.min(1 / (Math.E * leak[i]), 1 / rate) / rate;
    }

    @Override
    double membrane(int state, int i, double time) {
        return potential(i, time);
    }

    @Override
    public void save(StateWriter out) {
        super.save(out);
        out.write(v);
        out.write(crossing);
        out.write(window);
        out.write(lastSearch);
    }

    @Override
    public void restore(StateReader in) {
        super.restore(in);
        in.read(v);
        in.read(crossing);
        in.read(window);
        in.read(lastSearch);
    }
}
