package org.engram.simulations.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.engram.core.data.Table;
import org.junit.jupiter.api.Test;

class PanelGridTest {

    private static Figure voltage(String title) {
        return Plots.voltageAndInput(
                        Samples.trace("v", "mV", Samples.wave(50, -60, 5)),
                        Samples.trace("I", "nA", Samples.wave(50, 0, 1)),
                        20)
                .title(title);
    }

    @Test
    void lettersPanelsAndWritesOnceWhatTheyShare() throws Exception {
        List<String> texts = FigureTest.texts(
                Plots.panels(2, 3, voltage("one"), voltage("two"), voltage("three"), voltage("four"), voltage("five"))
                        .title("All"));
        assertThat(texts)
                .contains("All", "A", "one", "B", "two", "C", "three", "D", "four", "E", "five")
                .doesNotContain("F")
                .containsOnlyOnce("time (ms)", "I (nA), scaled to fit");
    }

    @Test
    void panelsThatDifferKeepTheirOwnLabels() throws Exception {
        Figure curves = Plots.lines("load", "overlap", Samples.measured("N = 10", 9, 0.1), Samples.theory("theory"));
        List<String> texts = FigureTest.texts(Plots.panels(1, 2, voltage("one"), curves));
        assertThat(texts).contains("time (ms)", "load", "N = 10", "theory", "v (mV)", "Error bars: 95 % Wilson.");
    }

    @Test
    void plotsOfAColumnStartAtOneEdge() {
        Figure wide = Plots.lines("x", "y", Samples.theory("t")).yRange(0, 900_000);
        Figure narrow = Plots.lines("x", "y", Samples.theory("t")).yRange(0, 1);
        Figure grid = Plots.panels(2, 1, wide, narrow);
        java.awt.image.BufferedImage image = grid.image();
        int half = image.getHeight() / 2;
        assertThat(longestColumn(image, 0, half)).isEqualTo(longestColumn(image, half, image.getHeight()));
    }

    /** The column with the most dark pixels, which is the vertical axis. */
    private static int longestColumn(java.awt.image.BufferedImage image, int top, int bottom) {
        int best = 0;
        int most = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            int dark = 0;
            for (int y = top; y < bottom; y++) {
                dark += (image.getRGB(x, y) & 0xFF) < 0x80 ? 1 : 0;
            }
            if (dark > most) {
                most = dark;
                best = x;
            }
        }
        return best;
    }

    @Test
    void goesOnWithTwoLettersAfterZ() throws Exception {
        List<String> texts = FigureTest.texts(Plots.panels(4, 7, Collections.nCopies(28, voltage(""))));
        assertThat(texts).contains("A", "Z", "AA", "AB");
    }

    @Test
    void dataNamesThePanel() {
        Figure spikes = Plots.raster(Samples.raster("exc", 5, 2, 10, 1)).title("spikes");
        Figure counts = Plots.histogram("x", new double[] {1, 2}, 1);
        Table data = Plots.panels(1, 2, spikes, counts).data();
        assertThat(data.names())
                .containsExactly("panel", "title", "series", "time_ms", "neuron", "low", "high", "count");
        assertThat(data.rows()).isEqualTo(3);
        assertThat(data.text(0, "panel") + data.text(0, "title") + data.text(0, "count"))
                .isEqualTo("Aspikes");
        assertThat(data.text(2, "panel") + data.text(2, "neuron") + data.text(2, "count"))
                .isEqualTo("B2");
    }

    @Test
    void refusesNonsense() {
        Figure grid = Plots.panels(1, 2, voltage("one"), voltage("two"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.panels(1, 1, voltage("one"), voltage("two")))
                .withMessage("Plots.panels: a grid of 1 x 1 holds 1 to 1 panels, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.panels(2, 2))
                .withMessage("Plots.panels: a grid of 2 x 2 holds 1 to 4 panels, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.panels(0, 2, voltage("one")))
                .withMessage("Plots.panels rows: must be in [1, 100], got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.panels(1, 101, voltage("one")))
                .withMessage("Plots.panels columns: must be in [1, 100], got 101");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.panels(1, 1, grid))
                .withMessage("Plots.panels: a panel must be one chart, not a grid");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grid.mark(1, "here"))
                .withMessage("Figure: a grid has no axes of its own; set ranges, scales and marks on its panels");
    }
}
