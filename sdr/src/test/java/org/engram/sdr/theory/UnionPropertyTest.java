package org.engram.sdr.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import org.engram.sdr.theory.UnionProperty.Sought;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class UnionPropertyTest {

    @ParameterizedTest
    @CsvFileSource(resources = "sdr_union.csv", numLinesToSkip = 1)
    void agreesWithExactTable(int n, int w, int m, double density, double active, String fullMatch) {
        assertThat(UnionProperty.density(n, w, m)).isCloseTo(density, within(1e-12 * density));
        assertThat(n * UnionProperty.density(n, w, m)).isCloseTo(active, within(1e-12 * active));
        double expected = Double.parseDouble(fullMatch);
        if (expected >= 1e-307) {
            assertThat(UnionProperty.fullMatch(n, w, m)).isCloseTo(expected, within(1e-9 * expected));
        }
        int exponent = fullMatch.indexOf('e');
        double log10 = Math.log10(Double.parseDouble(fullMatch.substring(0, exponent)))
                + Integer.parseInt(fullMatch.substring(exponent + 1));
        assertThat(UnionProperty.log10FullMatch(n, w, m)).isCloseTo(log10, within(1e-12 * Math.abs(log10)));
    }

    /** All bits in the union, by inclusion and exclusion over those that are in none, in whole numbers. */
    @ParameterizedTest
    @CsvSource({"20, 3, 4, 3", "64, 5, 7, 5", "200, 20, 5, 20", "400, 8, 60, 8", "100, 40, 1, 12", "50, 10, 3, 1"})
    void agreesWithInclusionAndExclusion(int n, int w, int m, int s) {
        BigInteger sum = BigInteger.ZERO;
        for (int j = 0; j <= s; j++) {
            BigInteger without = choose(n - j, w).pow(m).multiply(choose(s, j));
            sum = j % 2 == 0 ? sum.add(without) : sum.subtract(without);
        }
        BigInteger total = choose(n, w).pow(m);
        double expected = sum.shiftLeft(1400).divide(total).doubleValue() == Double.POSITIVE_INFINITY
                ? sum.shiftLeft(200).divide(total).doubleValue() * 0x1p-200
                : sum.shiftLeft(1400).divide(total).doubleValue() * 0x1p-700 * 0x1p-700;
        assertThat(UnionProperty.falseMatch(n, w, m, new Sought(s, s))).isCloseTo(expected, within(1e-9 * expected));
    }

    @ParameterizedTest
    @CsvSource({"300, 12, 12, 6", "2048, 40, 40, 12"})
    void unionOfOneIsThatVector(int n, int w, int s, int theta) {
        double expected = FalseMatch.probability(n, w, s, theta);
        assertThat(UnionProperty.falseMatch(n, w, 1, new Sought(s, theta)))
                .isCloseTo(expected, within(1e-12 * expected));
    }

    @Test
    void smallValuesKeepTheirDigits() {
        // All of 100 bits in the union of 2 vectors of 100 out of 10,000: below 1e-180.
        double exact = UnionProperty.falseMatch(10_000, 100, 2, new Sought(100, 100));
        BigInteger sum = BigInteger.ZERO;
        for (int j = 0; j <= 100; j++) {
            BigInteger without = choose(10_000 - j, 100).pow(2).multiply(choose(100, j));
            sum = j % 2 == 0 ? sum.add(without) : sum.subtract(without);
        }
        double expected = sum.shiftLeft(800).divide(choose(10_000, 100).pow(2)).doubleValue() * 0x1p-800;
        assertThat(exact).isCloseTo(expected, within(1e-9 * expected)).isLessThan(1e-180);
    }

    @Test
    void isCertainOrImpossibleAtTheEnds() {
        assertThat(UnionProperty.density(100, 10, 0)).isZero();
        assertThat(UnionProperty.density(100, 0, 5)).isZero();
        assertThat(UnionProperty.density(100, 100, 1)).isEqualTo(1);
        assertThat(UnionProperty.falseMatch(100, 10, 0, new Sought(5, 1))).isZero();
        assertThat(UnionProperty.falseMatch(100, 10, 3, new Sought(5, 0))).isCloseTo(1, within(1e-14));
        assertThat(UnionProperty.falseMatch(100, 10, 3, new Sought(5, 6))).isZero();
        assertThat(UnionProperty.log10FullMatch(100, 0, 3)).isZero();
    }

    @Test
    void refusesCountsOutsideTheVector() {
        refuses(() -> UnionProperty.density(0, 0, 0), "UnionProperty.n: must be >= 1, got 0");
        refuses(() -> UnionProperty.density(10, 11, 0), "UnionProperty.w: must be in [0, 10], got 11");
        refuses(() -> UnionProperty.density(10, 1, -1), "UnionProperty.M: must be >= 0, got -1");
        refuses(
                () -> UnionProperty.falseMatch(2_000_000, 1, 1, new Sought(1, 1)),
                "UnionProperty.n: must be in [1, 1000000], got 2000000");
        refuses(
                () -> UnionProperty.falseMatch(10, 1, 1, new Sought(11, 1)),
                "UnionProperty.s: must be in [0, 10], got 11");
        refuses(() -> new Sought(-1, 0), "UnionProperty.s: must be >= 0, got -1");
        refuses(() -> new Sought(0, -1), "UnionProperty.theta: must be >= 0, got -1");
    }

    private static BigInteger choose(int n, int k) {
        return OverlapSet.size(n, 0, k, 0);
    }

    private static void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
