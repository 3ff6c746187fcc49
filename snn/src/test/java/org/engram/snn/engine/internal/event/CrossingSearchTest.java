package org.engram.snn.engine.internal.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The closed form against independent integration, and the search for crossings against sampling. */
class CrossingSearchTest {

    private static LinearMembrane membrane(double tauM, double tauE, double tauI) {
        LinearMembrane membrane = new LinearMembrane();
        membrane.rest = -65;
        membrane.leak = 1 / tauM;
        membrane.capacitance = 1;
        membrane.threshold = -50;
        membrane.start = -65;
        membrane.rate[1] = 1 / tauE;
        membrane.rate[2] = 1 / tauI;
        return membrane;
    }

    private static LinearMembrane random(Generator random) {
        double tauM = 1 + 30 * random.nextDouble();
        double tauE = random.nextInt(4) == 0 ? tauM : tauM * StrictMath.pow(10, 2 * random.nextDouble() - 1);
        double tauI = random.nextInt(4) == 0 ? tauE * (1 + 1e-9) : 0.5 + 20 * random.nextDouble();
        LinearMembrane membrane = membrane(tauM, tauE, tauI);
        membrane.start = -50 - 20 * random.nextDouble();
        for (int c = 0; c < LinearMembrane.CHANNELS; c++) {
            int sign = c == 2 ? -1 : 1;
            membrane.level[c] = random.nextInt(3) == 0 ? 0 : sign * 8 * random.nextDouble() / tauM;
            membrane.slope[c] = random.nextInt(2) == 0 ? 0 : sign * 8 * random.nextDouble() / (tauM * tauM);
        }
        return membrane;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void closedFormSolvesTheEquation(long seed) {
        LinearMembrane membrane = random(generator(seed));
        for (double s : new double[] {1e-3, 0.3, 5, 60}) {
            double[] v = {membrane.start};
            new DormandPrince853Integrator(1e-9, 1, 1e-13, 1e-13).integrate(equation(membrane), 0, v, s, v);
            assertThat(membrane.potential(s)).as("seed %d at %s ms", seed, s).isCloseTo(v[0], within(1e-9));
        }
    }

    private static FirstOrderDifferentialEquations equation(LinearMembrane membrane) {
        return new FirstOrderDifferentialEquations() {
            @Override
            public int getDimension() {
                return 1;
            }

            @Override
            public void computeDerivatives(double t, double[] v, double[] rate) {
                double current = 0;
                for (int c = 0; c < LinearMembrane.CHANNELS; c++) {
                    current += (membrane.level[c] + membrane.slope[c] * t) * StrictMath.exp(-membrane.rate[c] * t);
                }
                rate[0] = membrane.leak * (membrane.rest - v[0]) + current / membrane.capacitance;
            }
        };
    }

    @Test
    void findsTheFirstCrossingThatSamplingFinds() {
        int crossings = 0;
        for (long seed = 0; seed < 3000; seed++) {
            LinearMembrane membrane = random(generator(seed));
            double limit = 80;
            double found = new CrossingSearch(membrane).first(limit);
            double sampled = sample(membrane, limit);
            if (found > limit) {
                assertThat(sampled).as("seed %d", seed).isInfinite();
                continue;
            }
            crossings++;
            assertThat(membrane.potential(found)).as("seed %d", seed).isCloseTo(-50, within(1e-10));
            assertThat(sampled).as("seed %d: no earlier one", seed).isGreaterThan(found - 1e-9);
        }
        assertThat(crossings).isBetween(500, 2500);
    }

    private static double sample(LinearMembrane membrane, double limit) {
        for (int k = 1; k <= 4000; k++) {
            double s = limit * k / 4000;
            if (membrane.potential(s) >= membrane.threshold + 1e-12) {
                return s;
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 2, 19.99, 20, 20.0000001, 100})
    void tellsPeaksThatGrazeTheThresholdFromThoseThatMissIt(double tau) {
        for (double lift : new double[] {1e-9, -1e-9}) {
            LinearMembrane membrane = membrane(20, tau, 5);
            membrane.level[1] = 1;
            double height = peak(membrane) + 65;
            membrane.level[1] = (15 + lift) / height;
            double found = new CrossingSearch(membrane).first(Double.POSITIVE_INFINITY);
            assertThat(found < Double.POSITIVE_INFINITY)
                    .as("tau %s, %s mV above", tau, lift)
                    .isEqualTo(lift > 0);
        }
    }

    private static double peak(LinearMembrane membrane) {
        double low = 0;
        double high = 400;
        for (int k = 0; k < 200; k++) {
            double left = low + (high - low) / 3;
            double right = high - (high - low) / 3;
            if (membrane.potential(left) < membrane.potential(right)) {
                low = left;
            } else {
                high = right;
            }
        }
        return membrane.potential(low);
    }

    @Test
    void findsACrossingBetweenTwoDips() {
        // Fast inhibition first, then excitation that inhibition of middle speed cuts short, then a drive that settles
        // above.
        LinearMembrane membrane = membrane(1, 5, 20);
        membrane.level[0] = 15.5;
        membrane.level[1] = 40;
        membrane.level[2] = -38;
        membrane.start = -70;
        double found = new CrossingSearch(membrane).first(Double.POSITIVE_INFINITY);
        assertThat(membrane.potential(found)).isCloseTo(-50, within(1e-11));
        assertThat(sample(membrane, found - 1e-6)).isInfinite();
        assertThat(membrane.potential(25)).isLessThan(-50);
        assertThat(membrane.potential(200)).isGreaterThan(-50);
    }

    @Test
    void findsACrossingThatIsFarAway() {
        LinearMembrane membrane = membrane(20, 5, 5);
        membrane.level[0] = 0.75 * (1 + 1e-12);
        double found = new CrossingSearch(membrane).first(Double.POSITIVE_INFINITY);
        assertThat(found).isCloseTo(-20 * StrictMath.log(1e-12), within(0.1));
    }

    private static Generator generator(long seed) {
        return Streams.of(seed).child("membranes").generator();
    }
}
