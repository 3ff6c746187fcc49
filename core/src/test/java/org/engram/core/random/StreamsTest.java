package org.engram.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamsTest {

    /** Pinned: a change here changes every result of the toolkit. */
    @Test
    void streamsAreWhatTheyAlwaysWere() {
        Streams root = Streams.of(42);
        assertThat(root.generator().nextLong()).isEqualTo(624363083684635970L);
        assertThat(root.child("recall").generator().nextLong()).isEqualTo(5576130485099735777L);
        assertThat(root.child("recall").child(3).generator().nextLong()).isEqualTo(-37239278892257198L);
        assertThat(root.child("Straße").generator().nextLong()).isEqualTo(2134359923073140308L);
        assertThat(root.child(-1).generator().nextLong()).isEqualTo(-6863924705872182498L);
        assertThat(Streams.of(0).generator().nextLong()).isEqualTo(2435304262126314353L);
    }

    @Test
    void aChildDependsOnNothingButSeedAndPath() {
        Streams root = Streams.of(7);
        Streams before = root.child("b");
        root.child("a").generator().nextLong();
        root.generator().nextGaussian();
        before.generator().nextLong();
        assertThat(root.child("b")).isEqualTo(before).hasSameHashCodeAs(before);
        assertThat(Streams.of(7).child("b").generator().state())
                .isEqualTo(before.generator().state());
    }

    @Test
    void pathsCanBeRead() {
        Streams node = Streams.of(-42).child("recall").child(3);
        assertThat(node.path()).isEqualTo("-42/recall/3");
        assertThat(node.seed()).isEqualTo(-42);
        assertThat(node).hasToString("Streams[-42/recall/3]");
    }

    @Test
    void whatReadsTheSameMayDiffer() {
        Streams root = Streams.of(1);
        List<Streams> nodes = List.of(
                root.child("1"),
                root.child(1),
                root.child("a/b"),
                root.child("a").child("b"),
                root.child("ab"),
                root.child("b").child("a"),
                root.child("a"),
                root.child("a\0"),
                root.child("a\0\0\0\0"),
                root.child("A"),
                Streams.of(2).child("a"),
                root);
        assertThat(nodes).doesNotHaveDuplicates();
        assertThat(nodes).map(node -> node.generator().nextLong()).doesNotHaveDuplicates();
    }

    @Test
    void manyStreamsBeginDifferently() {
        Set<Long> first = new HashSet<>();
        int count = 0;
        for (int seed = 0; seed < 10; seed++) {
            Streams root = Streams.of(seed);
            for (int i = 0; i < 10_000; i++, count += 3) {
                first.add(root.child(i).generator().nextLong());
                first.add(root.child("neuron-" + i).generator().nextLong());
                first.add(root.child("x").child(i).generator().nextLong());
            }
        }
        assertThat(first).hasSize(count);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42})
    void neighbouringStreamsShareHalfTheirBits(long seed) {
        Streams root = Streams.of(seed);
        int streams = 4000;
        long[] flips = new long[64];
        for (int i = 0; i < streams; i++) {
            long difference = root.child(i).generator().nextLong()
                    ^ root.child(i + 1).generator().nextLong();
            for (int bit = 0; bit < 64; bit++) {
                flips[bit] += difference >>> bit & 1;
            }
        }
        double fiveDeviations = 5 * Math.sqrt(streams * 0.25);
        for (int bit = 0; bit < 64; bit++) {
            assertThat((double) flips[bit]).as("bit %d", bit).isCloseTo(streams / 2.0, within(fiveDeviations));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 42})
    void siblingsAreUncorrelated(long seed) {
        int streams = 40;
        int draws = 2000;
        double[][] samples = new double[streams][];
        for (int s = 0; s < streams; s++) {
            Generator random = Streams.of(seed).child("trial").child(s).generator();
            samples[s] =
                    random.doubles(draws).map(u -> (u - 0.5) * Math.sqrt(12)).toArray();
        }
        long[] bins = new long[8];
        for (int a = 0; a < streams; a++) {
            for (int b = 0; b < a; b++) {
                double sum = 0;
                for (int i = 0; i < draws; i++) {
                    sum += samples[a][i] * samples[b][i];
                }
                bins[(int) (8 * GoodnessOfFit.normalCdf(sum / Math.sqrt(draws)))]++;
            }
        }
        assertThat(GoodnessOfFit.chiSquareUniform(bins))
                .as("%d: %s", seed, Arrays.toString(bins))
                .isGreaterThan(1e-3);
    }

    @Test
    void emptyNamesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Streams.of(1).child(""))
                .withMessage("Streams.child: name must not be empty");
    }
}
