package org.engram.snn.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.recording.Times;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The parts that the compiled network is made of. */
class LayoutTest {

    @RepeatedTest(20)
    void stableOrderSortsByTheLastKeyFirst(RepetitionInfo repetition) {
        Generator random = Streams.of(repetition.getCurrentRepetition()).generator();
        int size = random.nextInt(200);
        int[] minor = random.ints(size, 0, 5).toArray();
        int[] major = random.ints(size, 0, 3).toArray();
        StableOrder order = new StableOrder(size).by(minor, 5).by(major, 3);
        int[] expected = IntStream.range(0, size)
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(i -> major[i]).thenComparingInt(i -> minor[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        assertThat(IntStream.range(0, order.size()).map(order::get).toArray()).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 7, 8, 1000})
    void ringKeepsAllDelaysApart(int maxDelay) {
        DoubleRing ring = new DoubleRing(1, maxDelay);
        int from = Integer.MAX_VALUE - 4;
        for (int step = from; step < from + 3; step++) {
            ring.clear(step);
            for (int delay = 1; delay <= maxDelay; delay++) {
                assertThat(ring.doubles(step + delay, 0)).isNotSameAs(ring.doubles(step + delay, 1));
                ring.doubles(step + delay, 0)[0]++;
            }
        }
        // Every step of the first window was reached once from each of the three steps before it.
        assertThat(ring.doubles(from + 3, 0)[0]).isEqualTo(Math.min(3, maxDelay));
    }

    @Test
    void intListsGrow() {
        IntList list = new IntList();
        for (int i = 0; i < 1000; i++) {
            list.add(3 * i);
        }
        assertThat(list.size()).isEqualTo(1000);
        assertThat(list.get(999)).isEqualTo(2997);
        assertThat(list.toArray()).hasSize(1000).startsWith(0, 3, 6);
        list.clear();
        assertThat(list.toArray()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "1, 1, 1", "1, 7, 7", "3, 7, 3", "1000, 2147483647, 2147484", "2147483647, 2147483647, 1"})
    void samplesAreCounted(int every, int steps, int count) {
        assertThat(new Sampling(every, 0, Integer.MAX_VALUE).countBefore(steps)).isEqualTo(count);
    }

    @Test
    void samplesAreDueAtMultiples() {
        Sampling sampling = Sampling.of("v", Times.every(0.3), new TimeGrid(0.1));
        assertThat(IntStream.range(0, 10).filter(sampling::isDue)).containsExactly(0, 3, 6, 9);
        assertThat(sampling.sample(9)).isEqualTo(3);
    }

    @Test
    void partsCostAboutTheSame() {
        assertThat(Compiler.cut(new long[] {0, 7, 8, 9, 10, 11, 12}, 2)).containsExactly(0, 1, 6);
        assertThat(Compiler.cut(new long[] {0, 1, 2, 3, 4, 5, 12}, 2)).containsExactly(0, 6, 6);
        assertThat(Compiler.cut(new long[] {0, 1, 2, 3}, 3)).containsExactly(0, 1, 2, 3);
        assertThat(Compiler.cut(new long[] {0, 1, 2}, 5))
                .startsWith(0)
                .endsWith(2)
                .isSorted()
                .hasSize(6);
        assertThat(Compiler.cut(new long[] {0}, 3)).containsExactly(0, 0, 0, 0);
    }

    @RepeatedTest(20)
    void noPartExceedsItsShareByMoreThanOneNeuron(RepetitionInfo repetition) {
        Generator random = Streams.of(repetition.getCurrentRepetition()).generator();
        long[] before = new long[1 + random.nextInt(100)];
        long dearest = 0;
        for (int i = 1; i < before.length; i++) {
            int cost = 1 + random.nextInt(50);
            dearest = Math.max(dearest, cost);
            before[i] = before[i - 1] + cost;
        }
        int parts = 1 + random.nextInt(9);
        int[] bounds = Compiler.cut(before, parts);
        assertThat(bounds)
                .hasSize(parts + 1)
                .startsWith(0)
                .endsWith(before.length - 1)
                .isSorted();
        for (int p = 0; p < parts; p++) {
            long cost = before[bounds[p + 1]] - before[bounds[p]];
            assertThat(cost).isLessThanOrEqualTo(before[before.length - 1] / parts + 1 + dearest);
        }
    }
}
