package org.engram.simulations.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.awt.Color;
import java.util.List;
import org.engram.core.data.Curve;
import org.engram.core.data.HeatMap;
import org.engram.core.data.Table;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;

class HeatMapChartTest {

    private static final HeatMap MAP =
            HeatMap.of("share", new double[] {0, 1, 2}, new double[] {0, 5, 10}, new double[][] {{0, 1}, {2, 8}});

    @Test
    void drawsOneRectangleAValueAndTellsTheColours() throws Exception {
        Figure figure = Plots.heatMap("time (s)", "weight (nA)", MAP);
        assertThat(FigureTest.texts(figure)).contains("time (s)", "share", "8");
        ColorScale scale = new ColorScale("share", new Range(0, 8));
        int one = Pixels.of(scale.color(1), figure).count();
        int two = Pixels.of(scale.color(2), figure).count();
        assertThat(one).isGreaterThan(20_000);
        assertThat((double) one / two).isBetween(0.98, 1.02);
    }

    @Test
    void coloursGrowDarkerFromWhite() {
        ColorScale scale = new ColorScale("", new Range(-1, 1));
        assertThat(scale.color(-1)).isEqualTo(Color.WHITE);
        assertThat(scale.color(0.5)).isEqualTo(Theme.color(0));
        double last = 256;
        for (double value = -1; value <= 1; value += 0.01) {
            Color color = scale.color(value);
            double luminance = 0.2126 * color.getRed() + 0.7152 * color.getGreen() + 0.0722 * color.getBlue();
            assertThat(luminance).as("at " + value).isLessThan(last);
            last = luminance;
        }
    }

    @Test
    void tellsWhatIsDrawn() {
        assertThat(Plots.heatMap("x", "y", MAP).data())
                .isEqualTo(Table.empty()
                        .with("series", "share", "share", "share", "share")
                        .with("x_low", 0, 0, 1, 1)
                        .with("x_high", 1, 1, 2, 2)
                        .with("y_low", 0, 5, 0, 5)
                        .with("y_high", 5, 10, 5, 10)
                        .with("value", 0, 1, 2, 8));
    }

    @Test
    void linesLieOverTheRectangles() throws Exception {
        Curve line = Curve.exact("boundary", new double[] {0, 2}, new double[] {0, 20});
        Figure figure = Plots.heatMap("x", "y", MAP, line);
        assertThat(FigureTest.texts(figure)).contains("boundary");
        assertThat(Pixels.of(Theme.color(1), figure).count())
                .isGreaterThan(2
                                * Pixels.of(Theme.color(1), Plots.heatMap("x", "y", MAP))
                                        .count()
                        + 500);
        Table data = figure.data();
        assertThat(data.rows()).isEqualTo(6);
        assertThat(data.text(5, "series")).isEqualTo("boundary");
        assertThat(data.number(5, "y_low")).isEqualTo(20);
        assertThat(data.text(5, "value")).isEmpty();
        Curve measured = Curve.measured(
                "points", "some", new double[1], new double[1], new double[1], new double[1], new long[1]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.heatMap("x", "y", MAP, measured))
                .withMessageStartingWith("Plots.heatMap: curve 'points' must be exact");
    }

    @Test
    void refusesLogarithms() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.heatMap("x", "y", MAP).logY())
                .withMessage("Plots.heatMap: the axes of a heat map are linear");
    }

    @Test
    void rasterAndRatesShareTheirTime() throws Exception {
        List<String> texts = FigureTest.texts(Plots.rasterAndRates(
                List.of(Samples.raster("exc", 80, 500, 300, 1), Samples.raster("inh", 20, 100, 300, 2)),
                List.of(
                        Samples.trace("exc", "Hz", Samples.wave(200, 5, 1)),
                        Samples.trace("inh", "Hz", Samples.wave(200, 9, 1)))));
        assertThat(texts).containsOnlyOnce("time (ms)", "exc", "inh");
    }

    @Test
    void rasterAndRatesKeepsToTheWindowOfTheRates() {
        Table data = Plots.rasterAndRates(
                        List.of(Samples.raster("exc", 80, 500, 300, 1)),
                        List.of(Samples.trace("exc", "Hz", Samples.wave(200, 5, 1))))
                .data();
        for (double time : data.numbers("time_ms")) {
            assertThat(time).isBetween(0.0, 200.0);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.rasterAndRates(List.of(Samples.raster("exc", 1, 0, 1, 1)), List.of()))
                .withMessage("Plots.rasterAndRates: needs one rate for each population, got 0 for 1");
    }

    @Test
    void spectraAreLogarithmic() throws Exception {
        List<String> texts = FigureTest.texts(Plots.spectrum(Samples.theory("exc"), Samples.theory("inh")));
        assertThat(texts).contains("frequency (Hz)", "exc", "inh");
    }
}
