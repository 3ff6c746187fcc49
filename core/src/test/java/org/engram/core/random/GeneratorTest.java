package org.engram.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneratorTest {

    private static final double INFINITY = Double.POSITIVE_INFINITY;

    /** Vectors of the reference implementation for the state 1, 2, 3, 4. */
    @Test
    void givesThePublishedNumbers() {
        Generator random = Generator.restore(Generator.State.of(1, 2, 3, 4));
        assertThat(Stream.generate(random::nextLong).limit(10).map(Long::toUnsignedString))
                .containsExactly(
                        "41943041",
                        "58720359",
                        "3588806011781223",
                        "3591011842654386",
                        "9228616714210784205",
                        "9973669472204895162",
                        "14011001112246962877",
                        "12406186145184390807",
                        "15849039046786891736",
                        "10450023813501588000");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64, 100_003})
    void manyNormalNumbersAreThoseOfSingleDraws(int count) {
        Generator bulk = Streams.of(count).generator();
        Generator single = Streams.of(count).generator();
        double[] drawn = new double[count + 2];
        bulk.nextGaussians(drawn, 1, count + 1);
        double[] expected = new double[count + 2];
        for (int i = 1; i <= count; i++) {
            expected[i] = single.nextGaussian();
        }
        assertThat(drawn).isEqualTo(expected);
        assertThat(bulk.state()).isEqualTo(single.state());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 1000})
    void manyNumbersAreThoseOfSingleCalls(int count) {
        Generator bulk = Streams.of(count).generator();
        Generator single = Streams.of(count).generator();
        double[] drawn = new double[count + 2];
        bulk.nextDoubles(drawn, 1, count + 1);
        double[] expected = new double[count + 2];
        for (int i = 1; i <= count; i++) {
            expected[i] = single.nextDouble();
        }
        assertThat(drawn).isEqualTo(expected);
        // Bounds beyond half of the 32 bits that are drawn are those that reject most.
        for (int bound : new int[] {1, 2, 1000, (1 << 30) + 1, Integer.MAX_VALUE}) {
            int[] whole = new int[count + 2];
            bulk.nextInts(whole, 1, count + 1, bound);
            int[] wanted = new int[count + 2];
            for (int i = 1; i <= count; i++) {
                wanted[i] = single.nextInt(bound);
            }
            assertThat(whole).as("bound %d", bound).isEqualTo(wanted);
        }
        assertThat(bulk.state()).isEqualTo(single.state());
    }

    @Test
    void hypergeometricRefusesNonsense() {
        Generator random = Streams.of(1).generator();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.nextHypergeometric(-1, 0, 0))
                .withMessage("Generator.nextHypergeometric total: must be in [0, 9007199254740992], got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.nextHypergeometric(5, 6, 0))
                .withMessage("Generator.nextHypergeometric marked: must be in [0, 5], got 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.nextHypergeometric(5, 5, 6))
                .withMessage("Generator.nextHypergeometric draws: must be in [0, 5], got 6");
    }

    @Test
    void manyNumbersNeedAnArrayAndABound() {
        Generator random = Streams.of(1).generator();
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> random.nextDoubles(new double[3], 2, 1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> random.nextInts(new int[3], -1, 1, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> random.nextInts(new int[3], 0, 1, 0))
                .withMessage("Generator.nextInts bound: must be >= 1, got 0");
    }

    @Test
    void normalNumbersStayInsideTheArray() {
        Generator random = Streams.of(1).generator();
        assertThatExceptionOfType(IndexOutOfBoundsException.class)
                .isThrownBy(() -> random.nextGaussians(new double[3], 1, 4));
    }

    /** Pinned: a change here changes results. */
    @Test
    void everyMethodGivesWhatItAlwaysGave() {
        Generator random = Streams.of(2026).generator();
        assertThat(random.nextInt()).isEqualTo(-1770880846);
        assertThat(random.nextInt(1000)).isEqualTo(743);
        assertThat(random.nextInt(-5, 5)).isEqualTo(-1);
        assertThat(random.nextLong()).isEqualTo(452235714533131542L);
        assertThat(random.nextLong(1_000_000_000_000L)).isEqualTo(393341152735L);
        assertThat(random.nextLong(-5, 5)).isEqualTo(-2L);
        assertThat(random.nextBoolean()).isFalse();
        assertThat(random.nextDouble()).isEqualTo(0.995649039853641);
        assertThat(random.nextDouble(3)).isEqualTo(2.788778087830617);
        assertThat(random.nextDouble(-1, 1)).isEqualTo(0.8679663274642053);
        assertThat(random.nextFloat()).isEqualTo(0.8686537f);
        assertThat(random.nextFloat(3)).isEqualTo(0.10370815f);
        assertThat(random.nextFloat(-1, 1)).isEqualTo(0.8494582f);
        assertThat(random.nextGaussian()).isEqualTo(-1.871590130427186);
        assertThat(random.nextGaussian(10, 2)).isEqualTo(8.713833786896911);
        assertThat(random.nextExponential()).isEqualTo(2.069987678502575);
        assertThat(random.nextPoisson(3.5)).isEqualTo(7);
        assertThat(random.nextPoisson(1e6)).isEqualTo(1000682);
        assertThat(random.nextBinomial(20, 0.25)).isEqualTo(8L);
        assertThat(random.nextBinomial(1_000_000, 0.75)).isEqualTo(750482L);
        assertThat(random.nextGeometric(0.01)).isEqualTo(229L);
        byte[] bytes = new byte[11];
        random.nextBytes(bytes);
        assertThat(bytes).containsExactly(18, 114, -55, 38, -15, 96, 18, 66, -106, 33, -4);
        int[] order = IntStream.range(0, 8).toArray();
        random.shuffle(order);
        assertThat(order).containsExactly(4, 5, 2, 6, 0, 3, 7, 1);
        assertThat(random.sample(1000, 6)).containsExactly(63, 264, 638, 733, 836, 843);
        assertThat(random.split().nextLong()).isEqualTo(172964427828758598L);
        assertThat(random.ints(3, 0, 100).toArray()).containsExactly(26, 86, 36);
    }

    /** Thousands of draws in one number, which rare branches such as the tails cannot leave unchanged. */
    @Test
    void longRunsGiveWhatTheyAlwaysGave() {
        Generator random = Streams.of(2026).child("long").generator();
        long hash = 0;
        for (int i = 0; i < 100_000; i++) {
            hash = 31 * hash + Double.doubleToLongBits(random.nextGaussian());
            hash = 31 * hash + Double.doubleToLongBits(random.nextExponential());
            hash = 31 * hash + random.nextPoisson(0.5 + i % 40);
            hash = 31 * hash + random.nextBinomial(1 + i % 500, (i % 101) / 100.0);
            hash = 31 * hash + random.nextGeometric((1 + i % 100) / 100.0);
        }
        assertThat(hash).isEqualTo(8028275804400300097L);
    }

    @Test
    void aRestoredGeneratorContinues() {
        Generator random = Streams.of(5).generator();
        random.nextGaussian();
        Generator.State state = random.state();
        Generator restored = Generator.restore(Generator.State.of(state.toArray()));
        assertThat(restored.state()).isEqualTo(state);
        for (int i = 0; i < 1000; i++) {
            assertThat(restored.nextGaussian()).isEqualTo(random.nextGaussian());
            assertThat(restored.nextPoisson(20)).isEqualTo(random.nextPoisson(20));
        }
        assertThat(restored.state()).isEqualTo(random.state()).isNotEqualTo(state);
    }

    @Test
    void statesAreValues() {
        long[] words = {1, 2, 3, 4};
        Generator.State state = Generator.State.of(words);
        words[0] = 9;
        state.toArray()[1] = 9;
        assertThat(state).isEqualTo(Generator.State.of(1, 2, 3, 4)).hasSameHashCodeAs(Generator.State.of(1, 2, 3, 4));
        assertThat(state).isNotEqualTo(Generator.State.of(1, 2, 3, 5)).hasToString("State[1, 2, 3, 4]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Generator.State.of(0, 0, 0, 0))
                .withMessage("Generator.State: must not be all zero");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Generator.State.of(1, 2, 3))
                .withMessage("Generator.State: must have 4 words, got 3");
    }

    @Test
    void aSplitGeneratorIsIndependent() {
        Generator random = Streams.of(6).generator();
        Generator child = random.split();
        double sum = 0;
        int n = 100_000;
        for (int i = 0; i < n; i++) {
            sum += (random.nextDouble() - 0.5) * (child.nextDouble() - 0.5) * 12;
        }
        assertThat(sum / Math.sqrt(n)).isCloseTo(0, within(4.0));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void successiveNumbersAreUncorrelated(long seed) {
        Generator random = Streams.of(seed).generator();
        int n = 200_000;
        double[] u = random.doubles(n).map(x -> (x - 0.5) * Math.sqrt(12)).toArray();
        for (int lag = 1; lag <= 16; lag++) {
            double sum = 0;
            for (int i = lag; i < n; i++) {
                sum += u[i] * u[i - lag];
            }
            assertThat(sum / Math.sqrt(n - lag))
                    .as("seed %d, lag %d", seed, lag)
                    .isCloseTo(0, within(4.5));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 64, 1000, 3 << 29, Integer.MAX_VALUE})
    void boundedNumbersStayInside(int bound) {
        Generator random = Streams.of(bound).generator();
        for (int i = 0; i < 1000; i++) {
            assertThat(random.nextInt(bound)).isBetween(0, bound - 1);
            assertThat(random.nextLong(bound)).isBetween(0L, bound - 1L);
            assertThat(random.nextInt(-bound, bound)).isBetween(-bound, bound - 1);
            assertThat(random.nextLong(Long.MIN_VALUE, Long.MIN_VALUE + bound)).isLessThan(Long.MIN_VALUE + bound);
        }
    }

    @Test
    void theWidestRangesAreTaken() {
        Generator random = Streams.of(3).generator();
        int negative = 0;
        for (int i = 0; i < 1000; i++) {
            assertThat(random.nextInt(Integer.MIN_VALUE, Integer.MAX_VALUE)).isLessThan(Integer.MAX_VALUE);
            assertThat(random.nextLong(Long.MIN_VALUE, Long.MAX_VALUE)).isLessThan(Long.MAX_VALUE);
            double wide = random.nextDouble(-Double.MAX_VALUE, Double.MAX_VALUE);
            assertThat(wide).isFinite();
            assertThat(random.nextFloat(-Float.MAX_VALUE, Float.MAX_VALUE)).isFinite();
            negative += wide < 0 ? 1 : 0;
        }
        assertThat(negative).isBetween(420, 580);
    }

    @Test
    void realRangesExcludeTheirEnd() {
        Generator random = Streams.of(3).generator();
        double end = Math.nextUp(1.0);
        for (int i = 0; i < 1000; i++) {
            assertThat(random.nextDouble(1, end)).isEqualTo(1);
            assertThat(random.nextFloat(1, Math.nextUp(1f))).isEqualTo(1);
            assertThat(random.nextDouble(Double.MIN_VALUE)).isZero();
            assertThat(random.nextFloat(Float.MIN_VALUE)).isZero();
            assertThat(random.nextDouble()).isBetween(0.0, Math.nextDown(1.0));
            assertThat(random.nextFloat()).isBetween(0f, Math.nextDown(1f));
        }
    }

    @Test
    void shufflesKeepTheElements() {
        Generator random = Streams.of(8).generator();
        int[] array = IntStream.range(0, 100).toArray();
        random.shuffle(array);
        assertThat(array).isNotEqualTo(IntStream.range(0, 100).toArray());
        Arrays.sort(array);
        assertThat(array).containsExactly(IntStream.range(0, 100).toArray());
        random.shuffle(new int[0]);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void samplesAreDistinctAndAscending(long seed) {
        Generator random = Streams.of(seed).generator();
        for (int i = 0; i < 200; i++) {
            int n = random.nextInt(300);
            int k = random.nextInt(n + 1);
            int[] sample = random.sample(n, k);
            assertThat(sample).hasSize(k);
            assertThat(IntStream.of(sample)
                            .distinct()
                            .sorted()
                            .filter(s -> s >= 0 && s < n)
                            .toArray())
                    .as("seed %d, n %d, k %d", seed, n, k)
                    .containsExactly(sample);
        }
        assertThat(random.sample(5, 5)).containsExactly(0, 1, 2, 3, 4);
        assertThat(random.sample(Integer.MAX_VALUE, 3)).hasSize(3).isSorted();
    }

    @Test
    void denseAndSparseSamplingGiveTheSame() {
        Generator one = Streams.of(9).generator();
        Generator other = Streams.of(9).generator();
        for (int k = 0; k <= 200; k++) {
            assertThat(Subset.dense(one, 200, k)).containsExactly(Subset.sparse(other, 200, k));
        }
    }

    @Test
    void certainOutcomesAreCertain() {
        Generator random = Streams.of(10).generator();
        for (int i = 0; i < 100; i++) {
            assertThat(random.nextPoisson(0)).isZero();
            assertThat(random.nextBinomial(0, 0.5)).isZero();
            assertThat(random.nextBinomial(1L << 53, 0)).isZero();
            assertThat(random.nextBinomial(1L << 53, 1)).isEqualTo(1L << 53);
            assertThat(random.nextGeometric(1)).isZero();
            assertThat(random.nextGeometric(Double.MIN_VALUE)).isEqualTo(Long.MAX_VALUE);
            assertThat(random.nextGaussian(3, 0)).isEqualTo(3);
        }
    }

    @Test
    void nonsenseIsRefused() {
        Generator random = Streams.of(1).generator();
        assertRefused(() -> random.nextInt(0), "Generator.nextInt bound: must be >= 1, got 0");
        assertRefused(() -> random.nextLong(-1), "Generator.nextLong bound: must be >= 1, got -1");
        assertRefused(() -> random.nextInt(3, 3), "Generator: must be origin < bound, both finite, got 3 and 3");
        assertRefused(() -> random.nextLong(4, 3), "Generator: must be origin < bound, both finite, got 4 and 3");
        assertRefused(() -> random.nextDouble(0), "Generator.nextDouble bound: must be > 0, got 0");
        assertRefused(() -> random.nextFloat(Float.NaN), "Generator.nextFloat bound: must be > 0, got NaN");
        assertRefused(
                () -> random.nextDouble(0, INFINITY),
                "Generator: must be origin < bound, both finite, got 0 and Infinity");
        assertRefused(() -> random.nextFloat(1, 0), "Generator: must be origin < bound, both finite, got 1 and 0");
        assertRefused(
                () -> random.nextGaussian(INFINITY, 1), "Generator.nextGaussian mean: must be finite, got Infinity");
        assertRefused(() -> random.nextGaussian(0, -1), "Generator.nextGaussian deviation: must be >= 0, got -1");
        assertRefused(() -> random.nextPoisson(-1), "Generator.nextPoisson mean: must be in [0, 1000000000], got -1");
        assertRefused(
                () -> random.nextPoisson(1.1e9),
                "Generator.nextPoisson mean: must be in [0, 1000000000], got 1100000000");
        assertRefused(
                () -> random.nextBinomial(-1, 0.5),
                "Generator.nextBinomial n: must be in [0, 9007199254740992], got -1");
        assertRefused(() -> random.nextBinomial(1, 1.5), "Generator.nextBinomial p: must be in [0, 1], got 1.5");
        assertRefused(() -> random.nextGeometric(0), "Generator.nextGeometric p: must be in (0, 1], got 0");
        assertRefused(() -> random.sample(-1, 0), "Generator.sample n: must be >= 0, got -1");
        assertRefused(() -> random.sample(3, 4), "Generator.sample k: must be in [0, 3], got 4");
    }

    private static void assertRefused(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
