package org.engram.sdr.sparsey;

import static org.assertj.core.api.Assertions.assertThat;

import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlaneCounterTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 7, 8, 63, 64, 255, 256, 257, 1000})
    void countsEqualThoseOfSingleBits(int active) {
        Generator random = Streams.of(active).generator();
        int words = 3;
        int rows = 1100;
        long[] bits = new long[rows * words];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = i % words == 2 ? -1 : random.nextLong();
        }
        int[] chosen = random.sample(rows, active + 5);
        int[] counts = new int[64 * words];
        new PlaneCounter().count(bits, words, chosen, 3, 3 + active, counts);
        for (int column = 0; column < counts.length; column++) {
            int expected = 0;
            for (int i = 3; i < 3 + active; i++) {
                expected += (int) (bits[chosen[i] * words + column / 64] >>> column & 1);
            }
            assertThat(counts[column]).as("column %d", column).isEqualTo(expected);
        }
    }
}
