package org.engram.sdr.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class KanervaTheoryTest {

    @ParameterizedTest
    @CsvFileSource(resources = "kanerva_sdm.csv", numLinesToSkip = 1)
    void agreesWithExactTable(int n, int radius, double expected) {
        assertThat(new KanervaTheory(n, radius, 1, 1).activation()).isCloseTo(expected, within(1e-9 * expected));
    }

    /** Counted over all locations there are. */
    @ParameterizedTest
    @CsvSource({"12, 4", "13, 6", "10, 0", "9, 9"})
    void sharedLocationsAreThoseOfTheWholeSpace(int n, int radius) {
        KanervaTheory theory = new KanervaTheory(n, radius, 1, 1);
        for (int d = 0; d <= n; d++) {
            int other = (1 << d) - 1;
            int both = 0;
            for (int y = 0; y < 1 << n; y++) {
                both += Integer.bitCount(y) <= radius && Integer.bitCount(y ^ other) <= radius ? 1 : 0;
            }
            assertThat(theory.shared(d)).isCloseTo(both * Math.pow(2, -n), within(1e-15));
        }
    }

    @Test
    void keepsSmallProbabilities() {
        // Only the location of the address itself answers.
        assertThat(new KanervaTheory(1000, 0, 1, 1).activation())
                .isCloseTo(Math.scalb(1.0, -1000), within(1e-9 * Math.scalb(1.0, -1000)));
        assertThat(new KanervaTheory(20_000, 20_000, 1, 1).activation()).isCloseTo(1, within(1e-11));
    }

    /** A million locations, ten thousand words of 1000 bits: Kanerva's tables give about 209 for his approximation. */
    @Test
    void criticalDistanceOfKanervasExample() {
        KanervaTheory theory = new KanervaTheory(1000, 451, 1_000_000, 10_000);
        assertThat(theory.kanervasCriticalDistance()).isBetween(199.0, 221.0);
        assertThat(theory.criticalDistance()).isBetween(150.0, 160.0);
        assertThat(theory.distanceAfter(0)).isLessThan(1e-3);
        assertThat(theory.distanceAfter(150)).isLessThan(150);
        assertThat(theory.distanceAfter(300)).isGreaterThan(300);
        assertThat(theory.distanceAfter(500)).isCloseTo(500, within(1.0));
    }

    @Test
    void criticalDistanceShrinksWithTheLoadAndVanishes() {
        assertThat(new KanervaTheory(1000, 451, 1_000_000, 1).criticalDistance())
                .isEqualTo(500);
        double last = 500;
        for (int items : new int[] {1000, 10_000, 30_000}) {
            double distance = new KanervaTheory(1000, 451, 1_000_000, items).criticalDistance();
            assertThat(distance).isLessThan(last).isPositive();
            last = distance;
        }
        assertThat(new KanervaTheory(1000, 451, 1_000_000, 1_000_000).criticalDistance())
                .isZero();
    }

    @Test
    void oneWordIsReadWithoutNoise() {
        KanervaTheory theory = new KanervaTheory(256, 103, 10_000, 1);
        assertThat(theory.noise()).isZero();
        assertThat(theory.distanceAfter(100)).isZero();
    }

    @Test
    void refusesCountsOutsideTheSpace() {
        refuses(() -> new KanervaTheory(0, 0, 1, 1), "KanervaTheory.n: must be in [1, 20000], got 0");
        refuses(() -> new KanervaTheory(10, 11, 1, 1), "KanervaTheory.radius: must be in [0, 10], got 11");
        refuses(() -> new KanervaTheory(10, 1, 0, 1), "KanervaTheory.locations: must be >= 1, got 0");
        refuses(() -> new KanervaTheory(10, 1, 1, 0), "KanervaTheory.items: must be >= 1, got 0");
        refuses(() -> new KanervaTheory(10, 1, 1, 1).shared(11), "KanervaTheory.d: must be in [0, 10], got 11");
    }

    private static void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
