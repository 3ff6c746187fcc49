package org.engram.simulations.paper.hopfield;

import java.util.Arrays;
import org.engram.core.data.Curve;
import org.engram.simulations.plot.Figure;
import org.engram.simulations.plot.Plots;

/**
 * A line {@code y = limit + slope N^(-x)} through points of different sizes by least squares, each weighted by its standard
 * error.
 *
 * <p>An exponent of 2/3 has this reason. The retrieval state ends where it meets an unstable one, {@code m - m_c} as the square root of {@code alpha_c -
 * alpha}. A potential {@code N (eps x + x^3/3)} of that kind is the same for all N in the variables {@code N^(1/3) x} and
 * {@code N^(2/3) eps}, so that finite networks shift the load at which it ends by the order of {@code N^(-2/3)}.
 */
final class FiniteSizeFit {

    private static final double Z = 1.959963984540054;

    private final double[] x;
    private final double[] y;
    private final double[] error;
    private final double limit;
    private final double slope;
    private final double standardError;

    private FiniteSizeFit(double[] x, double[] y, double[] error, double limit, double slope, double standardError) {
        this.x = x;
        this.y = y;
        this.error = error;
        this.limit = limit;
        this.slope = slope;
        this.standardError = standardError;
    }

    /** The fit along a power of the size to values at two sizes or more; arrays are of one length. */
    static FiniteSizeFit of(double exponent, double[] sizes, double[] values, double[] errors) {
        double[] x = Arrays.stream(sizes)
                .map(size -> StrictMath.pow(size, -exponent))
                .toArray();
        double weight = 0;
        double meanX = 0;
        double meanY = 0;
        for (int k = 0; k < x.length; k++) {
            double w = 1 / (errors[k] * errors[k]);
            weight += w;
            meanX += w * x[k];
            meanY += w * values[k];
        }
        meanX /= weight;
        meanY /= weight;
        double squares = 0;
        double products = 0;
        for (int k = 0; k < x.length; k++) {
            double w = 1 / (errors[k] * errors[k]);
            squares += w * (x[k] - meanX) * (x[k] - meanX);
            products += w * (x[k] - meanX) * (values[k] - meanY);
        }
        double slope = products / squares;
        double variance = 1 / weight + meanX * meanX / squares;
        return new FiniteSizeFit(x, values.clone(), errors.clone(), meanY - slope * meanX, slope, Math.sqrt(variance));
    }

    /** The value at infinite size. */
    double limit() {
        return limit;
    }

    /** The standard error of the limit. */
    double standardError() {
        return standardError;
    }

    /** The largest abscissa of the points. */
    double largestX() {
        return Arrays.stream(x).max().orElseThrow();
    }

    /** Points with their intervals, the line, and a curve to compare with. */
    Figure figure(String xLabel, String yLabel, Curve expected) {
        double[] low = new double[x.length];
        double[] high = new double[x.length];
        for (int k = 0; k < x.length; k++) {
            low[k] = y[k] - Z * error[k];
            high[k] = y[k] + Z * error[k];
        }
        Curve points = Curve.measured("simulation", "95 % normal", x, y, low, high, new long[x.length]);
        double end = largestX();
        Curve line = Curve.exact("fit", new double[] {0, end}, new double[] {limit, limit + slope * end});
        return Plots.lines(xLabel, yLabel, points, line, expected);
    }
}
