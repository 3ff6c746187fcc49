package org.engram.hopfield.theory;

import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.SingularMatrixException;
import org.jspecify.annotations.Nullable;

/**
 * Follows {@code x <- (x + F(x)) / 2} to the solution of {@code x = F(x)} that it leads to, for a smooth gradient map F.
 *
 * <p>F is the gradient of a convex function, so that every step lowers the free energy and the iteration cannot cycle.
 * Newton's method ends it, and is needed where it slows down near a phase transition: it is believed only when it stays
 * near and finds a solution that attracts, so that the basin is the iteration's own.
 */
final class FixedPoint {

    private static final int MOST_STEPS = 1_000_000;
    private static final int FIRST_ATTEMPT = 30;
    private static final int NEWTON_STEPS = 80;
    /** Steps after which whatever is not near a transition has settled, so that Newton may go farther. */
    private static final int SETTLED = 2000;

    /** Largest residual of a solution, in units of the scale: rounding of the longest sums. */
    private static final double RESIDUAL = 4e-15;
    /** Steps that shrink by less than this are rounding; at a transition itself they shrink by two thirds. */
    private static final double STALLED = 0.9;

    private static final double MARGINAL = 1 + 1e-9;

    private final MeanField field;
    private final double scale;

    /** The solver for amplitudes of the order of {@code scale}. */
    FixedPoint(MeanField field, double scale) {
        this.field = field;
        this.scale = scale;
    }

    /** The solution to which the iteration leads. */
    double[] from(double[] start) {
        double[] x = start;
        int attempt = FIRST_ATTEMPT;
        for (int step = 1; step <= MOST_STEPS; step++) {
            double[] next = field.apply(x);
            if (distance(next, x) <= 1e-16 * scale) {
                return next;
            }
            if (step == attempt) {
                double[] end = newton(next, (step < SETTLED ? 1e-3 : 1e-2) * scale);
                if (end != null) {
                    return end;
                }
                attempt += Math.floorDiv(attempt, 3);
            }
            x = between(x, next);
        }
        throw new ArithmeticException("no self-consistent amplitudes after " + MOST_STEPS + " steps");
    }

    /** An attracting solution that Newton's method finds no farther away than the reach, or null. */
    private double @Nullable [] newton(double[] from, double reach) {
        double[] x = from;
        double before = Double.POSITIVE_INFINITY;
        for (int step = 0; step < NEWTON_STEPS; step++) {
            RealMatrix slope = field.jacobian(x);
            double[] next = newtonStep(x, slope);
            if (next == null || !(distance(next, from) <= reach)) {
                return null;
            }
            double moved = distance(next, x);
            if (moved <= 1e-15 * scale || (moved > STALLED * before && isSolution(next))) {
                return attracts(largestEigenvalue(slope)) ? next : null;
            }
            before = moved;
            x = next;
        }
        return null;
    }

    private boolean isSolution(double[] x) {
        return distance(field.apply(x), x) <= RESIDUAL * scale;
    }

    private double @Nullable [] newtonStep(double[] x, RealMatrix slope) {
        double[] image = field.apply(x);
        RealMatrix system = MatrixUtils.createRealIdentityMatrix(x.length).subtract(slope);
        double[] residual = new double[x.length];
        for (int a = 0; a < x.length; a++) {
            residual[a] = image[a] - x[a];
        }
        try {
            double[] change = new LUDecomposition(system, 0)
                    .getSolver()
                    .solve(MatrixUtils.createRealVector(residual))
                    .toArray();
            for (int a = 0; a < x.length; a++) {
                change[a] += x[a];
            }
            return change;
        } catch (SingularMatrixException e) {
            return null;
        }
    }

    private static double[] between(double[] x, double[] next) {
        double[] middle = new double[x.length];
        for (int a = 0; a < x.length; a++) {
            middle[a] = 0.5 * (x[a] + next[a]);
        }
        return middle;
    }

    /** Largest difference of two components; not a number if one is not. */
    static double distance(double[] x, double[] y) {
        double distance = 0;
        for (int a = 0; a < x.length; a++) {
            distance = Math.max(distance, Math.abs(x[a] - y[a]));
        }
        return distance;
    }

    /** Whether a solution whose response has this largest eigenvalue is stable, or marginally so within rounding. */
    static boolean attracts(double eigenvalue) {
        return eigenvalue <= MARGINAL;
    }

    /** Largest eigenvalue of a symmetric matrix; 0 if all are negative. */
    static double largestEigenvalue(RealMatrix matrix) {
        double largest = 0;
        for (double eigenvalue : new EigenDecomposition(matrix).getRealEigenvalues()) {
            largest = Math.max(largest, eigenvalue);
        }
        return largest;
    }
}
