package org.engram.simulations.paper.hopfield;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.engram.core.Decimal;
import org.engram.core.data.Curve;
import org.engram.core.data.HeatMap;
import org.engram.core.random.Streams;
import org.engram.hopfield.Glauber;
import org.engram.hopfield.HopfieldNetwork;
import org.engram.hopfield.LearningRule;
import org.engram.hopfield.Patterns;
import org.engram.simulations.experiment.Bootstrap;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.Trials;

/**
 * Overlaps with a stored pattern, from which Glauber dynamics starts, on a grid of loads and temperatures: in the middle of
 * each cell several networks of their own.
 */
final class PhaseGrid {

    static final int LOADS = 16;
    static final int TEMPERATURES = 28;
    private static final double LOAD_STEP = 0.01;
    private static final double TEMPERATURE_STEP = 0.05;

    private final double[][][] overlaps;
    private final Streams streams;

    private PhaseGrid(double[][][] overlaps, Streams streams) {
        this.overlaps = overlaps;
        this.streams = streams;
    }

    /** Runs all cells: as many sweeps to come to rest as to average over. */
    static PhaseGrid measure(ExperimentContext context, int units, int trials, int sweeps) {
        Streams streams = context.streams().child("hopfield-phase-diagram");
        List<Double> all = Trials.run(context, "cells", LOADS * TEMPERATURES * trials, task -> {
            int cell = Math.floorDiv(task, trials);
            Glauber dynamics = new Glauber(temperature(cell % TEMPERATURES), sweeps, sweeps);
            RandomGenerator random = streams.child(cell).child(task % trials).generator();
            int count = (int) Math.max(1, Math.rint(load(Math.floorDiv(cell, TEMPERATURES)) * units));
            Patterns patterns = Patterns.random(count, units, random);
            return HopfieldNetwork.trained(LearningRule.HEBBIAN, patterns)
                    .sample(patterns.get(0), dynamics, random)
                    .overlap(0);
        });
        double[][][] overlaps = new double[LOADS][TEMPERATURES][trials];
        for (int task = 0; task < all.size(); task++) {
            int cell = Math.floorDiv(task, trials);
            overlaps[Math.floorDiv(cell, TEMPERATURES)][cell % TEMPERATURES][task % trials] = all.get(task);
        }
        return new PhaseGrid(overlaps, streams);
    }

    /** Load in the middle of column {@code i}. */
    static double load(int i) {
        return LOAD_STEP * (i + 0.5);
    }

    /** Temperature in the middle of row {@code j}. */
    static double temperature(int j) {
        return TEMPERATURE_STEP * (j + 0.5);
    }

    /** Mean overlap of a cell. */
    double mean(int i, int j) {
        return Arrays.stream(overlaps[i][j]).average().orElseThrow();
    }

    /** The temperature at which the overlap, on straight lines between the rows, first falls to a level. */
    double crossing(int i, double level) {
        for (int j = 1; j < TEMPERATURES; j++) {
            double above = mean(i, j - 1);
            double below = mean(i, j);
            if (below < level) {
                return temperature(j - 1) + TEMPERATURE_STEP * Math.max(0, above - level) / (above - below);
            }
        }
        return temperature(TEMPERATURES - 1);
    }

    /** The mean overlaps of all cells. */
    HeatMap map() {
        double[][] means = new double[LOADS][TEMPERATURES];
        for (int i = 0; i < LOADS; i++) {
            for (int j = 0; j < TEMPERATURES; j++) {
                means[i][j] = mean(i, j);
            }
        }
        return HeatMap.of("overlap", edges(LOADS, LOAD_STEP), edges(TEMPERATURES, TEMPERATURE_STEP), means);
    }

    private static double[] edges(int count, double step) {
        return IntStream.rangeClosed(0, count).mapToDouble(k -> step * k).toArray();
    }

    /** The overlap against temperature at the load of a column, with bootstrap intervals. */
    Curve column(int i) {
        double[][] points = new double[4][TEMPERATURES];
        long[] trials = new long[TEMPERATURES];
        for (int j = 0; j < TEMPERATURES; j++) {
            Bootstrap mean = Bootstrap.ofMean(
                    overlaps[i][j], streams.child("bootstrap").child(i).child(j).generator());
            points[0][j] = temperature(j);
            points[1][j] = mean.mean();
            points[2][j] = mean.low();
            points[3][j] = mean.high();
            trials[j] = overlaps[i][j].length;
        }
        String label = "α = " + Decimal.text(load(i));
        return Curve.measured(label, Bootstrap.INTERVAL, points[0], points[1], points[2], points[3], trials);
    }
}
