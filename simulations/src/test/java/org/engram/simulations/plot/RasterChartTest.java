package org.engram.simulations.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.engram.core.data.Raster;
import org.engram.core.data.Table;
import org.junit.jupiter.api.Test;

class RasterChartTest {

    private static Raster at(String label, int neurons, double time, int neuron) {
        return Raster.of(label, neurons, new double[] {time}, new int[] {neuron});
    }

    @Test
    void stacksPopulationsFromTheTopDown() {
        Figure figure = Plots.raster(at("a", 5, 10, 2), at("b", 5, 20, 2), at("c", 5, 30, 2));
        Pixels a = Pixels.of(Theme.color(0), figure);
        Pixels b = Pixels.of(Theme.color(1), figure);
        Pixels c = Pixels.of(Theme.color(2), figure);
        assertThat(a.bottom()).isLessThan(b.top());
        assertThat(b.bottom()).isLessThan(c.top());
        assertThat(a.right()).isLessThan(b.left());
        assertThat(b.right()).isLessThan(c.left());
    }

    @Test
    void drawsNeuronZeroAtTheBottomOfItsBand() {
        Pixels lowest = Pixels.of(Theme.color(0), Plots.raster(at("a", 5, 10, 0), at("b", 5, 20, 2)));
        Pixels highest = Pixels.of(Theme.color(0), Plots.raster(at("a", 5, 10, 4), at("b", 5, 20, 2)));
        assertThat(lowest.top()).isGreaterThan(highest.bottom());
    }

    @Test
    void namesPopulationsOnTheAxisAndNeedsNoLegend() throws Exception {
        List<String> texts = FigureTest.texts(Plots.raster(at("exc", 5, 10, 2), at("inh", 5, 20, 2)));
        assertThat(texts).containsOnlyOnce("exc", "inh").contains("time (ms)", "10");
    }

    @Test
    void numbersTheNeuronsOfASinglePopulation() throws Exception {
        Raster three = Raster.of("exc", 3, new double[] {1, 2, 3}, new int[] {0, 1, 2});
        assertThat(FigureTest.texts(Plots.raster(three).xRange(10, 20)))
                .contains("0", "1", "2")
                .doesNotContain("0.5");
    }

    @Test
    void drawsEverySpikeOfASmallPopulationApart() {
        Raster raster = Raster.of("a", 2, new double[] {10, 20, 30, 40}, new int[] {0, 0, 1, 1});
        Pixels one = Pixels.of(Theme.color(0), Plots.raster(at("a", 2, 10, 0)).xRange(0, 50));
        Pixels four = Pixels.of(Theme.color(0), Plots.raster(raster).xRange(0, 50));
        assertThat(four.count()).isEqualTo(4 * one.count());
    }

    @Test
    void drawsTwoPixelDotsForLargePopulations() {
        Pixels dot = Pixels.of(Theme.color(0), Plots.raster(at("a", 3000, 10, 1500)));
        assertThat(dot.count()).isEqualTo(4);
    }

    @Test
    void drawsManySpikes() {
        Figure figure = Plots.raster(Samples.raster("exc", 10_000, 200_000, 1000, 3));
        assertThat(Pixels.of(Theme.color(0), figure).count()).isBetween(100_000, 200_000);
        assertThat(figure.data().rows()).isEqualTo(200_000);
    }

    @Test
    void keepsTheBandsOfSilentPopulations() throws Exception {
        Raster silent = Raster.of("silent", 4, new double[0], new int[0]);
        Figure figure = Plots.raster(silent, at("exc", 5, 10, 2));
        assertThat(FigureTest.texts(figure)).contains("silent", "exc");
        assertThat(figure.data().rows()).isEqualTo(1);
        assertThat(Plots.raster(silent).data().rows()).isZero();
        assertThat(Pixels.of(Theme.INK, Plots.raster(silent)).count()).isPositive();
    }

    @Test
    void showsOnlyTheChosenTimes() {
        Figure figure = Plots.raster(at("a", 2, 10, 0)).xRange(20, 30);
        assertThat(Pixels.of(Theme.color(0), figure).count()).isZero();
        assertThat(figure.data().rows()).isEqualTo(1);
    }

    @Test
    void dataHoldsEverySpike() {
        Table data = Plots.raster(at("a", 3, 1.5, 2), Raster.of("b", 4, new double[] {2, 2.5}, new int[] {3, 0}))
                .data();
        assertThat(data)
                .isEqualTo(Table.empty()
                        .with("series", "a", "b", "b")
                        .with("time_ms", 1.5, 2, 2.5)
                        .with("neuron", 2, 3, 0));
    }

    @Test
    void bandsAreProportionalButNeverLowerThanTheirNames() {
        List<Band> large = Band.stack(List.of(3000, 1000));
        assertThat(large.get(0).height()).isCloseTo(0.738, org.assertj.core.api.Assertions.within(1e-12));
        assertThat(large.get(1).height()).isCloseTo(0.238, org.assertj.core.api.Assertions.within(1e-12));
        List<Band> uneven = Band.stack(List.of(4000, 1));
        assertThat(uneven.get(1).height()).isGreaterThan(0.03);
        assertThat(uneven.get(1).high()).isLessThan(uneven.get(0).low());
        assertThat(uneven.get(0).high()).isLessThanOrEqualTo(1);
        assertThat(uneven.get(1).low()).isGreaterThanOrEqualTo(0);
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.raster())
                .withMessage("Plots.raster: needs at least one population");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.raster(Raster.of("none", 0, new double[0], new int[0])))
                .withMessage("Plots.raster: population 'none' has no neuron");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.raster(at("a", 3, 1, 2), at("a", 3, 1, 2)))
                .withMessage("Plots.raster: two series are named 'a'; give each a label of its own");
        Figure figure = Plots.raster(at("a", 3, 1, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(figure::logX)
                .withMessage("Plots.raster: the axes of a raster are linear");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figure.yRange(0, 2))
                .withMessage("Plots.raster: the vertical axis holds neurons and has no range to choose");
    }
}
