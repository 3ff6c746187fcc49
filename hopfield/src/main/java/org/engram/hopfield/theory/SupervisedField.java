package org.engram.hopfield.theory;

import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;

/**
 * The map of the overlaps with the mean examples, {@code n_mu = E[eta^mu tanh(sum_nu n_nu eta^nu / (R T))]}.
 *
 * <p>Given the patterns the means eta are Gaussian, of mean {@code r xi} and variance {@code xi^2 (1 - r^2) / M}, and so is the
 * field z; Stein's lemma gives {@code E[eta^mu f(z)] = r xi^mu E f + (1 - r^2)/M (xi^mu)^2 n_mu E f'}.
 */
final class SupervisedField implements MeanField {

    private static final double DIFFERENCE = 1e-5;

    private final PatternColumns columns;
    private final TrainingSet set;
    private final NoisyResponse response;

    SupervisedField(PatternColumns columns, TrainingSet set, double temperature) {
        this.columns = columns;
        this.set = set;
        response = new NoisyResponse(temperature * set.meanSquare());
    }

    @Override
    public double[] apply(double[] x) {
        double[] image = new double[x.length];
        for (int c = 0; c < columns.count(); c++) {
            double[] mean = response(x, c);
            for (int a = 0; a < x.length; a++) {
                double spread = set.variance() * x[a] * columns.active(a, c) / columns.size(a);
                image[a] += columns.probability(c)
                        * (set.quality() * columns.projection(a, c) * mean[0] + spread * mean[1]);
            }
        }
        return image;
    }

    /** The overlaps {@code sqrt(g_a) m_a} with the patterns themselves, {@code m_mu = E[xi^mu tanh(...)]}. */
    double[] overlaps(double[] x) {
        double[] overlaps = new double[x.length];
        for (int c = 0; c < columns.count(); c++) {
            double mean = columns.probability(c) * response(x, c)[0];
            for (int a = 0; a < x.length; a++) {
                overlaps[a] += columns.projection(a, c) * mean;
            }
        }
        return overlaps;
    }

    private double[] response(double[] x, int c) {
        double squares = 0;
        for (int a = 0; a < x.length; a++) {
            squares += x[a] * x[a] * columns.active(a, c) / columns.size(a);
        }
        return response.at(set.quality() * columns.field(x, c), Math.sqrt(set.variance() * squares));
    }

    /** By central differences, made symmetric as the derivative of a gradient is: good enough to find the way. */
    @Override
    public RealMatrix jacobian(double[] x) {
        RealMatrix slope = MatrixUtils.createRealMatrix(x.length, x.length);
        double step = DIFFERENCE * norm(x);
        for (int b = 0; b < x.length; b++) {
            double[] above = x.clone();
            double[] below = x.clone();
            above[b] += step;
            below[b] -= step;
            slope.setColumnVector(
                    b,
                    MatrixUtils.createRealVector(apply(above))
                            .subtract(MatrixUtils.createRealVector(apply(below)))
                            .mapDivide(2 * step));
        }
        return slope.add(slope.transpose()).scalarMultiply(0.5);
    }

    private static double norm(double[] x) {
        return MatrixUtils.createRealVector(x).getNorm();
    }
}
