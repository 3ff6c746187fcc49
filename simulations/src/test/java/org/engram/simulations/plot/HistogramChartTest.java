package org.engram.simulations.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.engram.core.data.Table;
import org.junit.jupiter.api.Test;

class HistogramChartTest {

    @Test
    void countsEveryValueOnce() {
        assertThat(Plots.histogram("x", new double[] {0, 0.5, 1, 1.5, 3.9, 4}, 4)
                        .data())
                .isEqualTo(Table.empty()
                        .with("series", "x", "x", "x", "x")
                        .with("low", 0, 1, 2, 3)
                        .with("high", 1, 2, 3, 4)
                        .with("count", 2, 2, 0, 2));
    }

    @Test
    void equalValuesFillOneBin() {
        Table data = Plots.histogram("x", new double[] {5, 5, 5}, 3).data();
        assertThat(data.numbers("count")).containsExactly(0, 3, 0);
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.histogram("x", new double[0], 3))
                .withMessage("Plots.histogram: needs at least one value");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.histogram("x", new double[] {1}, 0))
                .withMessage("Plots.histogram bins: must be in [1, 10000], got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.histogram("x", new double[] {1, Double.NaN}, 2))
                .withMessage("Plots.histogram values[1]: must be finite, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Plots.histogram("x", new double[] {1, 2}, 2).logX())
                .withMessage("Plots.histogram: the axes of a histogram are linear");
    }
}
