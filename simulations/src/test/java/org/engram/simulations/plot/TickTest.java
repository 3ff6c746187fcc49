package org.engram.simulations.plot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.jfree.data.Range;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TickTest {

    private static List<String> linear(double low, double high, int most) {
        return Tick.labels(Tick.linear(new Range(low, high), most));
    }

    private static List<String> decades(double low, double high, int most) {
        return Tick.labels(Tick.decades(new Range(low, high), most));
    }

    @Test
    void numbersAreWrittenAsReadersExpectThem() {
        assertThat(linear(0, 1, 6)).containsExactly("0", "0.2", "0.4", "0.6", "0.8", "1.0");
        assertThat(linear(-80, 30, 8)).containsExactly("−80", "−60", "−40", "−20", "0", "20");
        assertThat(linear(0, 900, 8)).containsExactly("0", "200", "400", "600", "800");
        assertThat(linear(0, 900_000, 3)).containsExactly("0", "500000");
        assertThat(linear(0, 3e6, 4)).containsExactly("0", "1×10⁶", "2×10⁶", "3×10⁶");
        assertThat(linear(0, 3.1e-5, 4)).containsExactly("0", "1×10⁻⁵", "2×10⁻⁵", "3×10⁻⁵");
        assertThat(linear(0.0999, 0.1401, 5)).containsExactly("0.10", "0.11", "0.12", "0.13", "0.14");
    }

    @Test
    void decadesAreThinnedOrRefinedToFit() {
        assertThat(decades(0.9, 110, 8)).containsExactly("1", "2", "5", "10", "20", "50", "100");
        assertThat(decades(0.9, 11_000, 5)).containsExactly("1", "10", "100", "1000", "10000");
        assertThat(decades(1e-9, 1, 4)).containsExactly("10⁻⁹", "10⁻⁶", "10⁻³", "10⁰");
        assertThat(decades(31, 46, 8)).containsExactly("32", "34", "36", "38", "40", "42", "44", "46");
        assertThat(Tick.decades(new Range(1, 100), 3)).hasSize(19);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ticksAreFewRoundAndInside(long seed) {
        Random random = new Random(seed);
        for (int trial = 0; trial < 200; trial++) {
            double size = StrictMath.pow(10, random.nextInt(25) - 12);
            double low = (random.nextDouble() - 0.5) * size * 10;
            Range range = new Range(low, low + size * (0.1 + random.nextDouble()));
            int most = 2 + random.nextInt(7);
            List<Tick> ticks = Tick.linear(range, most);
            double step = Tick.step(range, most).doubleValue();
            assertThat(ticks).as("seed %d, %s", seed, range).hasSizeBetween(1, most);
            assertThat(Tick.labels(ticks)).as("seed %d, %s", seed, range).doesNotHaveDuplicates();
            for (int i = 0; i < ticks.size(); i++) {
                assertThat(ticks.get(i).value()).isBetween(low - 1e-6 * size, range.getUpperBound() + 1e-6 * size);
                assertThat(ticks.get(i).value())
                        .isEqualTo(
                                ticks.get(0).value() + i * step, org.assertj.core.api.Assertions.within(1e-6 * step));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"1, 3, 1, 3", "5, 5, 4.5, 5.5", "0, 0, -1, 1", "-5, -5, -5.5, -4.5"})
    void extentsOfOneValueAreWidened(double a, double b, double low, double high) {
        Range range = new Extent().add(a).add(Double.NaN).add(b).range();
        assertThat(List.of(range.getLowerBound(), range.getUpperBound())).containsExactly(low, high);
    }

    @ParameterizedTest
    @CsvSource({"0.3, 89, 0, 90", "100, 299.5, 100, 300", "0, 1000, 0, 1000", "501, 599, 500, 600", "7, 851, 0, 900"})
    void timesEndAtRoundNumbers(double first, double last, double low, double high) {
        Range range = new Extent().add(first).add(last).rounded();
        assertThat(List.of(range.getLowerBound(), range.getUpperBound())).containsExactly(low, high);
    }

    @ParameterizedTest
    @CsvSource({"0.1, 1, 0, 1", "0.5, 1, 0.5, 1", "-1, -0.1, -1, 0", "-1, 3, -1, 3"})
    void zeroIsShownWhenItIsNear(double a, double b, double low, double high) {
        Range range = new Extent().add(a).add(b).withNearZero().range();
        assertThat(List.of(range.getLowerBound(), range.getUpperBound())).containsExactly(low, high);
    }
}
