package org.engram.sdr.sparsey;

import java.util.Arrays;
import org.engram.core.Check;
import org.engram.sdr.sparsey.selection.Cutoffs;

/** All synapses of one kind of input to a mac, with the sums of the moment and the state of freezing; mutable. */
final class Bundle {

    private static final int NONE = 0;

    private final String name;
    private final int inputs;
    private final int size;
    private final int moduleUnits;
    private final int ownUnits;
    private final Synapses synapses;
    private final Cutoffs cutoffs;
    private final double saturation;
    private final int[] counts;
    private final double[] sums;
    private final double[] normalised;
    private long synapseCount;
    private int heard;
    private long set;
    private boolean isFrozen;

    /**
     * The bundle of an input of a mac.
     *
     * @param name what the input is called in errors
     * @param inputs number of input units
     * @param ownUnits how many of them, from 0 on, are the mac's own units, which have no synapse into their own module
     */
    Bundle(String name, int inputs, int ownUnits, MacShape shape, Plasticity plasticity, Cutoffs cutoffs) {
        this.name = name;
        this.inputs = inputs;
        this.size = shape.size();
        this.moduleUnits = shape.units();
        this.ownUnits = ownUnits;
        this.cutoffs = cutoffs;
        this.saturation = plasticity.saturation();
        this.synapses = plasticity
                .permanence()
                .map(table -> (Synapses) new FadingSynapses(table, inputs, size))
                .orElseGet(() -> new BitSynapses(inputs, size));
        this.counts = new int[synapses.columns()];
        this.sums = new double[size];
        this.normalised = new double[size];
        this.synapseCount = (long) inputs * size - (long) ownUnits * moduleUnits;
    }

    /** Begins a moment. */
    void clear(long time) {
        synapses.moveTo(time);
        heard = NONE;
    }

    /** Adds what active units say; returns the number of rows added. */
    int hear(Signals signals) {
        int before = heard;
        for (int i = 0; i < signals.count(); i++) {
            Check.index(name, signals.units()[i], inputs);
        }
        for (int run = 0; run < signals.runs(); run++) {
            double factor = signals.factor(run);
            int from = signals.from(run);
            int to = signals.to(run);
            if (factor > 0 && from < to) {
                synapses.sum(signals.units(), from, to, counts);
                add(factor, heard == NONE);
                heard += to - from;
            }
        }
        return heard - before;
    }

    private void add(double factor, boolean isFirst) {
        for (int unit = 0; unit < size; unit++) {
            double more = factor * counts[unit];
            sums[unit] = isFirst ? more : sums[unit] + more;
        }
    }

    /** Divides the sums by what {@code heard - deaf} inputs could give at most; whether there is such an input at all. */
    boolean normalise(int deaf) {
        double most = (double) (heard - deaf) * synapses.full();
        if (most <= 0) {
            return false;
        }
        for (int unit = 0; unit < size; unit++) {
            normalised[unit] = cutoffs.apply(sums[unit] / most);
        }
        return true;
    }

    /** Multiplies each unit's evidence by its normalised sum. */
    void multiply(double[] evidence) {
        for (int unit = 0; unit < size; unit++) {
            evidence[unit] *= normalised[unit];
        }
    }

    /** Multiplies each unit's evidence by a power of its normalised sum. */
    void multiply(double[] evidence, Remembered power) {
        for (int unit = 0; unit < size; unit++) {
            evidence[unit] *= power.at(normalised[unit]);
        }
    }

    /** Strengthens the synapses from active units to the winners; returns the number of weights visited. */
    long learn(Signals signals, int[] winners, long time) {
        if (isFrozen) {
            return 0;
        }
        for (int i = 0; i < signals.count(); i++) {
            learn(signals.units()[i], winners, time);
        }
        if (set > saturation * synapseCount) {
            isFrozen = true;
            synapses.freeze();
        }
        return (long) signals.count() * winners.length;
    }

    private void learn(int input, int[] winners, long time) {
        int ownModule = input < ownUnits ? input / moduleUnits : -1;
        for (int q = 0; q < winners.length; q++) {
            if (q != ownModule) {
                set += synapses.strengthen(input, q * moduleUnits + winners[q], time);
            }
        }
    }

    boolean isFrozen() {
        return isFrozen;
    }

    /** Share of the synapses that have been set. */
    double saturation() {
        return (double) set / synapseCount;
    }

    int words() {
        return counts.length / Long.SIZE;
    }

    /** Input units with weights to at least {@code least} of the winners, ascending. */
    int[] expected(int[] winners, int least) {
        int[] found = new int[inputs];
        int count = 0;
        for (int input = 0; input < inputs; input++) {
            int connected = 0;
            for (int q = 0; q < winners.length; q++) {
                connected += synapses.weight(input, q * moduleUnits + winners[q]) > 0 ? 1 : 0;
            }
            if (connected >= least) {
                found[count++] = input;
            }
        }
        return Arrays.copyOf(found, count);
    }
}
