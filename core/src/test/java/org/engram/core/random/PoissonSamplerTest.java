package org.engram.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PoissonSamplerTest {

    private static final int DRAWS = 200_000;

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.2, 1, 2, 9.99, 20, 137.5, 999})
    void countsFollowThePoissonLaw(double mean) {
        PoissonSampler sampler = PoissonSampler.of(mean);
        Generator random = Streams.of(5).generator();
        int top = (int) (mean + 10 * Math.sqrt(mean) + 10);
        long[] counts = new long[top + 1];
        for (int i = 0; i < DRAWS; i++) {
            counts[Math.min(top, sampler.draw(random))]++;
        }
        double[] law = new double[top + 1];
        for (int k = 0; k <= top; k++) {
            law[k] = Math.exp(SaddlePoint.logPoisson(k, mean));
        }
        assertThat(GoodnessOfFit.chiSquare(counts, law)).isGreaterThan(1e-4);
    }

    @Test
    void eachDrawInvertsTheDistributionFunction() {
        for (double mean : new double[] {1e-12, 0.5, 3, 12.25, 400}) {
            PoissonSampler sampler = PoissonSampler.of(mean);
            Generator random = Streams.of(6).generator();
            Generator same = Streams.of(6).generator();
            for (int i = 0; i < 2000; i++) {
                double u = same.nextDouble();
                int count = 0;
                double sum = Math.exp(-mean);
                for (double p = sum; sum + 1e-12 <= u; sum += p) {
                    p *= mean / ++count;
                }
                assertThat(sampler.draw(random)).isBetween(count, Math.abs(sum - u) < 1e-11 ? count + 1 : count);
            }
        }
    }

    @Test
    void meanZeroIsNoCount() {
        PoissonSampler sampler = PoissonSampler.of(0);
        Generator random = Streams.of(7).generator();
        for (int i = 0; i < 1000; i++) {
            assertThat(sampler.draw(random)).isZero();
        }
        assertThat(sampler.mean()).isZero();
    }

    @Test
    void largeMeansAreDrawnByRejection() {
        PoissonSampler sampler = PoissonSampler.of(1e6);
        Generator random = Streams.of(8).generator();
        Generator same = Streams.of(8).generator();
        for (int i = 0; i < 100; i++) {
            assertThat(sampler.draw(random)).isEqualTo(same.nextPoisson(1e6));
        }
    }

    @Test
    void theMeanIsAFiniteMagnitude() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonSampler.of(-1))
                .withMessage("PoissonSampler mean: must be in [0, 1000000000], got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PoissonSampler.of(Double.NaN))
                .withMessage("PoissonSampler mean: must be in [0, 1000000000], got NaN");
    }
}
