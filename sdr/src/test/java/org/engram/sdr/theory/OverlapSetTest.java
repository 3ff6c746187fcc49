package org.engram.sdr.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.engram.sdr.Sdr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class OverlapSetTest {

    @ParameterizedTest(name = "n={0} wx={1} w={2} b={3}")
    @CsvFileSource(resources = "sdr_overlap_sets.csv", numLinesToSkip = 1)
    void agreesWithExactTable(int n, int wx, int w, int b, BigInteger count, double share) {
        assertThat(OverlapSet.size(n, wx, w, b)).isEqualTo(count);
        assertThat(OverlapSet.share(n, wx, w, b)).isCloseTo(share, within(1e-9 * share));
    }

    @ParameterizedTest
    @CsvSource({"600, 40, 40", "1024, 10, 20", "2048, 40, 40", "50, 45, 40", "7, 0, 3", "7, 7, 3", "1, 1, 1"})
    void sizesSumToTheNumberOfVectors(int n, int wx, int w) {
        BigInteger sum = IntStream.rangeClosed(0, w)
                .mapToObj(b -> OverlapSet.size(n, wx, w, b))
                .reduce(BigInteger.ZERO, BigInteger::add);
        assertThat(sum).isEqualTo(choose(n, w));
    }

    @Test
    void countsVectorsThatAreEnumerated() {
        Sdr given = Sdr.of(10, 0, 4, 5, 9);
        int[] found = new int[4];
        IntStream.range(0, 1 << 10)
                .filter(bits -> Integer.bitCount(bits) == 3)
                .mapToObj(bits -> Sdr.of(
                        10,
                        IntStream.range(0, 10).filter(i -> (bits >> i & 1) == 1).toArray()))
                .forEach(sdr -> found[sdr.overlap(given)]++);
        assertThat(Arrays.stream(found).boxed())
                .containsExactlyElementsOf(IntStream.range(0, 4)
                        .mapToObj(b -> OverlapSet.size(10, 4, 3, b).intValueExact())
                        .toList());
    }

    @Test
    void sharesKeepTheirDigits() {
        // One in C(1000, 500) vectors, about 4e-300.
        double one = OverlapSet.share(1000, 500, 500, 500);
        double expected =
                BigInteger.ONE.shiftLeft(1060).divide(choose(1000, 500)).doubleValue() * 0x1p-1060;
        assertThat(one).isCloseTo(expected, within(1e-9 * expected)).isLessThan(1e-299);
        assertThat(OverlapSet.share(1000, 500, 500, 0)).isCloseTo(one, within(1e-9 * one));
        assertThat(OverlapSet.share(2, 1, 1, 1)).isEqualTo(0.5);
    }

    @Test
    void isZeroWhereNoVectorFits() {
        assertThat(OverlapSet.share(10, 4, 3, 4)).isZero();
        assertThat(OverlapSet.share(10, 9, 8, 6)).isZero();
        assertThat(OverlapSet.size(10, 4, 3, 4)).isZero();
        assertThat(OverlapSet.size(10, 2, 3, 3)).isZero();
        assertThat(OverlapSet.size(10, 9, 8, 6)).isZero();
    }

    @Test
    void refusesCountsOutsideTheVector() {
        refuses(() -> OverlapSet.size(0, 0, 0, 0), "OverlapSet.n: must be >= 1, got 0");
        refuses(() -> OverlapSet.size(10, 11, 2, 1), "OverlapSet.wx: must be in [0, 10], got 11");
        refuses(() -> OverlapSet.size(10, 2, -1, 1), "OverlapSet.w: must be in [0, 10], got -1");
        refuses(() -> OverlapSet.size(10, 2, 2, -1), "OverlapSet.b: must be >= 0, got -1");
    }

    /** Row {@code n} of Pascal's triangle. */
    private static BigInteger choose(int n, int k) {
        BigInteger[] row = new BigInteger[k + 1];
        Arrays.fill(row, BigInteger.ZERO);
        row[0] = BigInteger.ONE;
        for (int i = 0; i < n; i++) {
            for (int j = k; j > 0; j--) {
                row[j] = row[j].add(row[j - 1]);
            }
        }
        return row[k];
    }

    private static void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
