package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.engram.snn.network.cell.EifCondExpIsfaIsta;
import org.engram.snn.network.cell.Izhikevich2007;
import org.engram.snn.network.current.StepCurrent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Patterns of intervals by adaptation: those of Naud et al. (Biol. Cybern. 99:335, 2008, table 1) and of Izhikevich's book. */
class AdaptationTest {

    /** Parameters in pF, nS, mV, nS, ms, pA, mV, pA, as the table gives them. */
    private static double[] naud(
            double c, double g, double rest, double a, double tauW, double b, double reset, double current) {
        EifCondExpIsfaIsta cell = EifCondExpIsfaIsta.standard()
                .with("cm", c / 1000)
                .with("tau_m", c / g)
                .with("v_rest", rest)
                .with("v", rest)
                .with("v_thresh", -50)
                .with("v_spike", 0)
                .withTauRefrac(0)
                .withAdaptation(a, b / 1000, tauW)
                .withVReset(reset)
                .withIOffset(current / 1000);
        return new OneCell(cell, Scheme.RUNGE_KUTTA_4, 0.02).spikes(500);
    }

    private static double[] intervals(double[] times) {
        double[] intervals = new double[times.length - 1];
        Arrays.setAll(intervals, k -> times[k + 1] - times[k]);
        return intervals;
    }

    @Test
    void tonicSpiking() {
        double[] intervals = intervals(naud(200, 10, -70, 2, 30, 0, -58, 500));
        assertThat(intervals).hasSizeGreaterThan(10);
        assertThat(intervals[intervals.length - 1]).isCloseTo(intervals[0], within(1.0));
    }

    @Test
    void adaptation() {
        double[] intervals = intervals(naud(200, 12, -70, 2, 300, 60, -58, 500));
        assertThat(intervals).hasSizeGreaterThan(5).isSorted();
        assertThat(intervals[intervals.length - 1]).isGreaterThan(2 * intervals[0]);
    }

    @Test
    void initialBurst() {
        double[] intervals = intervals(naud(130, 18, -58, 4, 150, 120, -50, 400));
        assertThat(intervals).hasSizeGreaterThan(5);
        assertThat(intervals[0]).isLessThan(15);
        assertThat(Arrays.stream(intervals).skip(4).min().orElseThrow()).isGreaterThan(4 * intervals[0]);
    }

    @Test
    void regularBursting() {
        double[] intervals = intervals(naud(200, 10, -58, 2, 120, 100, -46, 210));
        long within = Arrays.stream(intervals).filter(i -> i < 20).count();
        long between = Arrays.stream(intervals).filter(i -> i > 60).count();
        assertThat(within).isGreaterThan(between);
        assertThat(between).isGreaterThan(2);
        assertThat(within + between).isEqualTo(intervals.length);
    }

    @Test
    void delayedAcceleration() {
        double[] times = naud(200, 12, -70, -10, 300, 0, -58, 300);
        double[] intervals = intervals(times);
        assertThat(times[0]).isGreaterThan(30);
        assertThat(intervals).hasSizeGreaterThan(5);
        assertThat(intervals[intervals.length - 1]).isLessThan(0.8 * intervals[0]);
    }

    @Test
    void transientSpiking() {
        double[] times = naud(100, 10, -65, 10, 90, 100, -47, 180);
        assertThat(times).isNotEmpty().hasSizeLessThan(6);
        assertThat(times[times.length - 1]).isLessThan(100);
    }

    @Test
    void theClassesOf2007AreToldApartByTheirIntervals() {
        double[] regular = intervals(spikes(Izhikevich2007.standard(), 0.3));
        double[] bursting = intervals(spikes(Izhikevich2007.intrinsicallyBursting(), 0.5));
        double[] chattering = intervals(spikes(Izhikevich2007.chattering(), 0.2));
        double[] fast = intervals(spikes(Izhikevich2007.fastSpiking(), 0.2));
        assertThat(regular[regular.length - 1]).isGreaterThan(1.3 * regular[0]);
        assertThat(bursting[0]).isLessThan(bursting[bursting.length - 1] / 2);
        assertThat(Arrays.stream(chattering).min().orElseThrow())
                .isLessThan(Arrays.stream(chattering).max().orElseThrow() / 5);
        assertThat(fast[fast.length - 1]).isCloseTo(fast[1], within(0.5)).isLessThan(regular[0]);
    }

    @ParameterizedTest
    @CsvSource({"-1.2, 6, 6", "-0.4, 0, 2"})
    void thalamicCellsOf2007BurstWhereInhibitionEnds(double current, int relay, int reticular) {
        assertRebound(Izhikevich2007.thalamocortical(), current, relay);
        assertRebound(Izhikevich2007.reticular(), current, reticular);
    }

    private static void assertRebound(Izhikevich2007 cell, double current, int count) {
        double[] times = new OneCell(cell, Scheme.RUNGE_KUTTA_4, 0.05)
                .driven(StepCurrent.pulse(10, 300, current))
                .spikes(500);
        assertThat(times).hasSize(count);
        if (count > 0) {
            assertThat(times[0]).isBetween(300.0, 340.0);
            assertThat(intervals(times)).isSorted();
        }
    }

    private static double[] spikes(Izhikevich2007 cell, double current) {
        return new OneCell(cell.withIOffset(current), Scheme.RUNGE_KUTTA_4, 0.02).spikes(500);
    }
}
