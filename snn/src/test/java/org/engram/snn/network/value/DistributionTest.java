package org.engram.snn.network.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformIntegerDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.stat.inference.TestUtils;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionTest {

    private static final int DRAWS = 200_000;
    private static final double ALPHA = 1e-4;

    static Stream<Object[]> continuous() {
        return Stream.of(
                new Object[] {new Distribution.Uniform(-3, 5), new UniformRealDistribution(-3, 5)},
                new Object[] {new Distribution.Normal(2, 0.5), new NormalDistribution(2, 0.5)},
                new Object[] {new Distribution.Lognormal(-1, 0.7), new LogNormalDistribution(-1, 0.7)},
                new Object[] {new Distribution.Exponential(4), new ExponentialDistribution(4)},
                new Object[] {new Distribution.Gamma(0.7, 3), new GammaDistribution(0.7, 3)},
                new Object[] {new Distribution.Gamma(9, 0.5), new GammaDistribution(9, 0.5)});
    }

    static Stream<Distribution> all() {
        return Stream.concat(
                continuous().map(pair -> (Distribution) pair[0]),
                Stream.of(
                        new Distribution.UniformInteger(-2, 3),
                        new Distribution.NormalClipped(0.5, 2, 0, 3),
                        new Distribution.NormalClippedToBoundary(0.5, 2, 0, 3),
                        new Distribution.Poisson(3.5),
                        new Distribution.Binomial(9, 0.3)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void manyDrawsAreSingleDrawsWithinTheLimits(Distribution distribution) {
        double[] many = new double[1002];
        distribution.fill(many, 1, 1001, Streams.of(8).generator());
        Generator random = Streams.of(8).generator();
        assertThat(many[0]).isZero();
        assertThat(many[1001]).isZero();
        for (int i = 1; i <= 1000; i++) {
            assertThat(many[i])
                    .isEqualTo(distribution.draw(random))
                    .isBetween(distribution.lowest(), distribution.highest());
        }
    }

    @Test
    void countsHaveTheirMeanAndVariance() {
        assertMoments(new Distribution.Poisson(3.5), 3.5, 3.5);
        assertMoments(new Distribution.Binomial(9, 0.3), 2.7, 1.89);
        assertThat(draws(new Distribution.Poisson(0), 3)).containsOnly(0);
        assertThat(draws(new Distribution.Binomial(4, 1), 3)).containsOnly(4);
    }

    private static void assertMoments(Distribution distribution, double mean, double variance) {
        double[] drawn = draws(distribution, DRAWS);
        double average = Arrays.stream(drawn).average().orElseThrow();
        double square =
                Arrays.stream(drawn).map(x -> (x - mean) * (x - mean)).average().orElseThrow();
        assertThat(average).isCloseTo(mean, within(4 * Math.sqrt(variance / DRAWS)));
        assertThat(square).isCloseTo(variance, within(variance * 8 / Math.sqrt(DRAWS)));
    }

    @Test
    void whatLiesOutsideIsMovedToTheBoundary() {
        double[] drawn = draws(new Distribution.NormalClippedToBoundary(0, 1, -1, 2), DRAWS);
        NormalDistribution normal = new NormalDistribution();
        double low = normal.cumulativeProbability(-1);
        double high = 1 - normal.cumulativeProbability(2);
        double margin = 4 * Math.sqrt(0.25 / DRAWS);
        assertThat(share(drawn, -1)).isCloseTo(low, within(margin));
        assertThat(share(drawn, 2)).isCloseTo(high, within(margin));
        assertThat(Arrays.stream(drawn).min().orElseThrow()).isEqualTo(-1);
        assertThat(Arrays.stream(drawn).max().orElseThrow()).isEqualTo(2);
    }

    private static double share(double[] drawn, double value) {
        return Arrays.stream(drawn).filter(x -> x == value).count() / (double) drawn.length;
    }

    @ParameterizedTest
    @MethodSource("continuous")
    void drawsFollowTheLaw(Distribution distribution, RealDistribution law) {
        double[] drawn = draws(distribution, DRAWS);
        double mean = Arrays.stream(drawn).average().orElseThrow();
        double sd = Math.sqrt(law.getNumericalVariance());
        assertThat(mean).isCloseTo(law.getNumericalMean(), within(4 * sd / Math.sqrt(DRAWS)));
        assertFits(drawn, law);
    }

    @Test
    void clippedNormalIsTheNormalWithinItsBounds() {
        NormalDistribution normal = new NormalDistribution(0.5, 2);
        double low = normal.cumulativeProbability(0);
        double inside = normal.cumulativeProbability(3) - low;
        double[] drawn = draws(new Distribution.NormalClipped(0.5, 2, 0, 3), DRAWS);
        assertThat(Arrays.stream(drawn).allMatch(x -> x >= 0 && x <= 3)).isTrue();
        double[] uniform = Arrays.stream(drawn)
                .map(x -> (normal.cumulativeProbability(x) - low) / inside)
                .toArray();
        assertFits(uniform, new UniformRealDistribution(0, 1));
    }

    @Test
    void uniformIntegersAreEquallyLikely() {
        long[] counts = new long[6];
        for (double x : draws(new Distribution.UniformInteger(-2, 3), DRAWS)) {
            assertThat(x).isEqualTo(Math.rint(x)).isBetween(-2.0, 3.0);
            counts[(int) x + 2]++;
        }
        double[] expected = new double[6];
        Arrays.fill(expected, new UniformIntegerDistribution(-2, 3).probability(0));
        assertThat(TestUtils.chiSquareTest(expected, counts)).isGreaterThan(ALPHA);
    }

    @Test
    void degenerateCasesGiveTheirOnlyValue() {
        assertThat(draws(new Distribution.Normal(7, 0), 10)).containsOnly(7);
        assertThat(draws(new Distribution.NormalClipped(7, 0, 6, 8), 10)).containsOnly(7);
        assertThat(draws(new Distribution.Lognormal(0, 0), 10)).containsOnly(1);
        assertThat(draws(new Distribution.UniformInteger(5, 5), 10)).containsOnly(5);
        assertThat(draws(new Distribution.UniformInteger(Integer.MIN_VALUE, Integer.MIN_VALUE + 1), 50))
                .containsOnly(Integer.MIN_VALUE, Integer.MIN_VALUE + 1.0);
    }

    @Test
    void uniformNeverReachesItsUpperEnd() {
        double high = Math.nextUp(1.0);
        assertThat(draws(new Distribution.Uniform(1, high), 1000)).containsOnly(1);
        assertThat(draws(new Distribution.Uniform(-1e-300, 0), 1000)).doesNotContain(0);
    }

    @ParameterizedTest
    @MethodSource("all")
    void sameStreamSameDraws(Distribution distribution) {
        Generator one = Streams.of(9).child("values").generator();
        Generator other = Streams.of(9).child("values").generator();
        double[] singly = new double[100];
        Arrays.setAll(singly, i -> distribution.draw(one));
        assertThat(distribution.draw(100, other)).isEqualTo(singly);
        assertThat(one.state()).isEqualTo(other.state());
    }

    @Test
    void argumentsAreThoseOfTheConstructor() {
        assertThat(new Distribution.Uniform(1, 2).arguments()).isEqualTo(List.of(1.0, 2.0));
        assertThat(new Distribution.UniformInteger(1, 2).arguments()).isEqualTo(List.of(1.0, 2.0));
        assertThat(new Distribution.Normal(1, 2).arguments()).isEqualTo(List.of(1.0, 2.0));
        assertThat(new Distribution.NormalClipped(1, 2, 0, 3).arguments()).isEqualTo(List.of(1.0, 2.0, 0.0, 3.0));
        assertThat(new Distribution.Lognormal(1, 2).arguments()).isEqualTo(List.of(1.0, 2.0));
        assertThat(new Distribution.Exponential(1).arguments()).isEqualTo(List.of(1.0));
    }

    @Test
    void nonsenseIsRefused() {
        refused("uniform.high: must be > 2, got 2", () -> new Distribution.Uniform(2, 2));
        refused("uniform.low: must be finite, got NaN", () -> new Distribution.Uniform(Double.NaN, 2));
        refused(
                "uniform: the range must be finite",
                () -> new Distribution.Uniform(-Double.MAX_VALUE, Double.MAX_VALUE));
        refused("uniform_int: must be low <= high, got 2 and 1", () -> new Distribution.UniformInteger(2, 1));
        refused(
                "uniform_int: the range must be below 2^31",
                () -> new Distribution.UniformInteger(Integer.MIN_VALUE, 0));
        refused("normal.mu: must be finite, got NaN", () -> new Distribution.Normal(Double.NaN, 1));
        refused("normal.sigma: must be >= 0, got -1", () -> new Distribution.Normal(0, -1));
        refused("normal_clipped.sigma: must be >= 0, got -1", () -> new Distribution.NormalClipped(0, -1, 0, 1));
        refused(
                "normal_clipped.low: must be finite, got NaN",
                () -> new Distribution.NormalClipped(0, 1, Double.NaN, 1));
        refused("normal_clipped.high: must be > 1, got 1", () -> new Distribution.NormalClipped(1, 1, 1, 1));
        refused("normal_clipped.mu: must be in [0, 1], got 2", () -> new Distribution.NormalClipped(2, 1, 0, 1));
        refused(
                "normal_clipped: sigma must be at most 1000 times the interval; use uniform instead",
                () -> new Distribution.NormalClipped(0.5, 1001, 0, 1));
        refused("lognormal.mu: must be in [-300, 300], got 301", () -> new Distribution.Lognormal(301, 1));
        refused("lognormal.sigma: must be in [0, 30], got -1", () -> new Distribution.Lognormal(0, -1));
        refused("exponential.beta: must be > 0, got 0", () -> new Distribution.Exponential(0));
        refused("gamma.k: must be in [0.001, 1000000000], got 0", () -> new Distribution.Gamma(0, 1));
        refused("gamma.theta: must be > 0, got -1", () -> new Distribution.Gamma(1, -1));
        refused("poisson.lambda: must be in [0, 1000000000], got -1", () -> new Distribution.Poisson(-1));
        refused("binomial.n: must be >= 0, got -1", () -> new Distribution.Binomial(-1, 0.5));
        refused("binomial.p: must be in [0, 1], got 2", () -> new Distribution.Binomial(1, 2));
        refused(
                "normal_clipped_to_boundary.mu: must be finite, got NaN",
                () -> new Distribution.NormalClippedToBoundary(Double.NaN, 1, 0, 1));
        refused(
                "normal_clipped_to_boundary.sigma: must be >= 0, got -1",
                () -> new Distribution.NormalClippedToBoundary(0, -1, 0, 1));
        refused(
                "normal_clipped_to_boundary.high: must be > 1, got 0",
                () -> new Distribution.NormalClippedToBoundary(0, 1, 1, 0));
    }

    private static void refused(String message, Runnable construction) {
        assertThatIllegalArgumentException().isThrownBy(construction::run).withMessage(message);
    }

    private static double[] draws(Distribution distribution, int count) {
        return distribution.draw(count, Streams.of(5).child("draws").generator());
    }

    /** Chi-square over 50 classes of equal probability. */
    private static void assertFits(double[] drawn, RealDistribution law) {
        long[] counts = new long[50];
        double[] expected = new double[50];
        Arrays.fill(expected, 1);
        for (double x : drawn) {
            counts[Math.min(49, (int) (50 * law.cumulativeProbability(x)))]++;
        }
        assertThat(TestUtils.chiSquareTest(expected, counts)).isGreaterThan(ALPHA);
    }
}
