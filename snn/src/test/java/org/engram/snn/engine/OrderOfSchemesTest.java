package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.engram.core.data.Trace;
import org.engram.snn.network.cell.EifCondAlphaIsfaIsta;
import org.engram.snn.network.cell.EifCondExpIsfaIsta;
import org.engram.snn.network.cell.HHCondExp;
import org.engram.snn.network.cell.IfCondAlpha;
import org.engram.snn.network.cell.IfCondExp;
import org.engram.snn.network.cell.IfCurrAlpha;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich2007;
import org.engram.snn.network.cell.StandardCell;
import org.engram.snn.network.synapse.Receptor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How errors shrink with the timestep where nothing is discontinuous but arrivals on the grid. */
class OrderOfSchemesTest {

    private static final double DURATION = 14;

    static Stream<StandardCell<?>> conditionallyLinear() {
        return Stream.of(
                IfCurrExp.standard().withTauSyn(2),
                IfCurrAlpha.standard().withTauSyn(2),
                IfCondExp.standard().withTauSyn(2),
                IfCondAlpha.standard().withTauSyn(2),
                EifCondExpIsfaIsta.standard(),
                EifCondAlphaIsfaIsta.standard(),
                HHCondExp.standard().with("gbar_Na", 2).with("h", 0.6).with("tau_syn_E", 2));
    }

    static Stream<StandardCell<?>> all() {
        return Stream.concat(conditionallyLinear(), Stream.of(Izhikevich2007.standard()));
    }

    @ParameterizedTest
    @MethodSource("all")
    void rungeKuttaIsOfFourthOrder(StandardCell<?> cell) {
        double h = longest(cell);
        double exact = end(cell, Scheme.RUNGE_KUTTA_4, h / 16);
        double coarse = end(cell, Scheme.RUNGE_KUTTA_4, h) - exact;
        double fine = end(cell, Scheme.RUNGE_KUTTA_4, h / 2) - exact;
        assertThat(Math.abs(coarse)).isGreaterThan(1e-13).isLessThan(1e-3);
        double order = Math.log(coarse / fine) / Math.log(2);
        assertThat(order).isCloseTo(4, within(0.35));
    }

    @ParameterizedTest
    @MethodSource("conditionallyLinear")
    void exponentialEulerIsOfFirstOrder(StandardCell<?> cell) {
        double exact = end(cell, Scheme.RUNGE_KUTTA_4, 1.0 / 64);
        double coarse = end(cell, Scheme.EXPONENTIAL_EULER, 1.0 / 64) - exact;
        double fine = end(cell, Scheme.EXPONENTIAL_EULER, 1.0 / 128) - exact;
        assertThat(coarse / fine).isBetween(1.9, 2.1);
    }

    /** A timestep long enough for errors above those of rounding and short enough for the highest order to dominate. */
    private static double longest(StandardCell<?> cell) {
        boolean isSlow = cell instanceof IfCurrExp || cell instanceof IfCondExp;
        return isSlow ? 1.0 / 8 : cell instanceof HHCondExp ? 1.0 / 64 : 1.0 / 16;
    }

    private static double end(StandardCell<?> cell, Scheme scheme, double timestep) {
        boolean isConductance = cell.model().input().isConductance();
        double weight = isConductance ? 0.004 : 0.1;
        Trace v = new OneCell(cell, scheme, timestep)
                .arriving(Receptor.EXCITATORY, weight, 2, 5, 11)
                .arriving(Receptor.INHIBITORY, 2 * weight, 4, 8)
                .trace("v", DURATION + 1);
        int last = (int) Math.round(DURATION / timestep);
        assertThat(v.time(last)).isEqualTo(DURATION);
        return v.value(0, last);
    }
}
