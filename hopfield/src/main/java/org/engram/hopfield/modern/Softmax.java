package org.engram.hopfield.modern;

import java.util.Arrays;
import java.util.List;
import org.engram.hopfield.RealPattern;

/** The patterns' products with one state, and what follows from them; no exponential overflows. */
final class Softmax {

    /** {@code exp(beta (x_mu . s - largest))}, each at most 1. */
    private final double[] exponentials;

    private final double largest;
    private final double sum;
    private final double beta;

    Softmax(List<RealPattern> patterns, double beta, RealPattern state) {
        this.beta = beta;
        double[] products =
                patterns.stream().mapToDouble(pattern -> pattern.dot(state)).toArray();
        largest = Arrays.stream(products).max().orElseThrow();
        double total = 0;
        for (int mu = 0; mu < products.length; mu++) {
            products[mu] = StrictMath.exp(beta * (products[mu] - largest));
            total += products[mu];
        }
        exponentials = products;
        sum = total;
    }

    /** {@code lse = (1/beta) ln sum_mu exp(beta x_mu . s)}. */
    double logSumExp() {
        return largest + StrictMath.log(sum) / beta;
    }

    /** The weights, which sum up to 1. */
    double[] weights() {
        return Arrays.stream(exponentials).map(value -> value / sum).toArray();
    }

    /** The weighted average of the patterns. */
    RealPattern average(List<RealPattern> patterns) {
        double[] average = new double[patterns.get(0).size()];
        for (int mu = 0; mu < exponentials.length; mu++) {
            if (exponentials[mu] > 0) {
                add(average, patterns.get(mu), exponentials[mu] / sum);
            }
        }
        return RealPattern.of(average);
    }

    private static void add(double[] average, RealPattern pattern, double weight) {
        for (int i = 0; i < average.length; i++) {
            average[i] += weight * pattern.value(i);
        }
    }
}
