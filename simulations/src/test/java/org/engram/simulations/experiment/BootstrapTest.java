package org.engram.simulations.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;

class BootstrapTest {

    private static final Streams STREAMS = Streams.of(20261120);

    /** For a large sample the interval is the normal one, whose half width is 1.96 standard errors. */
    @Test
    void largeSampleHasTheNormalInterval() {
        Generator random = STREAMS.child("sample").generator();
        double[] sample = new double[4000];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = random.nextDouble();
        }
        Bootstrap interval = Bootstrap.ofMean(sample, random);
        double halfWidth = 1.96 / Math.sqrt(12.0 * sample.length);
        assertThat(interval.mean()).isCloseTo(Arrays.stream(sample).average().orElseThrow(), within(1e-12));
        assertThat(interval.mean() - interval.low()).isCloseTo(halfWidth, within(0.15 * halfWidth));
        assertThat(interval.high() - interval.mean()).isCloseTo(halfWidth, within(0.15 * halfWidth));
    }

    @Test
    void intervalHoldsTheMean() {
        for (int seed = 0; seed < 200; seed++) {
            Generator random = STREAMS.child(seed).generator();
            double[] sample = new double[1 + random.nextInt(5)];
            for (int i = 0; i < sample.length; i++) {
                sample[i] = random.nextGaussian();
            }
            Bootstrap interval = Bootstrap.ofMean(sample, random);
            assertThat(interval.mean()).as("seed " + seed).isBetween(interval.low(), interval.high());
        }
    }

    @Test
    void equalValuesHaveNoWidth() {
        assertThat(Bootstrap.ofMean(new double[] {0.25, 0.25}, STREAMS.generator()))
                .isEqualTo(new Bootstrap(0.25, 0.25, 0.25));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.ofMean(new double[0], STREAMS.generator()))
                .withMessage("Bootstrap.ofMean: needs at least one value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Bootstrap.ofMean(new double[] {1, Double.NaN}, STREAMS.generator()))
                .withMessage("Bootstrap.ofMean: value: must be finite, got NaN");
    }
}
