package org.engram.simulations.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Collections;
import org.engram.core.data.Table;
import org.engram.core.data.Trace;
import org.junit.jupiter.api.Test;

class TraceChartTest {

    @Test
    void oneColourAChannelAndALegendForMoreThanOne() throws Exception {
        Figure two = Plots.traces(Samples.trace("v", "mV", Samples.wave(50, -60, 5), Samples.wave(50, -50, 5)));
        assertThat(Pixels.of(Theme.color(0), two).count()).isPositive();
        assertThat(Pixels.of(Theme.color(1), two).count()).isPositive();
        assertThat(FigureTest.texts(two)).contains("v[0]", "v[1]", "time (ms)");
        Figure one = Plots.traces(Samples.trace("v", "mV", Samples.wave(50, -60, 5)));
        assertThat(FigureTest.texts(one)).doesNotContain("v[0]");
        assertThat(Pixels.of(Theme.color(1), one).count()).isZero();
    }

    @Test
    void samplesThatAreNanLeaveAGap() {
        double[] broken = new double[100];
        Arrays.fill(broken, 40, 60, Double.NaN);
        broken[0] = 1;
        Figure figure = Plots.traces(Samples.trace("v", "mV", broken));
        BufferedImage image = figure.image();
        Pixels all = Pixels.of(Theme.color(0), figure);
        int from = all.left() + (all.right() - all.left()) * 41 / 100;
        int to = all.left() + (all.right() - all.left()) * 59 / 100;
        assertThat(Pixels.of(Theme.color(0), image, from, to).count()).isZero();
        assertThat(Pixels.of(Theme.color(0), image, to + 40, to + 80).count()).isPositive();
        assertThat(figure.data().numbers("value")[50]).isNaN();
    }

    @Test
    void unitsStandOneBelowTheOther() throws Exception {
        Figure figure = Plots.traces(
                Samples.trace("v", "mV", Samples.wave(50, -60, 5)),
                Samples.trace("u", "nA", Samples.wave(50, 1, 1)),
                Samples.trace("w", "mV", Samples.wave(50, -50, 5)));
        assertThat(FigureTest.texts(figure)).contains("v[0]", "w[0]").doesNotContain("A", "B", "u[0]");
        assertThat(figure.data().names()).containsExactly("series", "unit", "time_ms", "value");
        assertThat(figure.data().rows()).isEqualTo(150);
        assertThat(figure.data().text(149, "unit")).isEqualTo("nA");
    }

    @Test
    void dataHoldsEverySample() {
        Trace trace = Trace.of("v", "mV", 5, 0.5, new int[] {3, 7}, new double[][] {{1, 2}, {3, 4}});
        assertThat(Plots.traces(trace).data())
                .isEqualTo(Table.empty()
                        .with("series", "v[3]", "v[3]", "v[7]", "v[7]")
                        .with("unit", Collections.nCopies(4, "mV").toArray(String[]::new))
                        .with("time_ms", 5, 5.5, 5, 5.5)
                        .with("value", 1, 2, 3, 4));
    }

    @Test
    void yRangeIsShown() throws Exception {
        Figure figure =
                Plots.traces(Samples.trace("v", "mV", Samples.wave(50, -60, 5))).yRange(-80, 20);
        assertThat(FigureTest.texts(figure)).contains("−80", "20");
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.traces())
                .withMessage("Plots.traces: needs at least one trace");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.traces(Samples.trace("v", "mV")))
                .withMessage("Plots.traces: trace 'v' has no sample");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.traces(Samples.trace("v", "mV", new double[0])))
                .withMessage("Plots.traces: trace 'v' has no sample");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.traces(Samples.trace("v", "mV", new double[] {1}, new double[] {Double.NaN})))
                .withMessage("Plots.traces: trace 'v': channel 1 holds nothing but NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.traces(Samples.trace("v", "mV", new double[] {1, Double.NEGATIVE_INFINITY})))
                .withMessage("Plots.traces: trace 'v' must be finite or NaN, got -Infinity at 1 ms");
        Trace trace = Samples.trace("v", "mV", Samples.wave(5, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.traces(trace, trace))
                .withMessage("Plots.traces: two series are named 'v[0]'; give each a label of its own");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.traces(trace).logY())
                .withMessage("Plots.traces: the axes of traces are linear");
    }
}
