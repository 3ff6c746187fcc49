package org.engram.hopfield.theory;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/** The map {@code x_a -> E[S_a / sqrt(g_a) tanh(h / T)]} of stored patterns at {@code T > 0}, and what follows from it. */
final class StoredPatternField implements MeanField {

    private final PatternColumns columns;
    private final double temperature;

    StoredPatternField(PatternColumns columns, double temperature) {
        this.columns = columns;
        this.temperature = temperature;
    }

    @Override
    public double[] apply(double[] x) {
        return columns.response(x, field -> StrictMath.tanh(field / temperature));
    }

    @Override
    public RealMatrix jacobian(double[] x) {
        double[][] slope = new double[x.length][x.length];
        for (int c = 0; c < columns.count(); c++) {
            double weight = columns.probability(c) * susceptibility(x, c);
            for (int a = 0; a < x.length; a++) {
                double row = weight * columns.projection(a, c);
                for (int b = 0; b <= a; b++) {
                    slope[a][b] += row * columns.projection(b, c);
                }
            }
        }
        for (int a = 0; a < x.length; a++) {
            for (int b = 0; b < a; b++) {
                slope[b][a] = slope[a][b];
            }
        }
        return MatrixUtils.createRealMatrix(slope);
    }

    private double susceptibility(double[] x, int c) {
        double mean = StrictMath.tanh(columns.field(x, c) / temperature);
        return (1 - mean * mean) / temperature;
    }

    /**
     * Largest eigenvalue of the response of all K amplitudes: of the groups as wholes, within groups, and of patterns left out.
     *
     * @param dilution fraction of blanks d
     * @param leftOut whether there are patterns outside the groups
     */
    double response(double[] x, double dilution, boolean leftOut) {
        RealMatrix slope = jacobian(x);
        double largest = FixedPoint.largestEigenvalue(slope);
        for (int a = 0; a < x.length; a++) {
            double size = columns.size(a);
            if (size > 1) {
                double trace = 0;
                for (int c = 0; c < columns.count(); c++) {
                    trace += columns.probability(c) * susceptibility(x, c) * columns.active(a, c);
                }
                // The group's block has one eigenvector of equal parts and size - 1 others of one eigenvalue.
                largest = Math.max(largest, (trace - slope.getEntry(a, a)) / (size - 1));
            }
        }
        return leftOut ? Math.max(largest, leftOut(x, dilution)) : largest;
    }

    private double leftOut(double[] x, double dilution) {
        double response = 0;
        for (int c = 0; c < columns.count(); c++) {
            response += columns.probability(c) * susceptibility(x, c);
        }
        return (1 - dilution) * response;
    }

    /** Free energy per unit, {@code sum x_a^2 / 2 - T E ln(2 cosh(h / T))}. */
    double freeEnergy(double[] x) {
        double energy = 0;
        for (double coordinate : x) {
            energy += 0.5 * coordinate * coordinate;
        }
        for (int c = 0; c < columns.count(); c++) {
            energy -= columns.probability(c) * potential(Math.abs(columns.field(x, c)));
        }
        return energy;
    }

    /** {@code T ln(2 cosh(h / T))}, which overflows nowhere. */
    private double potential(double magnitude) {
        return magnitude + temperature * StrictMath.log1p(StrictMath.exp(-2 * magnitude / temperature));
    }
}
