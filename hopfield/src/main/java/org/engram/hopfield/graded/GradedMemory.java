package org.engram.hopfield.graded;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.DoubleStream;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.hopfield.AssociativeMemory;
import org.engram.hopfield.Ending;
import org.engram.hopfield.Patterns;
import org.engram.hopfield.RealPattern;
import org.engram.hopfield.Recall;

/**
 * Hopfield's network of N graded units in continuous time, which stores patterns of +1 and -1 by Hebb's rule; mutable.
 *
 * <p>The inputs u and outputs V follow {@code tau_i du_i/dt = -u_i + sum_j w_ij V_j + I_i} and {@code V_i = tanh(g u_i)}, with
 * {@code w_ij = (1/N) sum_mu x_i^mu x_j^mu}, {@code w_ii = 0}, the gain g and currents I. States are outputs, from -1 to 1. The
 * energy {@code E = -1/2 sum_ij w_ij V_i V_j + (1/g) sum_i int_0^(V_i) artanh(v) dv - sum_i I_i V_i} falls along every path; time
 * constants change paths but not the energy or where paths end. J. J. Hopfield, PNAS 81 (1984) 3088, equations 5 and 7.
 *
 * <p>Solved by the classical Runge-Kutta method with a step of a quarter of the fastest time scale or less. A sweep of a recall
 * is one largest time constant.
 */
public final class GradedMemory implements AssociativeMemory<RealPattern> {

    /** The load that networks of two-state units hold, to which units of large gain come. */
    private static final double HOPFIELD_LOAD = 0.1379056;

    private static final int MOST_SWEEPS = 1000;
    private static final double TOLERANCE = 1e-10;

    private final int size;
    private final double gain;
    private final double[] timeConstants;
    private final double[] currents;
    private final List<RealPattern> patterns = new ArrayList<>();

    private GradedMemory(double gain, double[] timeConstants, double[] currents) {
        this.gain = Check.positive("GradedMemory.gain", gain, "");
        this.timeConstants = timeConstants;
        this.currents = currents;
        size = timeConstants.length;
    }

    /** A memory of N units, at least 1, of a gain > 0, time constants of 1 and no currents, that holds nothing yet. */
    public static GradedMemory empty(double gain, int size) {
        Check.between("GradedMemory.size", size, 1, Integer.MAX_VALUE);
        double[] ones = new double[size];
        Arrays.fill(ones, 1);
        return new GradedMemory(gain, ones, new double[size]);
    }

    /** A memory that holds the patterns, with time constants of 1 and no currents. */
    public static GradedMemory of(double gain, Patterns patterns) {
        GradedMemory memory = empty(gain, patterns.size());
        for (int mu = 0; mu < patterns.count(); mu++) {
            memory.store(RealPattern.of(patterns.get(mu)));
        }
        return memory;
    }

    /** A memory of the same patterns with these time constants, one a unit, > 0, in any one unit of time. */
    public GradedMemory withTimeConstants(double... perUnit) {
        Check.that(
                perUnit.length == size,
                "GradedMemory.timeConstants: must be one a unit, " + size + ", got " + perUnit.length);
        for (double each : perUnit) {
            Check.positive("GradedMemory.timeConstants", each, "");
        }
        return copy(perUnit.clone(), currents);
    }

    /** A memory of the same patterns with these currents, one a unit, finite. */
    public GradedMemory withCurrents(double... perUnit) {
        Check.that(
                perUnit.length == size,
                "GradedMemory.currents: must be one a unit, " + size + ", got " + perUnit.length);
        for (double each : perUnit) {
            Check.inside("GradedMemory.currents", each, Bounds.FINITE, "");
        }
        return copy(timeConstants, perUnit.clone());
    }

    private GradedMemory copy(double[] constants, double[] inputs) {
        GradedMemory memory = new GradedMemory(gain, constants, inputs);
        memory.patterns.addAll(patterns);
        return memory;
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public int count() {
        return patterns.size();
    }

    /** Learns a pattern whose values are +1 and -1. */
    @Override
    public void store(RealPattern pattern) {
        checkSize("store pattern", pattern);
        for (int i = 0; i < size; i++) {
            double value = pattern.value(i);
            Check.that(
                    Math.abs(value) == 1,
                    "GradedMemory.store pattern[" + i + "]: must be +1 or -1, got " + Check.text(value));
        }
        patterns.add(pattern);
    }

    @Override
    public void forget(RealPattern pattern) {
        checkSize("forget pattern", pattern);
        Check.that(patterns.remove(pattern), "GradedMemory.forget: the pattern is not stored");
    }

    /** Energy of a state of outputs, each from -1 to 1. */
    @Override
    public double energy(RealPattern state) {
        checkOutputs("energy state", state);
        return circuit().energy(state.toArray());
    }

    /**
     * The outputs to which a cue of outputs from -1 to 1 leads, with the energy after each largest time constant.
     *
     * <p>It has converged when no {@code tau_i du_i/dt} exceeds 1e-10, and is given up after 1000 time constants. An output of
     * exactly 1 needs an infinite input; it starts from the largest number below 1, likewise -1. Draws no random numbers. An
     * energy that only rounding raises is told as the one before it.
     */
    @Override
    public Recall<RealPattern> recall(RealPattern cue, RandomGenerator random) {
        checkOutputs("recall cue", cue);
        Circuit circuit = circuit();
        double[] inputs = circuit.inputs(cue.toArray());
        double energy = circuit.energy(circuit.outputs(inputs));
        DoubleStream.Builder trace = DoubleStream.builder().add(energy);
        boolean converged = false;
        for (int sweep = 0; sweep < MOST_SWEEPS && !converged; sweep++) {
            converged = circuit.speed(inputs) <= TOLERANCE;
            circuit.advance(inputs);
            energy = Math.min(energy, circuit.energy(circuit.outputs(inputs)));
            trace.add(energy);
        }
        Ending ending = converged ? Ending.FIXED_POINT : Ending.SWEEPS_RAN_OUT;
        return Recall.of(
                RealPattern.of(circuit.outputs(inputs)),
                ending,
                0,
                trace.build().toArray());
    }

    /** The load 0.138 N of two-state units (Amit, Gutfreund and Sompolinsky), which units of large gain approach. */
    @Override
    public double capacity() {
        return HOPFIELD_LOAD * size;
    }

    private Circuit circuit() {
        double[][] stored = patterns.stream().map(RealPattern::toArray).toArray(double[][]::new);
        return new Circuit(stored, gain, timeConstants, currents);
    }

    private void checkOutputs(String what, RealPattern state) {
        checkSize(what, state);
        for (int i = 0; i < size; i++) {
            Check.inside("GradedMemory." + what + "[" + i + "]", state.value(i), Bounds.closed(-1, 1), "");
        }
    }

    private void checkSize(String what, RealPattern pattern) {
        Check.that(
                pattern.size() == size,
                "GradedMemory." + what + ": must have " + size + " units, got " + pattern.size());
    }

    @Override
    public String toString() {
        return "GradedMemory[gain " + Check.text(gain) + ", " + count() + " patterns of " + size + " units]";
    }
}
