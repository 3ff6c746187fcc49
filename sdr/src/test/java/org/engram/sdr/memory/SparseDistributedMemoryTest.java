package org.engram.sdr.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.Sdr;
import org.engram.sdr.theory.KanervaTheory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseDistributedMemoryTest {

    private static Sdr word(int size, Generator random) {
        boolean[] bits = new boolean[size];
        for (int i = 0; i < size; i++) {
            bits[i] = random.nextBoolean();
        }
        return Sdr.fromBits(bits);
    }

    /** A copy with some different bits turned over. */
    private static Sdr turned(Sdr word, int bits, Generator random) {
        Sdr flips = Sdr.random(word.size(), bits, random);
        return word.difference(flips).union(flips.difference(word));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsOneWordBackFromWhereverALocationIsShared(long seed) {
        Generator random = Streams.of(seed).generator();
        var memory = new SparseDistributedMemory(100, 2000, 42, random);
        Sdr word = word(100, random);
        memory.write(word);
        assertThat(memory.read(word)).isEqualTo(word);
        assertThat(memory.read(turned(word, 10, random))).isEqualTo(word);
        assertThat(memory.recall(turned(word, 20, random), 10)).isEqualTo(word);
    }

    @Test
    void readsWhatWasWrittenAtAnotherAddressAsASequence() {
        Generator random = Streams.of(5).generator();
        var memory = new SparseDistributedMemory(200, 5000, 88, random);
        Sdr[] sequence = Stream.generate(() -> word(200, random)).limit(6).toArray(Sdr[]::new);
        for (int k = 0; k < 5; k++) {
            memory.write(sequence[k], sequence[k + 1]);
        }
        Sdr at = turned(sequence[0], 15, random);
        for (int k = 1; k < 6; k++) {
            at = memory.read(at);
        }
        assertThat(at).isEqualTo(sequence[5]);
    }

    @Test
    void asManyLocationsAnswerAsTheoryTells() {
        Generator random = Streams.of(6).generator();
        var memory = new SparseDistributedMemory(256, 20_000, 111, random);
        double sum = 0;
        for (int k = 0; k < 50; k++) {
            sum += memory.activated(word(256, random));
        }
        double expected = 20_000 * new KanervaTheory(256, 111, 20_000, 1).activation();
        assertThat(sum / 50).isCloseTo(expected, within(4 * Math.sqrt(expected / 50)));
    }

    /** One reading below, at and above the critical distance, at a load that leaves errors. */
    @Test
    @Tag("slow")
    void readsAsFarFromTheWordAsTheoryTells() {
        int items = 200;
        Generator random = Streams.of(7).generator();
        KanervaTheory theory = new KanervaTheory(256, 108, 10_000, items);
        int critical = (int) Math.round(theory.criticalDistance());
        int[] distances = {critical - 25, critical, critical + 25};
        int[] after = new int[distances.length];
        for (int m = 0; m < 4; m++) {
            var memory = new SparseDistributedMemory(256, 10_000, 108, random);
            Sdr[] words = Stream.generate(() -> word(256, random)).limit(items).toArray(Sdr[]::new);
            for (Sdr word : words) {
                memory.write(word);
            }
            for (int k = 0; k < distances.length; k++) {
                for (int i = 0; i < 40; i++) {
                    after[k] += distance(memory.read(turned(words[i], distances[k], random)), words[i]);
                }
            }
        }
        for (int k = 0; k < distances.length; k++) {
            // A mean of 160 readings has a standard error of about 1; the normal approximation costs as much.
            assertThat(after[k] / 160.0)
                    .as("from distance " + distances[k])
                    .isCloseTo(theory.distanceAfter(distances[k]), within(5.0));
        }
        assertThat(after[0] / 160).isLessThan(distances[0]);
        assertThat(after[2] / 160).isGreaterThan(distances[2]);
    }

    private static int distance(Sdr a, Sdr b) {
        return a.difference(b).cardinality() + b.difference(a).cardinality();
    }

    @Test
    void nothingWrittenReadsAsEmpty() {
        var memory = new SparseDistributedMemory(70, 100, 30, Streams.of(1).generator());
        assertThat(memory.read(Sdr.of(70, 1, 69))).isEqualTo(Sdr.empty(70));
        assertThat(memory.recall(Sdr.of(70, 1, 69), 3)).isEqualTo(Sdr.empty(70));
        assertThat(memory.size()).isEqualTo(70);
        assertThat(memory.locations()).isEqualTo(100);
        assertThat(memory.radius()).isEqualTo(30);
        assertThat(memory.activated(Sdr.of(70, 3))).isLessThan(100);
        assertThat(new SparseDistributedMemory(70, 100, 70, Streams.of(1).generator()).activated(Sdr.of(70, 3)))
                .isEqualTo(100);
    }

    @Test
    void countersDoNotPassTheirRange() {
        var memory = new SparseDistributedMemory(2, 1, 2, Streams.of(1).generator());
        Sdr word = Sdr.of(2, 0);
        for (int k = 0; k < Short.MAX_VALUE; k++) {
            memory.write(word);
        }
        assertThatIllegalStateException()
                .isThrownBy(() -> memory.write(word))
                .withMessage("SparseDistributedMemory.write: counter 0 of location 0 is at 32767 and cannot count "
                        + "further; use more locations or a smaller radius");
        assertThat(memory.read(word)).isEqualTo(word);
        memory.write(word, Sdr.of(2, 1));
        memory.write(word);
    }

    @Test
    void refusesWordsOfAnotherSizeAndCountsOutsideTheirBounds() {
        Generator random = Streams.of(1).generator();
        var memory = new SparseDistributedMemory(10, 5, 5, random);
        Sdr fits = Sdr.of(10, 1);
        Sdr other = Sdr.of(11, 1);
        refuses(() -> memory.write(other, fits), "SparseDistributedMemory.address: must be of 10 bits, got 11");
        refuses(() -> memory.write(fits, other), "SparseDistributedMemory.word: must be of 10 bits, got 11");
        refuses(() -> memory.read(other), "SparseDistributedMemory.address: must be of 10 bits, got 11");
        refuses(() -> memory.recall(fits, 0), "SparseDistributedMemory.most: must be >= 1, got 0");
        refuses(
                () -> new SparseDistributedMemory(0, 5, 0, random),
                "SparseDistributedMemory.size: must be >= 1, got 0");
        refuses(
                () -> new SparseDistributedMemory(10, 0, 0, random),
                "SparseDistributedMemory.locations: must be >= 1, got 0");
        refuses(
                () -> new SparseDistributedMemory(10, 5, 11, random),
                "SparseDistributedMemory.radius: must be in [0, 10], got 11");
    }

    private static void refuses(Runnable call, String message) {
        assertThatIllegalArgumentException().isThrownBy(call::run).withMessage(message);
    }
}
