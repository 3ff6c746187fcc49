package org.engram.snn.engine.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class StableOrderTest {

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
}
