package org.engram.sdr.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.math.BigInteger;
import java.util.stream.LongStream;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.Sdr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class FalseMatchTest {

    @ParameterizedTest(name = "{0}: n={1} a={2} s={3} theta={4}")
    @CsvFileSource(resources = "sdr_false_positive.csv", numLinesToSkip = 1)
    void agreesWithExactTable(String group, int n, int a, int s, int theta, double expected) {
        assertClose(FalseMatch.probability(n, a, s, theta), expected, 1e-9);
    }

    /** Ahmad and Hawkins (2016): examples, tables and the figures on vector size and sparsity. */
    @ParameterizedTest
    @CsvSource({
        "10000, 300, 24, 12, 8.37584522709849e-13, 1e-9",
        "100000, 2000, 6, 6, 6.35308872941916e-11, 1e-9",
        "100000, 2000, 8, 8, 2.52507239284961e-14, 1e-9",
        "100000, 2000, 10, 10, 1.00163216178113e-17, 1e-9",
        "100000, 2000, 12, 6, 5.29386836e-8, 1e-8",
        "100000, 2000, 16, 8, 2.81724528e-10, 1e-8",
        "100000, 2000, 20, 10, 1.54192767e-12, 1e-8",
        "100000, 2000, 24, 12, 8.58694100e-15, 1e-8",
        "10000, 64, 24, 12, 4.04159712277657e-21, 1e-9",
        "2000, 40, 20, 15, 2.47192330943e-23, 1e-9",
        "2000, 40, 20, 10, 4.94363120e-13, 1e-8",
        "10000, 300, 30, 15, 1.04919182521237e-15, 1e-9",
        "400, 8, 4, 2, 0.00206314617, 1e-8",
        "4000, 400, 4, 2, 0.0522148720, 1e-8",
        "300, 64, 64, 12, 0.767798, 1e-6",
        "500, 64, 64, 12, 0.0960845, 1e-6",
        "1100, 64, 64, 12, 1.61867e-4, 1e-5",
        "300, 256, 24, 12, 0.999997973, 1e-9",
        "500, 256, 24, 12, 0.629372755, 1e-8",
        "700, 256, 24, 12, 0.121087725, 1e-8",
        "1100, 256, 24, 12, 0.00350549722, 1e-8",
        "500, 128, 24, 12, 0.00736788303, 1e-8",
    })
    void agreesWithPublishedParameters(int n, int a, int s, int theta, double expected, double tolerance) {
        assertClose(FalseMatch.probability(n, a, s, theta), expected, tolerance);
    }

    /** As many as s = 2 m theta bits compared, of which theta must agree. */
    @ParameterizedTest
    @CsvSource({
        "10, 2, 4.91541865e-9",
        "10, 4, 4.62568448e-6",
        "10, 6, 1.58799793e-4",
        "20, 6, 1.07990764e-7",
    })
    void agreesWithPublishedLargeSegments(int theta, int m, double expected) {
        assertClose(FalseMatch.probability(100_000, 2000, 2 * m * theta, theta), expected, 1e-8);
    }

    /** A match is lost when more than s - theta of the s compared bits are among the v that noise took from a. */
    @ParameterizedTest
    @CsvSource({"12, 0.0716985", "8, 0.000735429", "16, 0.582502"})
    void givesFalseNegativesOfHalfTheBitsLost(int theta, double expected) {
        assertClose(FalseMatch.probability(128, 64, 30, 30 - theta + 1), expected, 1e-5);
    }

    /** Union bound for 500 stored vectors, as in the authors' set classification experiment. */
    @ParameterizedTest
    @CsvSource({"4, .144691001, 1e-8", "5, .002826477, 1e-6", "6, 2.03654e-5, 1e-5", "7, 3.12352e-8, 1e-5"})
    void agreesWithPublishedSetClassification(int theta, double expected, double tolerance) {
        assertClose(500 * FalseMatch.probability(100, 7, 7, theta), expected, tolerance);
    }

    static LongStream seeds() {
        return LongStream.range(0, 200);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void agreesWithExactIntegersOnRandomArguments(long seed) {
        Generator random = Streams.of(seed).generator();
        int n = random.nextInt(1, 400);
        int a = random.nextInt(n + 1);
        int s = random.nextInt(n + 1);
        BigInteger total = binomial(n, a);
        BigInteger sum = BigInteger.ZERO;
        for (int theta = Math.min(s, a); theta >= 0; theta--) {
            sum = sum.add(OverlapSet.size(n, s, a, theta));
            assertClose(FalseMatch.probability(n, a, s, theta), quotient(sum, total), 1e-13);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void treatsBothVectorsAlikeAndCountsHitsAndMissesOnce(long seed) {
        Generator random = Streams.of(seed).generator();
        int n = random.nextInt(1, 200_000);
        int a = random.nextInt(n + 1);
        int s = random.nextInt(n + 1);
        double mean = (double) a * s / n;
        double sigma = Math.sqrt(mean * (n - s) / n * (n - a) / Math.max(1, n - 1));
        int near = (int) Math.round(mean + (8 * random.nextDouble() - 4) * sigma);
        int theta = Math.max(0, Math.min(near, Math.min(a, s)));
        double match = FalseMatch.probability(n, a, s, theta);
        assertClose(FalseMatch.probability(n, s, a, theta), match, 1e-12);
        // Fewer than theta hits is more than s - theta hits of the n - a inactive bits.
        double miss = FalseMatch.probability(n, n - a, s, s - theta + 1);
        assertThat(match + miss).isCloseTo(1, within(1e-14));
    }

    /** From near 1 down to the least a double holds, at sizes where logarithms of factorials lose six digits. */
    @ParameterizedTest
    @CsvSource({
        "100000, 2000, 2000",
        "100000, 2000, 50",
        "100000, 2000, 200",
        "131072, 2621, 65536",
        "1000000, 20000, 300"
    })
    void keepsElevenDigitsOverTheWholeRange(int n, int a, int s) {
        int most = Math.min(s, a);
        BigInteger total = binomial(n, a);
        BigInteger term = OverlapSet.size(n, s, a, most);
        BigInteger sum = BigInteger.ZERO;
        for (int b = most; b >= 0; b--) {
            sum = sum.add(term);
            double expected = quotient(sum, total);
            if (expected >= 1e-307) {
                assertClose(FalseMatch.probability(n, a, s, b), expected, 1e-11);
            }
            term = term.multiply(BigInteger.valueOf((long) b * (n - s - a + b)))
                    .divide(BigInteger.valueOf((long) (s - b + 1) * (a - b + 1)));
        }
        assertThat(sum).isEqualTo(total);
    }

    @Test
    void reachesTheSmallestValues() {
        // All w bits must agree: one vector in C(n, w).
        assertClose(
                FalseMatch.probability(100_000, 80, 80, 80), quotient(BigInteger.ONE, binomial(100_000, 80)), 1e-12);
        assertClose(FalseMatch.probability(1074, 537, 537, 537), quotient(BigInteger.ONE, binomial(1074, 537)), 1e-12);
        assertThat(FalseMatch.probability(100_000, 2000, 2000, 2000)).isZero();
    }

    @Test
    void isOneHalfAboveTheMiddleOfASymmetricDistributionOfAnySize() {
        for (int m : new int[] {0, 1, 1000, 25_000, 500_000_000}) {
            int half = 2 * m + 1;
            assertClose(FalseMatch.probability(2 * half, half, half, m + 1), 0.5, 1e-9);
        }
    }

    @Test
    void isCertainOrImpossibleAtTheEnds() {
        assertThat(FalseMatch.probability(1000, 20, 10, 0)).isEqualTo(1);
        assertThat(FalseMatch.probability(1000, 20, 10, 11)).isZero();
        assertThat(FalseMatch.probability(1000, 5, 10, 6)).isZero();
        assertThat(FalseMatch.probability(10, 8, 7, 5)).isEqualTo(1);
        assertThat(FalseMatch.probability(10, 8, 7, 6)).isLessThan(1);
        assertThat(FalseMatch.probability(10, 10, 10, 10)).isEqualTo(1);
        assertThat(FalseMatch.probability(10, 0, 10, 1)).isZero();
        assertThat(FalseMatch.probability(1, 0, 0, 0)).isEqualTo(1);
        int huge = Integer.MAX_VALUE;
        assertThat(FalseMatch.probability(huge, huge, huge, huge)).isEqualTo(1);
        assertThat(FalseMatch.probability(huge, huge - 1, 2, 2))
                .isCloseTo((huge - 2.0) / huge, withinPercentage(1e-12));
    }

    @Test
    void agreesWithRandomVectors() {
        Generator random = Streams.of(3).generator();
        int trials = 200_000;
        Sdr stored = Sdr.random(400, 20, random);
        int[] reached = new int[21];
        for (int i = 0; i < trials; i++) {
            reached[stored.overlap(Sdr.random(400, 40, random))]++;
        }
        int matches = 0;
        for (int theta = 20; theta >= 1; theta--) {
            matches += reached[theta];
            double p = FalseMatch.probability(400, 40, 20, theta);
            double sigma = Math.sqrt(p * (1 - p) / trials);
            if (p * trials >= 20) {
                assertThat(matches / (double) trials).as("theta " + theta).isCloseTo(p, within(4 * sigma));
            }
        }
    }

    @Test
    void refusesCountsOutsideTheVector() {
        refuses(() -> FalseMatch.probability(0, 0, 0, 0), "FalseMatch.n: must be >= 1, got 0");
        refuses(() -> FalseMatch.probability(10, 11, 2, 1), "FalseMatch.a: must be in [0, 10], got 11");
        refuses(() -> FalseMatch.probability(10, -1, 2, 1), "FalseMatch.a: must be in [0, 10], got -1");
        refuses(() -> FalseMatch.probability(10, 2, 11, 1), "FalseMatch.s: must be in [0, 10], got 11");
        refuses(() -> FalseMatch.probability(10, 2, -1, 1), "FalseMatch.s: must be in [0, 10], got -1");
        refuses(() -> FalseMatch.probability(10, 2, 2, -1), "FalseMatch.theta: must be >= 0, got -1");
    }

    private static BigInteger binomial(int n, int k) {
        return OverlapSet.size(n, 0, k, 0);
    }

    /** Seventy or more significant bits of the quotient, then rounded to a double. */
    private static double quotient(BigInteger numerator, BigInteger denominator) {
        int shift = Math.max(0, denominator.bitLength() - numerator.bitLength() + 71);
        return Math.scalb(numerator.shiftLeft(shift).divide(denominator).doubleValue(), -shift);
    }

    private static void assertClose(double actual, double expected, double tolerance) {
        assertThat(actual).isCloseTo(expected, within(tolerance * expected));
    }

    private static void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
