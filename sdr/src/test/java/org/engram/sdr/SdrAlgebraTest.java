package org.engram.sdr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The operations are those of finite sets, whichever inner forms the operands have. */
class SdrAlgebraTest {

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.engram.sdr.RandomSdrs#triples")
    void agreesWithOrdinarySets(long seed, Sdr a, Sdr b, Sdr c) {
        Set<Integer> both = set(a);
        both.retainAll(set(b));
        Set<Integer> either = set(a);
        either.addAll(set(b));
        Set<Integer> onlyA = set(a);
        onlyA.removeAll(set(b));
        assertThat(set(a.intersection(b))).isEqualTo(both);
        assertThat(set(a.union(b))).isEqualTo(either);
        assertThat(set(a.difference(b))).isEqualTo(onlyA);
        assertThat(a.overlap(b)).isEqualTo(both.size());
        assertThat(IntStream.range(0, a.size()).filter(a::contains)).containsExactlyElementsOf(set(a));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.engram.sdr.RandomSdrs#triples")
    void isALatticeOfSets(long seed, Sdr a, Sdr b, Sdr c) {
        assertThat(a.union(b)).isEqualTo(b.union(a));
        assertThat(a.intersection(b)).isEqualTo(b.intersection(a));
        assertThat(a.union(b).union(c)).isEqualTo(a.union(b.union(c)));
        assertThat(a.intersection(b).intersection(c)).isEqualTo(a.intersection(b.intersection(c)));
        assertThat(a.union(a)).isEqualTo(a);
        assertThat(a.intersection(a)).isEqualTo(a);
        assertThat(a.union(a.intersection(b))).isEqualTo(a);
        assertThat(a.intersection(b.union(c))).isEqualTo(a.intersection(b).union(a.intersection(c)));
        assertThat(a.union(Sdr.empty(a.size()))).isEqualTo(a);
        assertThat(a.difference(b).union(a.intersection(b))).isEqualTo(a);
        assertThat(a.difference(a)).isEqualTo(Sdr.empty(a.size()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.engram.sdr.RandomSdrs#triples")
    void complementsFollowDeMorgan(long seed, Sdr a, Sdr b, Sdr c) {
        assertThat(complement(a.union(b))).isEqualTo(complement(a).intersection(complement(b)));
        assertThat(complement(a.intersection(b))).isEqualTo(complement(a).union(complement(b)));
        assertThat(a.difference(b)).isEqualTo(a.intersection(complement(b)));
        assertThat(complement(complement(a))).isEqualTo(a);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("org.engram.sdr.RandomSdrs#triples")
    void countsAddUp(long seed, Sdr a, Sdr b, Sdr c) {
        assertThat(a.overlap(b))
                .isEqualTo(b.overlap(a))
                .isEqualTo(a.intersection(b).cardinality());
        assertThat(a.overlap(a)).isEqualTo(a.cardinality());
        assertThat(a.cardinality() + b.cardinality())
                .isEqualTo(a.union(b).cardinality() + a.intersection(b).cardinality());
        assertThat(a.difference(b).cardinality()).isEqualTo(a.cardinality() - a.overlap(b));
    }

    @Test
    void overlapIsTheSameOnEitherSideOfTheDensityAtWhichTheFormChanges() {
        int size = 25_600;
        for (int w = 99; w <= 101; w++) {
            for (int v = 99; v <= 101; v++) {
                Sdr multiplesOf3 = multiples(size, 3, w);
                Sdr multiplesOf2 = multiples(size, 2, v);
                // Multiples of 6 up to the smaller of the two last indices.
                int expected = Math.min(3 * (w - 1), 2 * (v - 1)) / 6 + 1;
                assertThat(multiplesOf3.overlap(multiplesOf2)).isEqualTo(expected);
            }
        }
    }

    private static Sdr multiples(int size, int step, int count) {
        return Sdr.of(size, IntStream.range(0, count).map(i -> i * step).toArray());
    }

    private static Set<Integer> set(Sdr sdr) {
        return sdr.stream().boxed().collect(Collectors.toCollection(TreeSet::new));
    }

    private static Sdr complement(Sdr sdr) {
        return Sdr.of(sdr.size(), IntStream.range(0, sdr.size()).toArray()).difference(sdr);
    }
}
