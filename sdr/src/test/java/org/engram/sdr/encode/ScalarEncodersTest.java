package org.engram.sdr.encode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.LongStream;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.Sdr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScalarEncodersTest {

    static LongStream seeds() {
        return LongStream.range(0, 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void scalarsShareOneBitLessForEachBucketBetween(long seed) {
        Generator random = Streams.of(seed).generator();
        int active = random.nextInt(1, 50);
        int size = active + random.nextInt(500);
        double min = random.nextDouble(-1000, 1000);
        ScalarEncoder encoder = new ScalarEncoder(min, min + random.nextDouble(1e-3, 1e3), size, active);
        for (int k = 0; k < 100; k++) {
            double x = random.nextDouble(encoder.min(), encoder.max());
            double y = random.nextDouble(encoder.min(), encoder.max());
            int apart = Math.abs(encoder.bucket(x) - encoder.bucket(y));
            assertThat(encoder.encode(x).cardinality()).isEqualTo(active);
            assertThat(encoder.encode(x).overlap(encoder.encode(y))).isEqualTo(Math.max(0, active - apart));
        }
        assertThat(encoder.encode(encoder.min())).isEqualTo(Runs.run(size, 0, active));
        assertThat(encoder.encode(encoder.max())).isEqualTo(Runs.run(size, size - active, active));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void cyclesShareOneBitLessForEachBucketBetweenOnTheCircle(long seed) {
        Generator random = Streams.of(seed).generator();
        int active = random.nextInt(1, 50);
        int size = 2 * active + random.nextInt(500);
        double period = random.nextDouble(1e-3, 1e3);
        CyclicEncoder encoder = new CyclicEncoder(period, size, active);
        for (int k = 0; k < 100; k++) {
            double x = random.nextDouble(-3, 3) * period;
            double y = random.nextDouble(-3, 3) * period;
            int apart = Math.abs(encoder.bucket(x) - encoder.bucket(y));
            apart = Math.min(apart, size - apart);
            assertThat(encoder.encode(x).cardinality()).isEqualTo(active);
            assertThat(encoder.encode(x).overlap(encoder.encode(y))).isEqualTo(Math.max(0, active - apart));
        }
        assertThat(encoder.encode(0.0)).isEqualTo(encoder.encode(period)).isEqualTo(encoder.encode(-2 * period));
        assertThat(encoder.encode(-1e-3 * period / size).overlap(encoder.encode(0.0)))
                .isEqualTo(active - 1);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void randomScalarsShareAtMostOneBitLessForEachBucketBetween(long seed) {
        Generator random = Streams.of(seed).generator();
        int active = random.nextInt(1, 41);
        int size = random.nextInt(2 * active, 3000);
        RandomScalarEncoder encoder = new RandomScalarEncoder(random.nextDouble(1e-3, 1e3), size, active, seed);
        double x = random.nextDouble(-1e6, 1e6);
        Sdr first = encoder.encode(x);
        int last = active;
        for (int k = 0; k <= active; k++) {
            Sdr next = encoder.encode(x + k * encoder.resolution());
            assertThat(next.cardinality()).isEqualTo(active);
            assertThat(first.overlap(next)).isGreaterThanOrEqualTo(active - k);
            last = Math.min(last, first.overlap(next));
        }
        assertThat(last).isLessThanOrEqualTo(active * 3 / 4 + 1);
        assertThat(encoder.encode(x)).isEqualTo(first);
        assertThat(encoder.bucket(x) - encoder.bucket(-x))
                .isBetween(2 * encoder.bucket(x) - 1, 2 * encoder.bucket(x) + 1);
    }

    /** Mean overlap of values a thousand buckets apart: active² / size, as of random vectors. */
    @Test
    void farRandomScalarsAreAsRandomVectors() {
        long sum = 0;
        for (int k = 0; k < 2000; k++) {
            RandomScalarEncoder encoder = new RandomScalarEncoder(1, 1000, 20, k);
            sum += encoder.encode(0.0).overlap(encoder.encode(1000.0));
        }
        // Standard error 0.014.
        assertThat(sum / 2000.0).isBetween(0.345, 0.455);
    }

    @Test
    void randomScalarsOfAnotherSeedAreOthers() {
        Sdr one = new RandomScalarEncoder(1, 1000, 20, 1).encode(5.0);
        assertThat(new RandomScalarEncoder(1, 1000, 20, 2).encode(5.0)).isNotEqualTo(one);
        assertThat(one).isEqualTo(new RandomScalarEncoder(2, 1000, 20, 1).encode(10.0));
    }

    @Test
    void refusesValuesOutsideTheInterval() {
        ScalarEncoder encoder = new ScalarEncoder(0, 10, 20, 3);
        refuses(() -> encoder.encode(-0.5), "ScalarEncoder.value: must be in [0, 10], got -0.5");
        refuses(() -> encoder.encode(10.5), "ScalarEncoder.value: must be in [0, 10], got 10.5");
        refuses(() -> encoder.encode(Double.NaN), "ScalarEncoder.value: must be in [0, 10], got NaN");
        refuses(() -> new CyclicEncoder(1, 20, 3).encode(Double.NaN), "CyclicEncoder.value: must be finite, got NaN");
        RandomScalarEncoder scattered = new RandomScalarEncoder(1e-9, 20, 3, 1);
        refuses(
                () -> scattered.encode(Double.POSITIVE_INFINITY),
                "RandomScalarEncoder.value: must be finite, got Infinity");
        refuses(
                () -> scattered.encode(1e10),
                "RandomScalarEncoder.value / resolution: must be in [-9.007199254740992E15, 9.007199254740992E15], got 1E19");
    }

    @Test
    void refusesParametersThatMakeNoCode() {
        refuses(() -> new ScalarEncoder(Double.NaN, 1, 20, 3), "ScalarEncoder.min: must be finite, got NaN");
        refuses(() -> new ScalarEncoder(1, 1, 20, 3), "ScalarEncoder.max: must be > 1, got 1");
        refuses(
                () -> new ScalarEncoder(-1.7e308, 1.7e308, 20, 3),
                "ScalarEncoder.max - min: must be > 0, got Infinity");
        refuses(() -> new ScalarEncoder(0, 1, 0, 3), "ScalarEncoder.size: must be >= 1, got 0");
        refuses(() -> new ScalarEncoder(0, 1, 20, 0), "ScalarEncoder.active: must be in [1, 20], got 0");
        refuses(() -> new ScalarEncoder(0, 1, 20, 21), "ScalarEncoder.active: must be in [1, 20], got 21");
        refuses(() -> new CyclicEncoder(0, 20, 3), "CyclicEncoder.period: must be > 0, got 0");
        refuses(() -> new CyclicEncoder(1, 20, 21), "CyclicEncoder.active: must be in [1, 20], got 21");
        refuses(() -> new RandomScalarEncoder(0, 20, 3, 1), "RandomScalarEncoder.resolution: must be > 0, got 0");
        refuses(() -> new RandomScalarEncoder(1, 1, 1, 1), "RandomScalarEncoder.size: must be >= 2, got 1");
        refuses(() -> new RandomScalarEncoder(1, 20, 11, 1), "RandomScalarEncoder.active: must be in [1, 10], got 11");
    }

    private static void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
