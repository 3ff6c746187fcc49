package org.engram.simulations.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.engram.core.data.Curve;
import org.engram.core.data.Table;
import org.junit.jupiter.api.Test;

class CurveChartTest {

    @Test
    void theoryAloneIsInkBesideColouredPoints() throws Exception {
        Curve points = Samples.measured("N = 100", 9, 0.1);
        Figure without = Plots.lines("x", "y", points);
        Figure with = Plots.lines("x", "y", points, Samples.theory("theory"));
        assertThat(Pixels.of(Theme.INK, with).count())
                .isGreaterThan(Pixels.of(Theme.INK, without).count() + 500);
        assertThat(Pixels.of(Theme.color(1), with).count()).isZero();
        assertThat(FigureTest.texts(with)).contains("N = 100", "theory", "Error bars: 95 % Wilson.");
        assertThat(FigureTest.texts(without)).doesNotContain("N = 100");
    }

    @Test
    void pointsAreJoinedOnlyWhereThereIsNoTheory() {
        Curve far = Curve.exact("theory", new double[] {1, 9}, new double[] {0, 0});
        Figure joined = Plots.lines("x", "y", Samples.measured("a", 9, 0.01)).yRange(0, 1);
        Figure apart =
                Plots.lines("x", "y", Samples.measured("a", 9, 0.01), far).yRange(0, 1);
        assertThat(blueLines(joined).size() - blueLines(apart).size()).isEqualTo(8);
    }

    @Test
    void errorBarsSpanTheirInterval() {
        assertThat(barLength(0.2)).isGreaterThan(50);
        assertThat(barLength(0.4) / barLength(0.2)).isCloseTo(2, within(1e-3));
    }

    /** Length of the longest upright blue line of the drawing. */
    private static double barLength(double half) {
        return blueLines(bar(half)).stream()
                .filter(line -> line[0] == line[1])
                .mapToDouble(line -> Math.abs(line[2] - line[3]))
                .max()
                .orElse(0);
    }

    /** The lines of the first series, each as x1, x2, y1, y2. */
    private static List<double[]> blueLines(Figure figure) {
        List<double[]> lines = new ArrayList<>();
        Matcher group = Pattern.compile("<g style=\"([^\"]*)\"\\s*>(.*?)</g", Pattern.DOTALL)
                .matcher(figure.svg());
        Pattern line = Pattern.compile("<line [^>]*?x1=\"(.*?)\" x2=\"(.*?)\" y1=\"(.*?)\" y2=\"(.*?)\"");
        while (group.find()) {
            Matcher found = line.matcher(group.group(1).contains("stroke:rgb(0,114,178)") ? group.group(2) : "");
            while (found.find()) {
                lines.add(IntStream.rangeClosed(1, 4)
                        .mapToDouble(k -> Double.parseDouble(found.group(k)))
                        .toArray());
            }
        }
        return lines;
    }

    private static Figure bar(double half) {
        Curve point = Curve.measured(
                "a",
                "sd",
                new double[] {1},
                new double[] {0.5},
                new double[] {0.5 - half},
                new double[] {0.5 + half},
                new long[] {10});
        return Plots.lines("x", "y", point).yRange(0, 1);
    }

    @Test
    void asManyTheoriesAsMeasurementsShareTheirColours() {
        Figure figure = Plots.lines(
                "x",
                "y",
                Samples.measured("a", 9, 0.1),
                Samples.measured("b", 8, 0.1),
                Samples.theory("a, theory"),
                Samples.theory("b, theory"));
        assertThat(Pixels.of(Theme.color(1), figure).count()).isPositive();
        assertThat(Pixels.of(Theme.color(2), figure).count()).isZero();
    }

    @Test
    void severalTheoriesBesideOneMeasurementDiffer() {
        Figure figure = Plots.lines(
                "x", "y", Samples.measured("a", 9, 0.1), Samples.theory("mean field"), Samples.theory("replica"));
        assertThat(Pixels.of(Theme.color(2), figure).count()).isPositive();
    }

