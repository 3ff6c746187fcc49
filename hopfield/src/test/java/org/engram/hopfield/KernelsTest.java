package org.engram.hopfield;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.hopfield.internal.Loops;
import org.engram.hopfield.internal.PlainLoops;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Loops, bit planes and batches beside the same numbers the long way. */
class KernelsTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, 8, 9, 16, 33, 64})
    void loopsGiveWhatTheyPromiseWhicheverWereChosen(int words) {
        var random = Streams.of(words).generator();
        for (Loops loops : List.of(new PlainLoops(), Loops.best())) {
            long[] row = random.longs(words).toArray();
            long[] planes = random.longs(5L * words).toArray();
            long selected = 0;
            int distance = 0;
            for (int w = 0; w < words; w++) {
                distance += Long.bitCount(row[w] ^ planes[w]);
                for (int b = 0; b < 5; b++) {
                    selected += (long) Long.bitCount(row[w] & planes[b * words + w]) << b;
                }
            }
            assertThat(loops.distance(row, planes, words)).isEqualTo(distance);
            assertThat(loops.selected(row, planes, words)).isEqualTo(selected);
            int[][] x =
                    IntStream.range(0, 5).mapToObj(k -> numbers(words, random)).toArray(int[][]::new);
            int[] expected = new int[words];
            for (int i = 0; i < words; i++) {
                expected[i] = x[0][i] - 3 * x[1][i] + x[1][i] + x[2][i] + x[3][i] + x[4][i];
            }
            loops.add(x[0], x[1], -3);
            loops.add(x[0], x[1], x[2], x[3], x[4]);
            assertThat(x[0]).isEqualTo(expected);
        }
    }

    private static int[] numbers(int count, Generator random) {
        return random.ints(count, -1000, 1000).toArray();
    }

    /** Numbers far from the others and steps across the edge of what the planes hold are part of every sum. */
    @ParameterizedTest(name = "P={0} spread={1}")
    @CsvSource({"1, 0", "64, 3", "65, 1000000", "130, 40", "200, 5"})
    void planesHoldAnyNumbersThroughManySteps(int count, int spread) {
        for (long seed = 0; seed < 5; seed++) {
            var random = Streams.of(seed).generator();
            int[] numbers = new int[count];
            for (int mu = 0; mu < count; mu++) {
                numbers[mu] = 5000 + random.nextInt(-spread, spread + 1) + (mu % 17 == 3 ? -4000 : 0);
            }
            var planes = new BitPlanes(numbers);
            for (int step = 0; step < 300; step++) {
                var bits = Pattern.random(count, random);
                long ifBit = step % 3 == 0 ? 0 : -1;
                planes.count(bits.bits(), ifBit);
                for (int mu = 0; mu < count; mu++) {
                    numbers[mu] += (bits.bit(mu) == 1) == (ifBit == -1) ? 1 : -1;
                }
                var row = Pattern.random(count, random);
                long expected = IntStream.range(0, count)
                        .filter(mu -> row.bit(mu) == 1)
                        .mapToLong(mu -> numbers[mu])
                        .sum();
                assertThat(planes.selected(row.bits(), row.activeUnits())).isEqualTo(expected);
                assertThat(planes.squares())
                        .isEqualTo(IntStream.of(numbers)
                                .mapToLong(n -> (long) n * n)
                                .sum());
            }
        }
    }

    @Test
    void transposesBits() {
        var random = Streams.of(1).generator();
        long[] block = random.longs(64).toArray();
        long[] turned = block.clone();
        UnitBits.transpose(turned);
        for (int i = 0; i < 64; i++) {
            for (int j = 0; j < 64; j++) {
                assertThat(turned[i] >>> j & 1).isEqualTo(block[j] >>> i & 1);
            }
        }
    }

    @ParameterizedTest(name = "N={0} P={1} diagonal={2}")
    @CsvSource({"1, 1, false", "2, 3, false", "64, 16, true", "100, 30, false", "130, 67, false", "200, 14, true"})
    void aBatchOfSynchronousRecallsIsOneAfterTheOther(int size, int count, boolean diagonal) {
        var random = Streams.of(size).generator();
        var rule = diagonal ? LearningRule.HEBBIAN.withDiagonal() : LearningRule.HEBBIAN;
        var network = HopfieldNetwork.trained(rule, Patterns.random(count, size, random));
        var cues = IntStream.range(0, 150)
                .mapToObj(k -> Pattern.random(size, random))
                .toList();
        for (Update update : List.of(Update.SYNCHRONOUS, Update.SYNCHRONOUS.withMaximumSweeps(2))) {
            assertThat(network.recallAll(cues, update, random))
                    .isEqualTo(cues.stream()
                            .map(cue -> network.recall(cue, update, random))
                            .toList());
        }
    }

    @Test
    void aBatchOfOtherRecallsIsOneAfterTheOtherToo() {
        var patterns = Patterns.random(5, 60, Streams.of(1).generator());
        for (LearningRule rule : List.of(LearningRule.STORKEY, LearningRule.covariance(0.2))) {
            var network = HopfieldNetwork.trained(rule, patterns);
            var random = Streams.of(2).generator();
            var recalls = network.recallAll(
                    patterns.toList(), Update.ASYNCHRONOUS, Streams.of(2).generator());
            for (int mu = 0; mu < 5; mu++) {
                assertThat(recalls.get(mu)).isEqualTo(network.recall(patterns.get(mu), random));
            }
        }
        var network = HopfieldNetwork.empty(LearningRule.HEBBIAN, 60);
        assertThat(network.recallAll(
                        patterns.toList(), Update.SYNCHRONOUS, Streams.of(3).generator()))
                .allMatch(Recall::converged);
    }
}
