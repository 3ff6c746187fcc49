package org.engram.snn.network.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.apache.commons.math3.stat.inference.TestUtils;
import org.junit.jupiter.api.Test;

/** Distributions of degrees and pairs, by chi-square. */
class ConnectorStatisticsTest {

    private static final double ALPHA = 1e-4;

    @Test
    void degreesUnderFixedProbabilityAreBinomial() {
        int[][] made = connect(new FixedProbability(0.05, true), Ends.disjoint(3000, 400), 1);
        assertBinomial(degrees(made[0], 3000), 400, 0.05);
        made = connect(new FixedProbability(0.05, true), Ends.disjoint(400, 3000), 2);
        assertBinomial(degrees(made[1], 3000), 400, 0.05);
        made = connect(new FixedProbability(0.7, false), Ends.recurrent(1000), 3);
        assertBinomial(degrees(made[0], 1000), 999, 0.7);
    }

    @Test
    void inDegreesUnderFixedNumberPostAreBinomial() {
        int[][] made = connect(new FixedNumberPost(10, true, false), Ends.disjoint(2000, 500), 4);
        assertBinomial(degrees(made[1], 500), 2000, 10 / 500.0);
        made = connect(new FixedNumberPost(10, true, true), Ends.disjoint(2000, 500), 5);
        assertBinomial(degrees(made[1], 500), 20_000, 1 / 500.0);
        made = connect(new FixedNumberPost(10, false, false), Ends.recurrent(1000), 6);
        assertBinomial(degrees(made[1], 1000), 999, 10 / 999.0);
    }

    @Test
    void outDegreesUnderFixedNumberPreAreBinomial() {
        int[][] made = connect(new FixedNumberPre(10, true, false), Ends.disjoint(500, 2000), 7);
        assertBinomial(degrees(made[0], 500), 2000, 10 / 500.0);
        made = connect(new FixedNumberPre(10, true, true), Ends.disjoint(500, 2000), 8);
        assertBinomial(degrees(made[0], 500), 20_000, 1 / 500.0);
        made = connect(new FixedNumberPre(10, false, false), Ends.recurrent(1000), 9);
        assertBinomial(degrees(made[0], 1000), 999, 10 / 999.0);
    }

    @Test
    void allowedPairsAreEquallyLikely() {
        assertUniformPairs(new FixedProbability(0.4, true), Ends.recurrent(6));
        assertUniformPairs(new FixedProbability(0.4, false), Ends.recurrent(6));
        assertUniformPairs(new FixedNumberPost(2, true, false), Ends.recurrent(6));
        assertUniformPairs(new FixedNumberPost(2, false, false), Ends.recurrent(6));
        assertUniformPairs(new FixedNumberPost(2, false, true), Ends.recurrent(6));
        assertUniformPairs(new FixedNumberPre(2, false, false), Ends.recurrent(6));
        assertUniformPairs(new FixedNumberPre(2, false, true), Ends.recurrent(6));
        assertUniformPairs(new FixedNumberPre(2, true, true), Ends.disjoint(4, 7));
        assertUniformPairs(new FixedTotalNumber(11, false, false), Ends.recurrent(6));
        assertUniformPairs(new FixedTotalNumber(11, false, true), Ends.recurrent(6));
        assertUniformPairs(new FixedTotalNumber(11, true, false), Ends.disjoint(4, 7));
    }

    @Test
    void degreesUnderFixedTotalNumberAreThoseOfDrawnPairs() {
        int[][] made = connect(new FixedTotalNumber(20_000, true, true), Ends.disjoint(1000, 500), 10);
        assertBinomial(degrees(made[0], 1000), 20_000, 1 / 1000.0);
        assertBinomial(degrees(made[1], 500), 20_000, 1 / 500.0);
        // With few of the pairs chosen, the hypergeometric degrees are nearly binomial.
        made = connect(new FixedTotalNumber(20_000, false, false), Ends.recurrent(3000), 11);
        assertBinomial(degrees(made[0], 3000), 20_000, 1 / 3000.0);
        assertBinomial(degrees(made[1], 3000), 20_000, 1 / 3000.0);
    }

    /** How often pairs at each distance are connected, on a line. */
    @Test
    void distanceGivesTheProbability() {
        List<DistanceKernel> kernels = List.of(
                new DistanceKernel.Gaussian(3, 0.9),
                new DistanceKernel.Exponential(4, 0.7),
                new DistanceKernel.Disc(5, 0.4),
                new DistanceKernel.Linear(10, 1));
        double[] expected = {
            0.9 * Math.exp(-0.5), 0.9 * Math.exp(-2), 0.7 * Math.exp(-0.75), 0.7 * Math.exp(-1.5), 0.4, 0, 0.7, 0.4
        };
        int size = 20_000;
        Ends ends = Ends.recurrent(size).withDistance((pre, post) -> Math.abs(pre - post));
        for (int k = 0; k < kernels.size(); k++) {
            DistanceKernel kernel = kernels.get(k);
            assertThat(kernel.at(0)).isEqualTo(kernel.largest());
            int[] counts = new int[2];
            for (int pre = 0; pre < size; pre += 500) {
                // Only the neighbourhood of each source: the whole would be too many proposals.
                int from = pre;
                Ends near = Ends.disjoint(1000, 20)
                        .withDistance((i, post) -> ends.distance().orElseThrow().between(from, from + post));
                Drawn.forEach(new DistanceDependentProbability(kernel, true), near, pre, (i, post) -> {
                    counts[0] += post == 3 ? 1 : 0;
                    counts[1] += post == 6 ? 1 : 0;
                });
            }
            for (int d = 0; d < 2; d++) {
                double p = expected[2 * k + d];
                assertThat(kernel.at(3 + 3 * d)).isCloseTo(p, within(1e-15));
                assertThat(counts[d] / 40_000.0)
                        .as("%s at %d", kernel, 3 + 3 * d)
                        .isCloseTo(p, within(5 * Math.sqrt(p * (1 - p) / 40_000)));
            }
        }
    }

