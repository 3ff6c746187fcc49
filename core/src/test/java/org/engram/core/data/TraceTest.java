package org.engram.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class TraceTest {

    private static final int[] CHANNELS = {4, 9};
    private static final Trace TRACE = trace("v", "mV", 5, 0.5);

    private static Trace trace(String label, String unit, double start, double interval) {
        return Trace.of(label, unit, start, interval, CHANNELS, new double[][] {{-65, -64, -63}, {1, 2, Double.NaN}});
    }

    @Test
    void tellsItsSamples() {
        assertThat(TRACE.label()).isEqualTo("v");
        assertThat(TRACE.unit()).isEqualTo("mV");
        assertThat(TRACE.start()).isEqualTo(5);
        assertThat(TRACE.interval()).isEqualTo(0.5);
        assertThat(TRACE.channelCount()).isEqualTo(2);
        assertThat(TRACE.channel(1)).isEqualTo(9);
        assertThat(TRACE.size()).isEqualTo(3);
        assertThat(TRACE.time(2)).isEqualTo(6);
        assertThat(TRACE.times()).containsExactly(5, 5.5, 6);
        assertThat(TRACE.value(0, 2)).isEqualTo(-63);
        assertThat(TRACE.values(1)).containsExactly(1, 2, Double.NaN);
        assertThat(TRACE).hasToString("Trace[v mV, 2 channels, 3 samples]");
    }

    @Test
    void aTraceOfNothingHasNoSamples() {
        Trace empty = Trace.of("v", "mV", 0, 1, new int[0], new double[0][]);
        assertThat(empty.size()).isZero();
        assertThat(empty.times()).isEmpty();
    }

    @Test
    void equalityIsByValue() {
        assertThat(trace("v", "mV", 5, 0.5)).isEqualTo(TRACE).hasSameHashCodeAs(TRACE);
        assertThat(trace("u", "mV", 5, 0.5)).isNotEqualTo(TRACE);
        assertThat(trace("v", "V", 5, 0.5)).isNotEqualTo(TRACE);
        assertThat(trace("v", "mV", 4, 0.5)).isNotEqualTo(TRACE);
        assertThat(trace("v", "mV", 5, 1)).isNotEqualTo(TRACE);
        double[][] samples = {TRACE.values(0), TRACE.values(1)};
        assertThat(Trace.of("v", "mV", 5, 0.5, new int[] {4, 8}, samples)).isNotEqualTo(TRACE);
        samples[0][0] = 0;
        assertThat(Trace.of("v", "mV", 5, 0.5, CHANNELS, samples)).isNotEqualTo(TRACE);
    }

    @Test
    void arraysAreCopiedInAndOut() {
        int[] channels = {0};
        double[][] samples = {{1, 2}};
        Trace trace = Trace.of("v", "mV", 0, 1, channels, samples);
        channels[0] = 7;
        samples[0][0] = 7;
        trace.values(0)[1] = 7;
        assertThat(trace).isEqualTo(Trace.of("v", "mV", 0, 1, new int[] {0}, new double[][] {{1, 2}}));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trace("v", "mV", Double.NaN, 1))
                .withMessage("Trace.start: must be finite ms, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> trace("v", "mV", 0, 0))
                .withMessage("Trace.interval: must be > 0 ms, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trace.of("v", "mV", 0, 1, new int[1], new double[2][3]))
                .withMessage("Trace: one row of samples a channel, got 2 rows and 1 channels");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trace.of("v", "mV", 0, 1, new int[] {-1}, new double[1][3]))
                .withMessage("Trace.channels[0]: must be >= 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Trace.of("v", "mV", 0, 1, CHANNELS, new double[][] {{1, 2}, {1}}))
                .withMessage("Trace: row 1 must have 2 samples as row 0, got 1");
    }
}
