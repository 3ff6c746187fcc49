package org.engram.snn.engine.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rings keep steps apart. */
class RingTest {

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
}
