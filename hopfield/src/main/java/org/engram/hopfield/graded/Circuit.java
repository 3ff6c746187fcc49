package org.engram.hopfield.graded;

import java.util.Arrays;

/** The equations of graded units and their solution; arrays are not copied. */
final class Circuit {

    /** Step times the largest rate; the classical method is stable up to 2.78. */
    private static final double STEP = 0.25;

    private static final double LARGEST_OUTPUT = Math.nextDown(1.0);

    private final double[][] patterns;
    private final double gain;
    private final double[] timeConstants;
    private final double[] currents;
    private final double step;
    private final long steps;

    Circuit(double[][] patterns, double gain, double[] timeConstants, double[] currents) {
        this.patterns = patterns;
        this.gain = gain;
        this.timeConstants = timeConstants;
        this.currents = currents;
        double fastest = Arrays.stream(timeConstants).min().orElseThrow();
        double slowest = Arrays.stream(timeConstants).max().orElseThrow();
        // The weights' largest eigenvalue for random patterns is near (1 + sqrt(P/N))^2.
        double root = 1 + Math.sqrt((double) patterns.length / timeConstants.length);
        steps = (long) Math.ceil(slowest / fastest * (1 + gain * root * root) / STEP);
        step = slowest / steps;
    }

    double[] outputs(double[] inputs) {
        return Arrays.stream(inputs).map(u -> StrictMath.tanh(gain * u)).toArray();
    }

    double[] inputs(double[] outputs) {
        return Arrays.stream(outputs).map(this::input).toArray();
    }

    private double input(double output) {
        double v = Math.max(-LARGEST_OUTPUT, Math.min(LARGEST_OUTPUT, output));
        return (StrictMath.log1p(v) - StrictMath.log1p(-v)) / (2 * gain);
    }

    /** {@code tau_i du_i/dt}. */
    private double[] drive(double[] inputs) {
        double[] outputs = outputs(inputs);
        double[] drive = received(outputs);
        for (int i = 0; i < drive.length; i++) {
            drive[i] += currents[i] - inputs[i];
        }
        return drive;
    }

    /** {@code sum_j w_ij V_j} by way of the overlaps with the patterns. */
    private double[] received(double[] outputs) {
        double[] sums = new double[outputs.length];
        for (double[] pattern : patterns) {
            double overlap = dot(pattern, outputs) / outputs.length;
            for (int i = 0; i < sums.length; i++) {
                sums[i] += overlap * pattern[i];
            }
        }
        double self = (double) patterns.length / outputs.length;
        for (int i = 0; i < sums.length; i++) {
            sums[i] -= self * outputs[i];
        }
        return sums;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** The largest {@code |tau_i du_i/dt|}. */
    double speed(double[] inputs) {
        return Arrays.stream(drive(inputs)).map(Math::abs).max().orElseThrow();
    }

    /** Moves the inputs on by the largest time constant. */
    void advance(double[] inputs) {
        for (long k = 0; k < steps; k++) {
            double[] first = drive(inputs);
            double[] second = drive(moved(inputs, first, step / 2));
            double[] third = drive(moved(inputs, second, step / 2));
            double[] fourth = drive(moved(inputs, third, step));
            for (int i = 0; i < inputs.length; i++) {
                double mean = (first[i] + 2 * (second[i] + third[i]) + fourth[i]) / 6;
                inputs[i] += step / timeConstants[i] * mean;
            }
        }
    }

    private double[] moved(double[] inputs, double[] drive, double time) {
        double[] moved = new double[inputs.length];
        for (int i = 0; i < moved.length; i++) {
            moved[i] = inputs[i] + time / timeConstants[i] * drive[i];
        }
        return moved;
    }

    double energy(double[] outputs) {
        double energy = -dot(outputs, received(outputs)) / 2 - dot(currents, outputs);
        for (double output : outputs) {
            energy += (part(output) + part(-output)) / (2 * gain);
        }
        return energy;
    }

    /** {@code (1 + v) ln(1 + v)}; with that of -v it is twice the integral of artanh from 0 to v. */
    private static double part(double v) {
        return v > -1 ? (1 + v) * StrictMath.log1p(v) : 0;
    }
}
