package org.engram.sdr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.IntStream;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Reading without copies, the bit set and its inverse, and vectors put together. */
class SdrAccessTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.engram.sdr.RandomSdrs#triples")
    void readsTheSameIndicesInEveryWay(long seed, Sdr a, Sdr b, Sdr c) {
        Sdr union = a.union(b);
        int[] visited = new int[union.cardinality()];
        int[] count = {0};
        union.forEachActive(i -> visited[count[0]++] = i);
        int[] copied = new int[union.cardinality() + 2];
        Arrays.fill(copied, -7);
        assertThat(union.copyActive(copied)).isEqualTo(union.cardinality()).isEqualTo(count[0]);
        assertThat(visited).containsExactly(union.toArray());
        assertThat(Arrays.copyOf(copied, visited.length)).containsExactly(visited);
        assertThat(copied).endsWith(-7, -7);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.engram.sdr.RandomSdrs#triples")
    void itsWordsAreThoseOfABitSet(long seed, Sdr a, Sdr b, Sdr c) {
        Sdr union = a.union(b);
        BitSet bits = new BitSet();
        union.stream().forEach(bits::set);
        long[] words = new long[Sdr.wordCount(a.size())];
        Arrays.fill(words, -1);
        union.copyWords(words);
        assertThat(words).containsExactly(Arrays.copyOf(bits.toLongArray(), words.length));
        assertThat(Sdr.ofWords(a.size(), words)).isEqualTo(union).hasSameHashCodeAs(union);
        assertThat(c.overlap(words)).isEqualTo(c.overlap(union));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.engram.sdr.RandomSdrs#triples")
    void addsItsBitsToABitSet(long seed, Sdr a, Sdr b, Sdr c) {
        long[] words = new long[Sdr.wordCount(a.size()) + 1];
        a.addTo(words);
        b.addTo(words);
        c.intersection(a).addTo(words);
        long[] expected = new long[words.length];
        a.union(b).copyWords(expected);
        assertThat(words).containsExactly(expected);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.engram.sdr.RandomSdrs#triples")
    void concatenationIsTakenApartAgain(long seed, Sdr a, Sdr b, Sdr c) {
        Sdr other = Sdr.random(17, 5, Streams.of(seed).generator());
        Sdr joined = Sdr.concatenation(a, other, b);
        assertThat(joined.size()).isEqualTo(2 * a.size() + 17);
        assertThat(joined.cardinality()).isEqualTo(a.cardinality() + 5 + b.cardinality());
        assertThat(joined.slice(0, a.size())).isEqualTo(a);
        assertThat(joined.slice(a.size(), a.size() + 17)).isEqualTo(other);
        assertThat(joined.slice(a.size() + 17, joined.size())).isEqualTo(b);
        assertThat(joined.overlap(Sdr.concatenation(b, other, c))).isEqualTo(a.overlap(b) + 5 + b.overlap(c));
    }

    @Test
    void concatenationOfOneIsItself() {
        Sdr sdr = Sdr.of(9, 0, 8);
        assertThat(Sdr.concatenation(sdr)).isEqualTo(sdr);
        assertThat(sdr.slice(0, 9)).isEqualTo(sdr);
        assertThat(Sdr.concatenation(sdr, sdr)).isEqualTo(Sdr.of(18, 0, 8, 9, 17));
    }

    @Test
    void keepsItsOwnWords() {
        long[] given = {5};
        Sdr sdr = Sdr.ofWords(10, given);
        given[0] = 1;
        assertThat(sdr).isEqualTo(Sdr.of(10, 0, 2));
        assertThat(IntStream.of(sdr.toArray())).containsExactly(0, 2);
    }

    @Test
    void countsWords() {
        assertThat(Sdr.wordCount(1)).isEqualTo(1);
        assertThat(Sdr.wordCount(64)).isEqualTo(1);
        assertThat(Sdr.wordCount(65)).isEqualTo(2);
        assertThat(Sdr.wordCount(Integer.MAX_VALUE)).isEqualTo(1 << 25);
        assertThat(Sdr.ofWords(64, -1).cardinality()).isEqualTo(64);
    }

    @Test
    void refusesArraysThatDoNotFit() {
        Sdr sdr = Sdr.of(130, 1, 129);
        refuses(() -> Sdr.ofWords(0), "Sdr.size: must be >= 1, got 0");
        refuses(() -> Sdr.ofWords(64, 1, 0), "Sdr.ofWords: 64 bits need 1 words, got 2");
        refuses(() -> Sdr.ofWords(10, 1 << 10), "Sdr.ofWords: bits from 10 on must be off");
        refuses(() -> sdr.copyActive(new int[1]), "Sdr.copyActive length: must be >= 2, got 1");
        refuses(() -> sdr.copyWords(new long[2]), "Sdr.copyWords length: must be >= 3, got 2");
        refuses(() -> sdr.addTo(new long[2]), "Sdr.addTo length: must be >= 3, got 2");
        refuses(() -> sdr.overlap(new long[2]), "Sdr.overlap length: must be >= 3, got 2");
        refuses(() -> Sdr.wordCount(-1), "Sdr.size: must be >= 1, got -1");
    }

    @Test
    void refusesPartsThatDoNotExist() {
        Sdr sdr = Sdr.of(10, 3);
        refuses(Sdr::concatenation, "Sdr.concatenation size: must be in [1, 2147483647], got 0");
        Sdr huge = Sdr.empty(Integer.MAX_VALUE);
        refuses(
                () -> Sdr.concatenation(huge, sdr),
                "Sdr.concatenation size: must be in [1, 2147483647], got 2147483657");
        refuses(() -> sdr.slice(3, 11), "Sdr.slice to: must be in [1, 10], got 11");
        refuses(() -> sdr.slice(3, 0), "Sdr.slice to: must be in [1, 10], got 0");
        refuses(() -> sdr.slice(3, 3), "Sdr.slice from: must be in [0, 2], got 3");
        refuses(() -> sdr.slice(-1, 3), "Sdr.slice from: must be in [0, 2], got -1");
    }

    private static void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
