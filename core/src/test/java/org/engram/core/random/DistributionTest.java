package org.engram.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every distribution against its probabilities, which are computed here by recurrence, apart from the code under test. */
class DistributionTest {

    private static final int SAMPLES = 200_000;

    /** Seeds are fixed, so this is passed or failed for good; a wrong distribution gives far smaller values. */
    private static final double SIGNIFICANCE = 1e-3;

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 7, 10, 100, 1000})
    void boundedIntsAreUniform(int bound) {
        Generator random = Streams.of(11).child(bound).generator();
        assertUniform(bound, () -> random.nextInt(bound));
        assertUniform(bound, () -> random.nextLong(bound));
        assertUniform(bound, () -> random.nextInt(-3, bound - 3) + 3);
        assertUniform(bound, () -> random.nextLong(-3, bound - 3) + 3);
        assertUniform(bound, () -> (long) (random.nextDouble() * bound));
        assertUniform(bound, () -> (long) (random.nextFloat() * bound));
    }

    /** Without rejection a third of these would come twice as often as the others. */
    @Test
    void boundsThatDoNotDivideTheWordLeaveNoBias() {
        Generator random = Streams.of(12).generator();
        int origin = -(3 << 29);
        assertUniform(3, () -> Math.floorMod(random.nextInt(origin, -origin), 3));
        long longOrigin = -(3L << 61);
        assertUniform(3, () -> Math.floorMod(random.nextLong(longOrigin, -longOrigin), 3));
    }

    @Test
    void bitsAndBytesAreUniform() {
        Generator random = Streams.of(13).generator();
        assertUniform(2, () -> random.nextBoolean() ? 1 : 0);
        assertUniform(256, () -> random.nextInt() >>> 24);
        assertUniform(256, () -> random.nextInt() & 255);
        byte[] bytes = new byte[SAMPLES];
        random.nextBytes(bytes);
        int[] at = {0};
        assertUniform(256, () -> bytes[at[0]++] & 255);
    }

    @Test
    void shufflesAndSamplesAreUniform() {
        Generator random = Streams.of(14).generator();
        assertUniform(24, () -> {
            int[] order = {0, 1, 2, 3};
            random.shuffle(order);
            return rank(order);
        });
        // The ten subsets of three out of five, by the bits of their complement.
        long[] counts = new long[32];
        for (int i = 0; i < SAMPLES; i++) {
            int[] s = random.sample(5, 3);
            counts[1 << s[0] | 1 << s[1] | 1 << s[2]]++;
        }
        long[] subsets = Arrays.stream(counts).filter(c -> c > 0).toArray();
        assertThat(subsets).hasSize(10);
        assertThat(GoodnessOfFit.chiSquareUniform(subsets)).isGreaterThan(SIGNIFICANCE);
    }

    private static int rank(int[] order) {
        int rank = 0;
        for (int i = 0; i < order.length; i++) {
            int smaller = 0;
            for (int j = i + 1; j < order.length; j++) {
                smaller += order[j] < order[i] ? 1 : 0;
            }
            rank = rank * (order.length - i) + smaller;
        }
        return rank;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.7, 3, 9.99, 10, 12.5, 50, 1000, 1e6, 1e9})
    void poisson(double mean) {
        Generator random = Streams.of(15).generator();
        double deviation = Math.sqrt(mean);
        assertDiscrete(mean, deviation, 1 / mean, (k, p) -> p * mean / (k + 1), () -> random.nextPoisson(mean));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 0.3",
        "20, 0.3",
        "100, 0.05",
        "100, 0.5",
        "21, 0.48",
        "1000, 0.02",
        "1000, 0.9",
        "40, 0.75",
        "1000000, 0.3",
        "1000000, 0.000003",
        "1099511627776, 0.00001",
        "1099511627776, 0.999",
    })
    void binomial(long n, double p) {
        Generator random = Streams.of(16).generator();
        double odds = p / (1 - p);
        double deviation = Math.sqrt(n * p * (1 - p));
        double excess = (1 - 6 * p * (1 - p)) / (deviation * deviation);
        assertDiscrete(
                n * p, deviation, excess, (k, q) -> q * (n - k) / (k + 1) * odds, () -> random.nextBinomial(n, p));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.95, 0.5, 0.1, 0.003})
    void geometric(double p) {
        Generator random = Streams.of(17).generator();
        double mean = (1 - p) / p;
        double deviation = Math.sqrt(1 - p) / p;
        double excess = 6 + p * p / (1 - p);
        assertDiscrete(mean, deviation, excess, (k, q) -> q * (1 - p), () -> random.nextGeometric(p));
    }

    @ParameterizedTest
    @CsvSource({
        "10, 4, 3",
        "50, 20, 45",
        "1000, 300, 100",
        "100000000, 1000, 50000000",
        "10000000000, 100000, 10000000",
        "10000000000, 100000, 90000",
    })
    void hypergeometric(long total, long marked, long draws) {
        Generator random = Streams.of(19).generator();
        double n = draws;
        double share = marked / (double) total;
        double mean = n * share;
        double variance = mean * (1 - share) * (total - n) / (total - 1);
        // The first number that is possible; above it the recurrence is that of the definition.
        double first = Math.max(0, n - (total - marked));
        assertDiscrete(
                mean,
                Math.sqrt(variance),
                1 / variance,
                (k, q) -> k < first
                        ? k + 1 == first ? 1 : 0
                        : Math.max(0, q * (marked - k) * (n - k) / ((k + 1) * (total - marked - n + k + 1))),
                () -> random.nextHypergeometric(total, marked, draws));
    }

    @Test
    void hypergeometricNumbersThatAreCertain() {
        Generator random = Streams.of(20).generator();
        Generator.State before = random.state();
        assertThat(random.nextHypergeometric(9, 0, 5)).isZero();
        assertThat(random.nextHypergeometric(9, 9, 5)).isEqualTo(5);
        assertThat(random.nextHypergeometric(9, 4, 0)).isZero();
        assertThat(random.nextHypergeometric(9, 4, 9)).isEqualTo(4);
        assertThat(random.nextHypergeometric(0, 0, 0)).isZero();
        assertThat(random.state()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.5, 1, 1.5, 4, 100})
    void gamma(double shape) {
        Generator random = Streams.of(21).generator();
        double[] sample =
                random.doubles(SAMPLES).map(u -> random.nextGamma(shape)).toArray();
        double mean = Arrays.stream(sample).sum() / SAMPLES;
        assertThat(mean).isCloseTo(shape, within(4 * Math.sqrt(shape / SAMPLES)));
        assertThat(GoodnessOfFit.kolmogorovSmirnov(sample, x -> 1 - GoodnessOfFit.upperGamma(shape, x)))
                .isGreaterThan(SIGNIFICANCE);
    }

    /**
     * Compares mean, variance and frequencies with those of the probabilities that the recurrence gives, normalised.
     *
     * @param excess excess kurtosis, which tells how far the variance of a sample may be off
     * @param next probability of k + 1, from k and its probability
     */
    private static void assertDiscrete(
            double mean, double deviation, double excess, DoubleBinaryOperator next, LongSupplier draw) {
        long low = (long) Math.max(0, Math.floor(mean - 9 * deviation));
        int size = (int) (mean + 9 * deviation - low) + 22;
        double[] probabilities = new double[size];
        double ahead = 1e-30;
        for (int i = 0; i < size; i++) {
            probabilities[i] = ahead;
            ahead = next.applyAsDouble((double) low + i, ahead);
        }
        double sum = Arrays.stream(probabilities).sum();
        int width = Math.max(1, (int) (deviation / 20));
        long[] counts = new long[size / width + 1];
        double[] expected = new double[counts.length];
        for (int i = 0; i < size; i++) {
            expected[i / width] += probabilities[i] / sum;
        }
        double first = 0;
        double second = 0;
        for (int i = 0; i < SAMPLES; i++) {
            long k = draw.getAsLong();
            counts[Math.min(counts.length - 1, Math.toIntExact(k - low) / width)]++;
            first += k - mean;
            second += (k - mean) * (k - mean);
        }
        assertThat(GoodnessOfFit.chiSquare(counts, expected)).isGreaterThan(SIGNIFICANCE);
        assertThat(first / SAMPLES).isCloseTo(0, within(4 * deviation / Math.sqrt(SAMPLES)));
        assertThat(second / SAMPLES / (deviation * deviation))
                .isCloseTo(1, within(4 * Math.sqrt((2 + excess) / SAMPLES)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void gaussian(long seed) {
        Generator random = Streams.of(seed).generator();
        double[] sample =
                random.doubles(SAMPLES).map(u -> random.nextGaussian()).toArray();
        double[] moments = new double[5];
        for (double x : sample) {
            for (int m = 1; m <= 4; m++) {
                moments[m] += Math.pow(x, m) / SAMPLES;
            }
        }
        assertThat(moments[1]).isCloseTo(0, within(4 / Math.sqrt(SAMPLES)));
        assertThat(moments[2]).isCloseTo(1, within(4 * Math.sqrt(2.0 / SAMPLES)));
        assertThat(moments[3]).isCloseTo(0, within(4 * Math.sqrt(15.0 / SAMPLES)));
        assertThat(moments[4]).isCloseTo(3, within(4 * Math.sqrt(96.0 / SAMPLES)));
        assertThat(GoodnessOfFit.kolmogorovSmirnov(sample, GoodnessOfFit::normalCdf))
                .isGreaterThan(SIGNIFICANCE);
    }

    /** Cells of a tenth, and beyond the edge of the ziggurat's tail at 3.654. */
    @Test
    void gaussianCellsAndTails() {
        double[] edges = new double[42];
        for (int i = 0; i < 37; i++) {
            edges[i] = 0.1 * i;
        }
        double[] tail = {3.654152885361009, 3.8, 4, 4.3, Double.POSITIVE_INFINITY};
        System.arraycopy(tail, 0, edges, 37, tail.length);
        double[] probabilities = new double[82];
        for (int i = 0; i < 41; i++) {
            double inside = GoodnessOfFit.upperGamma(0.5, 0.5 * edges[i] * edges[i]);
            double outside = i == 40 ? 0 : GoodnessOfFit.upperGamma(0.5, 0.5 * edges[i + 1] * edges[i + 1]);
            probabilities[i] = 0.5 * (inside - outside);
            probabilities[41 + i] = probabilities[i];
        }
        Generator random = Streams.of(18).generator();
        long[] counts = new long[82];
        for (int i = 0; i < 4_000_000; i++) {
            double x = random.nextGaussian();
            counts[cell(edges, Math.abs(x)) + (x < 0 ? 41 : 0)]++;
        }
        assertThat(GoodnessOfFit.chiSquare(counts, probabilities)).isGreaterThan(SIGNIFICANCE);
    }

    /** The tail by itself, of which whole samples hold too little to judge it. */
    @Test
    void gaussianTail() {
        Generator random = Streams.of(20).generator();
        double edge = 0.5 * Ziggurat.NORMAL_R * Ziggurat.NORMAL_R;
        double weight = GoodnessOfFit.upperGamma(0.5, edge);
        double[] sample =
                random.doubles(SAMPLES).map(u -> Ziggurat.tail(random)).toArray();
        assertThat(GoodnessOfFit.kolmogorovSmirnov(
                        sample, x -> 1 - GoodnessOfFit.upperGamma(0.5, 0.5 * x * x) / weight))
                .isGreaterThan(SIGNIFICANCE);
    }

    private static int cell(double[] edges, double x) {
        int found = Arrays.binarySearch(edges, x);
        return found >= 0 ? found : -found - 2;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void exponential(long seed) {
        Generator random = Streams.of(seed).generator();
        double[] sample =
                random.doubles(SAMPLES).map(u -> random.nextExponential()).toArray();
        double mean = Arrays.stream(sample).sum() / SAMPLES;
        double square = Arrays.stream(sample).map(x -> x * x).sum() / SAMPLES;
        assertThat(mean).isCloseTo(1, within(4 / Math.sqrt(SAMPLES)));
        assertThat(square).isCloseTo(2, within(4 * Math.sqrt(20.0 / SAMPLES)));
        assertThat(GoodnessOfFit.kolmogorovSmirnov(sample, x -> -Math.expm1(-x)))
                .isGreaterThan(SIGNIFICANCE);
    }

    /** Cells of a quarter, which pass the edge of the ziggurat's tail at 7.697. */
    @Test
    void exponentialCellsAndTails() {
        Generator random = Streams.of(19).generator();
        long[] counts = new long[48];
        double[] probabilities = new double[48];
        for (int i = 0; i < 48; i++) {
            probabilities[i] = Math.exp(-0.25 * i) - (i == 47 ? 0 : Math.exp(-0.25 * (i + 1)));
        }
        for (int i = 0; i < 4_000_000; i++) {
            counts[Math.min(47, (int) (4 * random.nextExponential()))]++;
        }
        assertThat(GoodnessOfFit.chiSquare(counts, probabilities)).isGreaterThan(SIGNIFICANCE);
    }

    private static void assertUniform(int size, LongSupplier draw) {
        long[] counts = new long[size];
        for (int i = 0; i < SAMPLES; i++) {
            counts[(int) draw.getAsLong()]++;
        }
        assertThat(GoodnessOfFit.chiSquareUniform(counts))
                .as(Arrays.toString(counts))
                .isGreaterThan(SIGNIFICANCE);
    }
}