    @Test
    void connectionsByDistanceAreExpectedFromASample() {
        Ends ends = Ends.recurrent(2000).withDistance((pre, post) -> Math.abs(pre - post));
        Connector connector = new DistanceDependentProbability(new DistanceKernel.Gaussian(20, 0.5), false);
        int[] count = new int[1];
        Drawn.forEach(connector, ends, 1, (pre, post) -> count[0]++);
        // About 25 connections a source, less at the ends of the line.
        assertThat(count[0]).isBetween(45_000, 49_500);
        assertThat(connector.expected(ends)).isCloseTo(count[0], within(0.03 * count[0]));
        assertThat(connector.expected(Ends.disjoint(0, 5))).isZero();
        assertThat(connector.count(ends)).isEmpty();
    }

    @Test
    void rewiredConnectionsReachAllOthersAlike() {
        int size = 30;
        long[] counts = new long[size];
        for (int seed = 0; seed < 2000; seed++) {
            Drawn.forEach(new SmallWorld(3, 0.5, false), Ends.recurrent(size), seed, (pre, post) -> {
                counts[Math.floorMod(post - pre, size)]++;
            });
        }
        long[] far = Arrays.copyOfRange(counts, 4, size - 3);
        double[] expected = new double[far.length];
        Arrays.fill(expected, 1);
        assertThat(counts[0]).isZero();
        assertThat(TestUtils.chiSquareTest(expected, far)).isGreaterThan(ALPHA);
        // Six connections are rewired in turn by half, each to one of 23 that are free: a place stays free of all of
        // them
        // with (1 - 1/46)^6.
        double p = 1 - Math.pow(1 - 0.5 / 23, 6);
        double trials = 2000.0 * size;
        assertThat(far[0] / trials).isCloseTo(p, within(5 * Math.sqrt(p / trials)));
    }

    /** Counts each pair over many networks; pairs that a rule forbids must not occur. */
    private static void assertUniformPairs(Connector connector, Ends ends) {
        boolean selfless = connector.toString().contains("allowSelf=false");
        long[] counts = new long[ends.preSize() * ends.postSize()];
        for (int seed = 0; seed < 4000; seed++) {
            Drawn.forEach(connector, ends, seed, (pre, post) -> counts[pre * ends.postSize() + post]++);
        }
        long[] allowed = new long[counts.length];
        int n = 0;
        for (int pair = 0; pair < counts.length; pair++) {
            if (selfless && ends.twin().applyAsInt(pair / ends.postSize()) == pair % ends.postSize()) {
                assertThat(counts[pair]).as("%s: pair %d", connector, pair).isZero();
            } else {
                allowed[n++] = counts[pair];
            }
        }
        double[] expected = new double[n];
        Arrays.fill(expected, 1);
        assertThat(TestUtils.chiSquareTest(expected, Arrays.copyOf(allowed, n)))
                .as("%s", connector)
                .isBetween(ALPHA, 1 - ALPHA / 100);
    }

    private static int[][] connect(Connector connector, Ends ends, long seed) {
        int[][] made = new int[2][1 << 21];
        int[] count = {0};
        Drawn.forEach(connector, ends, seed, (pre, post) -> {
            made[0][count[0]] = pre;
            made[1][count[0]++] = post;
        });
        return new int[][] {Arrays.copyOf(made[0], count[0]), Arrays.copyOf(made[1], count[0])};
    }

    private static int[] degrees(int[] ends, int size) {
        int[] degrees = new int[size];
        for (int end : ends) {
            degrees[end]++;
        }
        return degrees;
    }

    /** Chi-square of the degrees in classes that each hold at least about a twentieth of them. */
    private static void assertBinomial(int[] degrees, int trials, double p) {
        BinomialDistribution law = new BinomialDistribution(trials, p);
        int classes = 20;
        int[] ends = new int[classes];
        double[] expected = new double[classes];
        double below = 0;
        int used = 0;
        for (int k = 0; k <= trials; k++) {
            double through = law.cumulativeProbability(k);
            if (through - below > 1.0 / classes || k == trials) {
                ends[used] = k;
                expected[used++] = Math.max(through - below, 1e-9);
                below = through;
            }
        }
        long[] counts = new long[used];
        for (int degree : degrees) {
            int c = 0;
            while (degree > ends[c]) {
                c++;
            }
            counts[c]++;
        }
        assertThat(TestUtils.chiSquareTest(Arrays.copyOf(expected, used), counts))
                .isGreaterThan(ALPHA);
    }
}
