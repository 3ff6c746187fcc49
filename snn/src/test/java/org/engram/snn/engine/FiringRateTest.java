package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.engram.snn.network.cell.Cells;
import org.engram.snn.network.cell.LeakyCell;
import org.engram.snn.network.cell.StandardCell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The interval between spikes under constant current, {@code tau_refrac + tau_m ln((R I + E - v_reset)/(R I + E - v_thresh))}. */
class FiringRateTest {

    private static final double TIMESTEP = 0.01;

    static Stream<Object[]> pairs() {
        List<Object[]> pairs = new ArrayList<>();
        for (StandardCell<?> cell : Cells.standard()) {
            for (Scheme scheme : Scheme.values()) {
                boolean isGridded = scheme != Scheme.REFERENCE && scheme.serves(cell.model());
                if (cell instanceof LeakyCell<?> leaky && isGridded) {
                    pairs.add(new Object[] {leaky, scheme});
                }
            }
        }
        return pairs.stream();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void integrateAndFireFollowsItsClosedForm(LeakyCell<?> cell, Scheme scheme) {
        for (double current : new double[] {0.9, 1.3, 2.2}) {
            double[] times = new OneCell(
                            cell.withVRest(-62)
                                    .withVReset(-68)
                                    .withTauM(15)
                                    .withCm(0.5)
                                    .withTauRefrac(3)
                                    .withIOffset(current),
                            scheme,
                            TIMESTEP)
                    .spikes(400);
            double drive = current * 15 / 0.5 - 62;
            double exact = 3 + 15 * Math.log((drive + 68) / (drive + 50));
            double onGrid = TIMESTEP * Math.ceil(exact / TIMESTEP - 1e-9);
            for (int k = 1; k < times.length; k++) {
                assertThat(times[k] - times[k - 1]).isCloseTo(onGrid, within(1e-9));
            }
            assertThat(times.length).isEqualTo(1 + (int) ((399.99 - times[0]) / onGrid));
            assertThat(Arrays.stream(times).count()).isGreaterThan(10);
        }
    }
}
