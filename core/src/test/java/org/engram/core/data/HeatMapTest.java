package org.engram.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class HeatMapTest {

    private static final double[] X = {0, 1, 3};
    private static final double[] Y = {-1, 1};

    @Test
    void holdsItsValues() {
        double[][] values = {{5}, {7}};
        HeatMap map = HeatMap.of("rate (Hz)", X, Y, values);
        values[0][0] = 0;
        assertThat(map.label()).isEqualTo("rate (Hz)");
        assertThat(map.columns()).isEqualTo(2);
        assertThat(map.rows()).isEqualTo(1);
        assertThat(map.xEdge(2)).isEqualTo(3);
        assertThat(map.yEdge(0)).isEqualTo(-1);
        assertThat(map.value(0, 0)).isEqualTo(5);
        assertThat(map)
                .isEqualTo(HeatMap.of("rate (Hz)", X, Y, new double[][] {{5}, {7}}))
                .hasSameHashCodeAs(HeatMap.of("rate (Hz)", X, Y, new double[][] {{5}, {7}}))
                .isNotEqualTo(HeatMap.of("rate (Hz)", X, Y, new double[][] {{5}, {8}}))
                .hasToString("HeatMap[rate (Hz), 2 x 1]");
    }

    @Test
    void distributionsShareOutTheChannels() {
        Trace weights = Trace.of(
                "w", "nA", 100, 10, new int[] {0, 1, 2, 3}, new double[][] {{0, 0}, {1, 3.9}, {2, 4}, {3.9, 4}});
        assertThat(HeatMap.distribution(weights, 0, 4, 2))
                .isEqualTo(HeatMap.of("share", new double[] {100, 110, 120}, new double[] {0, 2, 4}, new double[][] {
                    {0.5, 0.5}, {0.25, 0.75}
                }));
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeatMap.of("", new double[] {1}, Y, new double[0][]))
                .withMessage("HeatMap.xEdges: needs two edges at least, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeatMap.of("", X, new double[] {1, 1}, new double[2][1]))
                .withMessage("HeatMap.yEdges[1]: must rise, got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeatMap.of("", X, Y, new double[3][1]))
                .withMessage("HeatMap.values: must have 2 columns, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeatMap.of("", X, Y, new double[][] {{1}, {1, 2}}))
                .withMessage("HeatMap.values[1]: must have 1 rows, got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeatMap.of("", X, Y, new double[][] {{1}, {Double.NaN}}))
                .withMessage("HeatMap.values[1][0]: must be finite, got NaN");
        Trace trace = Trace.of("w", "nA", 0, 1, new int[] {0}, new double[][] {{5}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HeatMap.distribution(trace, 0, 4, 2))
                .withMessage("HeatMap value: must be in [0, 4] nA, got 5");
        assertThatIllegalArgumentException().isThrownBy(() -> HeatMap.distribution(trace, 0, 5, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> HeatMap.distribution(trace, 5, 5, 2));
    }
}
