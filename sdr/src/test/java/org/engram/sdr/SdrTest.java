package org.engram.sdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.IntStream;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;

class SdrTest {

    @Test
    void listsActiveIndicesInAscendingOrderWhateverTheOrderGiven() {
        Sdr sdr = Sdr.of(100, 42, 7, 99, 0);
        assertThat(sdr.size()).isEqualTo(100);
        assertThat(sdr.cardinality()).isEqualTo(4);
        assertThat(sdr.sparsity()).isEqualTo(0.04);
        assertThat(sdr.toArray()).containsExactly(0, 7, 42, 99);
        assertThat(sdr.stream()).containsExactly(0, 7, 42, 99);
        assertThat(IntStream.range(0, 4).map(sdr::active)).containsExactly(0, 7, 42, 99);
        assertThat(IntStream.range(0, 100).filter(sdr::contains)).containsExactly(0, 7, 42, 99);
    }

    @Test
    void containsExactlyTheActiveBitsOfAVerySparseVector() {
        Sdr sdr = Sdr.of(1_000_000, 63, 64, 999_999);
        assertThat(IntStream.range(0, 1_000_000).filter(sdr::contains)).containsExactly(63, 64, 999_999);
    }

    @Test
    void emptyVectorHasNoActiveBits() {
        Sdr sdr = Sdr.empty(5);
        assertThat(sdr).isEqualTo(Sdr.of(5)).isEqualTo(Sdr.fromBits(new boolean[5]));
        assertThat(sdr.sparsity()).isZero();
        assertThat(sdr.toArray()).isEmpty();
        assertThat(sdr.overlap(sdr)).isZero();
    }

    @Test
    void fromBitsIsTheSameAsItsIndices() {
        assertThat(Sdr.fromBits(false, true, true, false)).isEqualTo(Sdr.of(4, 1, 2));
    }

    @Test
    void keepsItsOwnCopies() {
        int[] given = {3, 1};
        Sdr sdr = Sdr.of(4, given);
        assertThat(given).containsExactly(3, 1);
        given[0] = 0;
        sdr.toArray()[0] = 0;
        assertThat(sdr.toArray()).containsExactly(1, 3);
    }

    @Test
    void equalsByValue() {
        Sdr sdr = Sdr.of(300, 5, 200);
        assertThat(sdr).isEqualTo(Sdr.of(300, 200, 5)).hasSameHashCodeAs(Sdr.of(300, 200, 5));
        assertThat(sdr)
                .isNotEqualTo(Sdr.of(301, 5, 200))
                .isNotEqualTo(Sdr.of(300, 5))
                .isNotEqualTo(null);
        assertThat(sdr.hashCode()).isNotEqualTo(Sdr.of(301, 5, 200).hashCode());
    }

    @Test
    void printsCountsAndTheFirstIndices() {
        assertThat(Sdr.of(2048, 9, 3)).hasToString("Sdr[2 of 2048: 3, 9]");
        assertThat(Sdr.empty(8)).hasToString("Sdr[0 of 8]");
        assertThat(Sdr.of(30, IntStream.range(0, 21).toArray()).toString())
                .startsWith("Sdr[21 of 30: 0, 1, ")
                .endsWith(", 18, 19, ...]");
    }

    @Test
    void refusesSizesBelowOne() {
        String message = "Sdr.size: must be >= 1, got ";
        refuses(() -> Sdr.of(0), message + 0);
        refuses(() -> Sdr.empty(-3), message + -3);
        refuses(Sdr::fromBits, message + 0);
        refuses(() -> Sdr.random(0, 0, Streams.of(1).generator()), message + 0);
    }

    @Test
    void refusesIndicesOutsideAndDuplicates() {
        refuses(() -> Sdr.of(10, 1, 10), "Sdr.of index: must be in [0, 9] (size 10), got 10");
        refuses(() -> Sdr.of(10, 1, -1), "Sdr.of index: must be in [0, 9] (size 10), got -1");
        refuses(() -> Sdr.of(10, 4, 2, 4), "Sdr.of: index 4 is given more than once");
    }

    @Test
    void refusesQuestionsOutsideItsRange() {
        Sdr sdr = Sdr.of(10, 1, 5);
        refuses(() -> sdr.contains(10), "Sdr.contains index: must be in [0, 9] (size 10), got 10");
        refuses(() -> sdr.contains(-1), "Sdr.contains index: must be in [0, 9] (size 10), got -1");
        refuses(() -> sdr.active(2), "Sdr.active rank: must be in [0, 1] (size 2), got 2");
        refuses(() -> sdr.active(-1), "Sdr.active rank: must be in [0, 1] (size 2), got -1");
    }

    @Test
    void refusesOperandsOfAnotherSize() {
        Sdr a = Sdr.of(10, 1);
        Sdr b = Sdr.of(11, 1);
        String message = ": both vectors must be of one size, got 10 and 11";
        refuses(() -> a.overlap(b), "Sdr.overlap" + message);
        refuses(() -> a.union(b), "Sdr.union" + message);
        refuses(() -> a.intersection(b), "Sdr.intersection" + message);
        refuses(() -> a.difference(b), "Sdr.difference" + message);
    }

    private static void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
