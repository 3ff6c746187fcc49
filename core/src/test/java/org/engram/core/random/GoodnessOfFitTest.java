package org.engram.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The measuring stick itself: table values, and that it sees small errors. */
class GoodnessOfFitTest {

    @ParameterizedTest
    @CsvSource({
        "1, 3.841458820694124, 0.05",
        "5, 11.070497693516351, 0.05",
        "10, 18.307038053275146, 0.05",
        "100, 149.44925277903886, 0.001",
        "1000, 898.912447, 0.99",
    })
    void chiSquareQuantilesAreThoseOfTheTables(int degrees, double statistic, double probability) {
        assertThat(GoodnessOfFit.upperGamma(0.5 * degrees, 0.5 * statistic)).isCloseTo(probability, within(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"0, 0.5", "1.2815515655446004, 0.9", "-1.959963984540054, 0.025", "3.090232306167813, 0.999"})
    void normalQuantilesAreThoseOfTheTables(double x, double probability) {
        assertThat(GoodnessOfFit.normalCdf(x)).isCloseTo(probability, within(1e-12));
    }

    @Test
    void aWrongMeanIsSeen() {
        Generator random = Streams.of(1).generator();
        long[] counts = new long[60];
        for (int i = 0; i < 200_000; i++) {
            counts[random.nextPoisson(12)]++;
        }
        assertThat(GoodnessOfFit.chiSquare(counts, poisson(12.1, 60))).isLessThan(1e-9);
    }

    @Test
    void aWrongDeviationIsSeen() {
        Generator random = Streams.of(1).generator();
        double[] sample =
                random.doubles(200_000).map(u -> 1.02 * random.nextGaussian()).toArray();
        assertThat(GoodnessOfFit.kolmogorovSmirnov(sample, GoodnessOfFit::normalCdf))
                .isLessThan(1e-5);
    }

    private static double[] poisson(double mean, int size) {
        double[] p = new double[size];
        p[0] = Math.exp(-mean);
        for (int k = 1; k < size; k++) {
            p[k] = p[k - 1] * mean / k;
        }
        return p;
    }
}
