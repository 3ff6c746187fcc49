package org.engram.simulations.paper.multitasking;

import java.util.random.RandomGenerator;
import org.engram.hopfield.multitasking.DilutedPatterns;
import org.engram.hopfield.multitasking.HeatBath;
import org.engram.hopfield.multitasking.MultitaskingNetwork;
import org.engram.hopfield.theory.MultitaskingStart;
import org.engram.hopfield.theory.MultitaskingState;
import org.engram.hopfield.theory.MultitaskingTheory;
import org.engram.hopfield.theory.RetrievalPhase;

/** One point of the phase diagram, measured and predicted from the hierarchical start. Immutable. */
final class PhaseCell {

    /** What counts as 0, and differences as none, in units of the largest overlap: samples of patterns differ by almost as much. */
    private static final double RELATIVE = 0.2;

    /** What is recalled at all, in units of 1 - d. */
    private static final double LEAST = 0.1;

    private final double dilution;
    private final double temperature;
    private final double[] measured;
    private final double[] predicted;

    /** A cell at a dilution and a temperature in units of T_c, with overlaps in descending order; takes the arrays over. */
    private PhaseCell(double dilution, double temperature, double[] measured, double[] predicted) {
        this.dilution = dilution;
        this.temperature = temperature;
        this.measured = measured;
        this.predicted = predicted;
    }

    /** Fraction of blanks d. */
    double dilution() {
        return dilution;
    }

    /** T in units of T_c = 1 - d. */
    double temperature() {
        return temperature;
    }

    /** Runs a network of its own, half the sweeps to equilibrate and half for the averages. */
    static PhaseCell run(
            int patterns, int units, int sweeps, double dilution, double relativeTemperature, RandomGenerator random) {
        double temperature = relativeTemperature * (1 - dilution);
        DilutedPatterns drawn = DilutedPatterns.random(patterns, units, dilution, random);
        double[] measured = HeatBath.at(temperature)
                .withSweeps(sweeps, sweeps)
                .run(MultitaskingNetwork.storing(drawn), drawn, drawn.hierarchicalState(random), random)
                .orderParameters()
                .sorted();
        MultitaskingState predicted =
                MultitaskingTheory.amplitudes(patterns, dilution, temperature, MultitaskingStart.HIERARCHICAL);
        return new PhaseCell(dilution, relativeTemperature, measured, predicted.sorted());
    }

    /** Whether network and theory are in the same phase. */
    boolean agrees() {
        return phase(measured) == phase(predicted);
    }

    /** Phase of the mean overlaps of the network. */
    RetrievalPhase phase() {
        return phase(measured);
    }

    private RetrievalPhase phase(double[] sorted) {
        return RetrievalPhase.of(sorted, Math.max(RELATIVE * sorted[0], LEAST * (1 - dilution)));
    }

    /** Largest difference of the sorted overlaps, measured from predicted. */
    double deviation() {
        double largest = 0;
        for (int k = 0; k < measured.length; k++) {
            largest = Math.max(largest, Math.abs(measured[k] - predicted[k]));
        }
        return largest;
    }

    /** How many patterns are recalled in effect, measured; see {@link #recalled(double[])}. */
    double recalled() {
        return recalled(measured);
    }

    /** The same, predicted. */
    double recalledInTheory() {
        return recalled(predicted);
    }

    /** {@code (sum |m|)^2 / sum m^2}: n for n equal overlaps; 0 where nothing is recalled. */
    private double recalled(double[] sorted) {
        if (phase(sorted) == RetrievalPhase.PARAMAGNET) {
            return 0;
        }
        double sum = 0;
        double squares = 0;
        for (double overlap : sorted) {
            sum += overlap;
            squares += overlap * overlap;
        }
        return sum * sum / squares;
    }
}
