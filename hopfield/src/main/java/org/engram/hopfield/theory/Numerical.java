package org.engram.hopfield.theory;

import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.optim.univariate.UnivariatePointValuePair;

/** Roots and maxima of functions of one variable, by Brent's methods. */
final class Numerical {

    private static final int MOST_EVALUATIONS = 10_000;

    private Numerical() {}

    /** A root between two points where the function has different signs; the end where it does not change sign is nearer 0. */
    static double root(UnivariateFunction function, double low, double high) {
        double atLow = function.value(low);
        double atHigh = function.value(high);
        if (atLow * atHigh >= 0) {
            return Math.abs(atLow) <= Math.abs(atHigh) ? low : high;
        }
        double accuracy = Math.max(1e-15 * high, Double.MIN_NORMAL);
        return new BrentSolver(1e-15, accuracy, 0).solve(MOST_EVALUATIONS, function, low, high);
    }

    /** Where a function with one maximum between two points is greatest, to about 1e-8 of their distance. */
    static double peak(UnivariateFunction function, double low, double high) {
        UnivariatePointValuePair best = new BrentOptimizer(1e-8, 1e-8 * (high - low))
                .optimize(
                        new MaxEval(MOST_EVALUATIONS),
                        new UnivariateObjectiveFunction(function),
                        GoalType.MAXIMIZE,
                        new SearchInterval(low, high));
        return best.getPoint();
    }
}
