package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.engram.core.data.Trace;
import org.engram.snn.network.cell.EifCondExpIsfaIsta;
import org.engram.snn.network.cell.HHCondExp;
import org.engram.snn.network.cell.Izhikevich2007;
import org.engram.snn.network.cell.StandardCell;
import org.engram.snn.network.current.StepCurrent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Spike times of cells without closed form, against adaptive integration by another library. */
class SpikingCellsTest {

    static Stream<Arguments> cells() {
        EifCondExpIsfaIsta adaptive = EifCondExpIsfaIsta.standard().withTauRefrac(0);
        return Stream.of(
                Arguments.of(HHCondExp.standard(), 0.2, 0.01, 0.02),
                Arguments.of(HHCondExp.standard(), 0.5, 0.01, 0.02),
                Arguments.of(HHCondExp.standard(), 1.5, 0.01, 0.02),
                Arguments.of(adaptive, 0.8, 0.005, 0.2),
                Arguments.of(adaptive, 1.2, 0.005, 0.2),
                Arguments.of(adaptive.withAdaptation(0, 0, 100), 0.9, 0.01, 0.2),
                Arguments.of(Izhikevich2007.standard(), 0.085, 0.002, 0.2),
                Arguments.of(Izhikevich2007.standard(), 0.1, 0.002, 0.2),
                Arguments.of(Izhikevich2007.intrinsicallyBursting(), 0.5, 0.002, 0.3),
                Arguments.of(Izhikevich2007.chattering(), 0.2, 0.002, 0.3),
                Arguments.of(Izhikevich2007.lowThresholdSpiking(), 0.125, 0.002, 0.3),
                Arguments.of(Izhikevich2007.fastSpiking(), 0.1, 0.0005, 0.08),
                Arguments.of(Izhikevich2007.thalamocortical(), 0.1, 0.002, 0.3),
                Arguments.of(Izhikevich2007.reticular(), 0.07, 0.002, 0.3));
    }

    /** Each spike found at the end of a step delays the next by up to a step, so the differences add up. */
    @ParameterizedTest
    @MethodSource("cells")
    void spikeTimesAreThoseOfTheEquations(StandardCell<?> cell, double current, double timestep, double tolerance) {
        double[] exact = new AdaptiveReference(cell, t -> current).spikes(250);
        double[] found = new OneCell(cell.with("i_offset", current), Scheme.RUNGE_KUTTA_4, timestep).spikes(250);
        assertThat(exact.length).isGreaterThan(1);
        assertThat(found).hasSameSizeAs(exact);
        for (int k = 0; k < exact.length; k++) {
            assertThat(found[k]).as("spike %d", k).isCloseTo(exact[k], within(tolerance));
        }
    }

    /** Equilibria of v meet where {@code k x (x - vt + vr) - b x + I} has a double root in {@code x = v - vr}: at 51.43 pA. */
    @Test
    void theRheobaseOfARegularSpikingCellIsThatOfItsParabola() {
        Izhikevich2007 cell = Izhikevich2007.standard();
        double rheobase = 12.0 * 12 / (4 * 0.7) / 1000;
        assertThat(new OneCell(cell.withIOffset(0.98 * rheobase), Scheme.RUNGE_KUTTA_4, 0.1).spikes(2000))
                .isEmpty();
        assertThat(new OneCell(cell.withIOffset(1.02 * rheobase), Scheme.RUNGE_KUTTA_4, 0.1).spikes(2000))
                .hasSizeGreaterThan(2);
    }

    @Test
    void hodgkinHuxleyGatesAreThoseOfTheEquations() {
        HHCondExp cell = HHCondExp.standard().withIOffset(0.5);
        double[] exact = new AdaptiveReference(cell, t -> 0.5).at(30);
        String[] states = {"v", "m", "h", "n"};
        double[] scale = {1e-3, 1e-5, 1e-5, 1e-5};
        for (int s = 0; s < states.length; s++) {
            Trace trace = new OneCell(cell, Scheme.RUNGE_KUTTA_4, 0.005).trace(states[s], 31);
            assertThat(trace.value(0, 6000)).as(states[s]).isCloseTo(exact[s], within(scale[s]));
        }
    }

    /** Without reset a spike lasts many steps above 0 mV and counts once. */
    @Test
    void aHodgkinHuxleySpikeCountsOnce() {
        HHCondExp cell = HHCondExp.standard();
        for (Scheme scheme : new Scheme[] {Scheme.RUNGE_KUTTA_4, Scheme.EXPONENTIAL_EULER}) {
            OneCell run = new OneCell(cell, scheme, 0.02).driven(StepCurrent.pulse(10, 12, 1));
            assertThat(run.spikes(60)).hasSize(1);
            Trace v = new OneCell(cell, scheme, 0.02)
                    .driven(StepCurrent.pulse(10, 12, 1))
                    .trace("v", 60);
            double[] values = v.values(0);
            long above = Arrays.stream(values).filter(x -> x >= 0).count();
            assertThat(above).isGreaterThan(20);
        }
    }

    @Test
    void exponentialEulerKeepsHodgkinHuxleyStableWhereRungeKuttaIsNot() {
        HHCondExp cell = HHCondExp.standard().withIOffset(0.5);
        int exact = new AdaptiveReference(cell, t -> 0.5).spikes(500).length;
        int euler = new OneCell(cell, Scheme.EXPONENTIAL_EULER, 0.1).spikes(500).length;
        assertThat(euler).isBetween((int) (0.9 * exact), (int) (1.1 * exact));
    }
}
