package org.engram.simulations.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.engram.core.data.Table;
import org.engram.core.data.Trace;
import org.junit.jupiter.api.Test;

class VoltageChartTest {

    private final Trace voltage = Samples.trace("v", "mV", Samples.wave(100, -60, 5));
    private final Trace input = Samples.trace("I", "nA", Samples.wave(100, 1, 1));

    @Test
    void inputLiesBelowTheVoltage() {
        Figure figure = Plots.voltageAndInput(voltage, input);
        java.awt.image.BufferedImage plot = figure.image().getSubimage(0, 0, 1280, 720); // without the legend
        Pixels blue = Pixels.of(Theme.color(0), plot, 0, 1280);
        Pixels orange = Pixels.of(Theme.color(1), plot, 0, 1280);
        assertThat(orange.top()).isGreaterThan(blue.bottom());
        assertThat(orange.bottom() - orange.top()).isBetween(70, 130);
    }

    @Test
    void constantInputIsALine() {
        double[] constant = new double[100];
        Arrays.fill(constant, 3);
        assertThat(Pixels.of(Theme.color(1), Plots.voltageAndInput(voltage, Samples.trace("I", "nA", constant)))
                        .count())
                .isGreaterThan(1000);
    }

    @Test
    void spikesReachTheirPeak() throws Exception {
        assertThat(FigureTest.texts(Plots.voltageAndInput(voltage, input))).doesNotContain("−40", "−20");
        assertThat(FigureTest.texts(Plots.voltageAndInput(voltage, input, 50))).contains("−40", "−20");
        Pixels without = Pixels.of(Theme.color(0), Plots.voltageAndInput(voltage, input, 50));
        Pixels with = Pixels.of(Theme.color(0), Plots.voltageAndInput(voltage, input, 30, 50, 70));
        assertThat(with.count()).isGreaterThan(without.count() + 1000);
    }

    @Test
    void dataHoldsVoltageInputAndSpikes() {
        Trace v = Samples.trace("v", "mV", new double[] {-60, -50});
        Trace i = Samples.trace("I", "nA", new double[] {0, 1});
        assertThat(Plots.voltageAndInput(v, i, 1).data())
                .isEqualTo(Table.empty()
                        .with("series", "v", "v", "I", "I", "spike")
                        .with("unit", "mV", "mV", "nA", "nA", "mV")
                        .with("time_ms", 0, 1, 0, 1, 1)
                        .with("value", -60, -50, 0, 1, 30));
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.voltageAndInput(voltage, input, 101))
                .withMessage("Plots.voltageAndInput spike[0]: must be in [0, 100] ms, got 101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.voltageAndInput(Samples.trace("v", "mV", new double[2], new double[2]), input))
                .withMessage("Plots.voltageAndInput: trace 'v' must have one channel, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.voltageAndInput(voltage, Samples.trace("I", "nA")))
                .withMessage("Plots.voltageAndInput: trace 'I' has no sample");
        Figure figure = Plots.voltageAndInput(voltage, input);
        assertThatIllegalArgumentException()
                .isThrownBy(figure::logY)
                .withMessage("Plots.voltageAndInput: the axes are linear");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure.yRange(-80, 30))
                .withMessage("Plots.voltageAndInput: the vertical axis is shared and has no range to choose");
    }
}
