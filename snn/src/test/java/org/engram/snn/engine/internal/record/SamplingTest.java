package org.engram.snn.engine.internal.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.recording.Times;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which steps of a run are sampled. */
class SamplingTest {

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
}
