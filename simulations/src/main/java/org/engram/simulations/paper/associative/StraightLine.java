package org.engram.simulations.paper.associative;

/**
 * A straight line through points by least squares.
 *
 * @param intercept its value at 0
 * @param slope its slope
 */
record StraightLine(double intercept, double slope) {

    static StraightLine through(double[] x, double[] y) {
        double meanX = 0;
        double meanY = 0;
        for (int k = 0; k < x.length; k++) {
            meanX += x[k] / x.length;
            meanY += y[k] / x.length;
        }
        double squares = 0;
        double products = 0;
        for (int k = 0; k < x.length; k++) {
            squares += (x[k] - meanX) * (x[k] - meanX);
            products += (x[k] - meanX) * (y[k] - meanY);
        }
        double slope = products / squares;
        return new StraightLine(meanY - slope * meanX, slope);
    }
}