    @Test
    void noteNamesEveryKindOfInterval() throws Exception {
        Curve other = Curve.measured(
                "b", "bootstrap", new double[] {1}, new double[] {1}, new double[] {0}, new double[] {2}, new long[1]);
        assertThat(FigureTest.texts(Plots.lines("x", "y", Samples.measured("a", 3, 0.1), other)))
                .contains("Error bars: a, 95 % Wilson; b, bootstrap.");
        assertThat(FigureTest.texts(Plots.lines("x", "y", Samples.theory("theory"))))
                .noneMatch(text -> text.startsWith("Error bars"));
    }

    @Test
    void logarithmicAxesHaveDecades() throws Exception {
        Curve curve = Curve.exact("a", new double[] {1, 10, 100, 1000}, new double[] {1, 1e-3, 1e-6, 1e-9});
        assertThat(FigureTest.texts(Plots.lines("x", "y", curve).logX().logY()))
                .contains("1", "10", "100", "1000", "10⁻⁴", "10⁻⁸");
    }

    @Test
    void whatIsNotPositiveLiesBelowALogarithmicAxis() {
        double[] x = {1, 2, 3};
        double[] mean = {0.1, 0.01, 0};
        Curve curve = Curve.measured(
                "a", "Wilson", x, mean, new double[] {0.05, 0, 0}, new double[] {0.2, 0.02, 0.003}, new long[3]);
        Figure figure = Plots.lines("x", "y", curve, Samples.theory("t")).logY();
        Pixels points = Pixels.of(Theme.color(0), figure);
        Pixels ink = Pixels.of(Theme.INK, figure);
        assertThat(points.count()).isPositive();
        assertThat(points.bottom()).isLessThan(ink.bottom());
        assertThat(figure.data().number(2, "mean")).isZero();
    }

    @Test
    void dataHoldsEveryPoint() {
        Curve measured = Curve.measured(
                "a", "sd", new double[] {2}, new double[] {3}, new double[] {1}, new double[] {4}, new long[] {7});
        Curve exact = Curve.exact("b", new double[] {5}, new double[] {6});
        assertThat(Plots.lines("x", "y", measured, exact).data())
                .isEqualTo(Table.empty()
                        .with("series", "a", "b")
                        .with("interval", "sd", "none")
                        .with("x", 2, 5)
                        .with("mean", 3, 6)
                        .with("low", 1, 6)
                        .with("high", 4, 6)
                        .with("trials", 7, 0));
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.lines("x", "y"))
                .withMessage("Plots.lines: needs at least one curve");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.lines("x", "y", Curve.exact("a", new double[0], new double[0])))
                .withMessage("Plots.lines: curve 'a' has no point");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.lines("x", "y", Samples.theory("a"), Samples.theory("a")))
                .withMessage("Plots.lines: two series are named 'a'; give each a label of its own");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.lines(
                        "x", "y", Curve.exact("a", new double[] {1}, new double[] {Double.POSITIVE_INFINITY})))
                .withMessage("Plots.lines: curve 'a' low[0]: must be finite, got Infinity");
        Figure zero = Plots.lines("x", "y", Curve.exact("a", new double[] {0, 1}, new double[] {0, -1}));
        assertThatIllegalArgumentException()
                .isThrownBy(zero::logX)
                .withMessage("Figure.logX: curve 'a' must have x > 0, got 0");
        assertThatIllegalArgumentException().isThrownBy(zero::logY).withMessage("Figure.logY: no value is > 0");
        Figure positive = Plots.lines("x", "y", Samples.theory("a"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> positive.logX().xRange(0, 10))
                .withMessage("Figure.logX: the x range must be > 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> positive.yRange(-1, 1).logY())
                .withMessage("Figure.logY: the y range must be > 0");
    }
}
