package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.engram.snn.network.synapse.Receptor.EXCITATORY;
import static org.engram.snn.network.synapse.Receptor.INHIBITORY;

import org.engram.core.data.Trace;
import org.engram.snn.network.cell.IfCondAlpha;
import org.engram.snn.network.cell.IfCondExp;
import org.engram.snn.network.cell.IfCurrAlpha;
import org.engram.snn.network.cell.IfCurrDelta;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Postsynaptic potentials against closed forms. */
class SynapticShapesTest {

    private static final double CM = 0.25;
    private static final double TAU_M = 20;
    private static final IfCurrAlpha ALPHA =
            IfCurrAlpha.standard().withCm(CM).withTauM(TAU_M).withVThresh(1e6);

    /** {@code w e/(tau cm) [s exp(-s/tau)/d - (exp(-s/tau_m) ... )/d^2]} with {@code d = 1/tau_m - 1/tau}. */
    private static double alphaPotential(double weight, double tau, double s) {
        double d = 1 / TAU_M - 1 / tau;
        double rising = s * Math.exp(-s / tau) / d - (Math.exp(-s / tau) - Math.exp(-s / TAU_M)) / (d * d);
        return weight * Math.E / (tau * CM) * rising;
    }

    @ParameterizedTest
    @CsvSource({"0.5, 0.1", "0.5, 1", "5, 0.1", "5, 1", "60, 0.1", "60, 1", "0.05, 1"})
    void alphaCurrentsAreExact(double tau, double timestep) {
        Trace v = new OneCell(ALPHA.with("tau_syn_E", tau).with("tau_syn_I", 2 * tau), Scheme.EXACT, timestep)
                .arriving(EXCITATORY, 0.7, 5, 9)
                .arriving(INHIBITORY, 0.3, 7)
                .trace("v", 60);
        for (int k = 0; k < v.size(); k++) {
            double t = v.time(k);
            double expected = -65
                    + (t > 5 ? alphaPotential(0.7, tau, t - 5) : 0)
                    + (t > 9 ? alphaPotential(0.7, tau, t - 9) : 0)
                    - (t > 7 ? alphaPotential(0.3, 2 * tau, t - 7) : 0);
            assertThat(v.value(0, k)).as("v(%s ms)", t).isCloseTo(expected, within(2e-11));
        }
    }

    /** The closed form above loses all digits here; the limit is {@code w e/(tau cm) s^2/2 exp(-s/tau)}. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-15, -1e-15, 1e-13, -1e-13})
    void equalTimeConstantsOfAlphaCurrentsAreNoSpecialCase(double difference) {
        for (double timestep : new double[] {0.1, 1}) {
            Trace v = new OneCell(ALPHA.withTauSyn(TAU_M * (1 + difference)), Scheme.EXACT, timestep)
                    .arriving(EXCITATORY, 0.7, 5)
                    .trace("v", 60);
            for (int k = 0; k < v.size(); k++) {
                double s = Math.max(0, v.time(k) - 5);
                double expected = -65 + 0.7 * Math.E / (TAU_M * CM) * s * s / 2 * Math.exp(-s / TAU_M);
                assertThat(v.value(0, k)).isCloseTo(expected, within(2e-11));
            }
        }
    }

    @Test
    void theSteadyCurrentFadesInToTheSeriesWithoutAStep() {
        // Rates that differ by 1 per step are where the series of the propagator meets its closed form.
        double h = 1;
        double tauSyn = 1 / (1 / TAU_M + 1 / h);
        for (double nudge : new double[] {0.999999, 1, 1.000001}) {
            Trace v = new OneCell(ALPHA.withTauSyn(tauSyn * nudge), Scheme.EXACT, h)
                    .arriving(EXCITATORY, 0.7, 5)
                    .trace("v", 30);
            for (int k = 6; k < v.size(); k++) {
                assertThat(v.value(0, k))
                        .isCloseTo(-65 + alphaPotential(0.7, tauSyn * nudge, v.time(k) - 5), within(1e-12));
            }
        }
    }

    @Test
    void alphaInputsPeakWithTheirWeightAfterTau() {
        for (String state : new String[] {"gsyn_exc", "isyn_exc"}) {
            boolean isConductance = state.startsWith("g");
            Trace input = new OneCell(
                            isConductance ? IfCondAlpha.standard().withTauSyn(2) : ALPHA.withTauSyn(2),
                            isConductance ? Scheme.RUNGE_KUTTA_4 : Scheme.EXACT,
                            0.1)
                    .arriving(EXCITATORY, 0.03, 5)
                    .trace(state, 30);
            for (int k = 50; k < input.size(); k++) {
                double s = (input.time(k) - 5) / 2;
                assertThat(input.value(0, k)).isCloseTo(0.03 * s * Math.exp(1 - s), within(1e-15));
            }
            assertThat(input.value(0, 70)).isCloseTo(0.03, within(1e-15));
        }
    }

    @ParameterizedTest
    @CsvSource({"EXACT, 1e-12", "RUNGE_KUTTA_4, 1e-9", "EXPONENTIAL_EULER, 1e-12"})
    void deltaInputJumpsAtItsArrival(Scheme scheme, double tolerance) {
        Trace v = new OneCell(IfCurrDelta.standard().withTauM(TAU_M), scheme, 0.1)
                .arriving(EXCITATORY, 6, 5)
                .arriving(INHIBITORY, 4, 10)
                .trace("v", 30);
        for (int k = 0; k < v.size(); k++) {
            double t = v.time(k);
            double expected =
                    -65 + (t > 5 ? 6 * Math.exp(-(t - 5) / TAU_M) : 0) - (t > 10 ? 4 * Math.exp(-(t - 10) / TAU_M) : 0);
            assertThat(v.value(0, k)).as("v(%s ms)", t).isCloseTo(expected, within(tolerance));
        }
    }

    @ParameterizedTest
    @CsvSource({"EXACT", "RUNGE_KUTTA_4", "EXPONENTIAL_EULER", "SPINNAKER"})
    void deltaInputIsLostWhileTheNeuronIsHeld(Scheme scheme) {
        OneCell cell = new OneCell(IfCurrDelta.standard().withTauRefrac(2), scheme, 0.5)
                .arriving(EXCITATORY, 30, 5)
                .arriving(EXCITATORY, 20, 5.5, 6, 7);
        assertThat(cell.spikes(20)).containsExactly(5);
        Trace v = cell.trace("v", 20);
        assertThat(v.values(0)).containsOnly(-65);
    }

    /** On the board a weight of 1 nA is a charge of 1 pC whatever the timestep: {@code R (1 - exp(-h/tau_m)) / h} mV. */
    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.5, 1})
    void deltaInputOfTheBoardIsACharge(double h) {
        IfCurrDelta cell = IfCurrDelta.standard().withCm(CM).withTauM(TAU_M);
        Trace v = new OneCell(cell, Scheme.SPINNAKER, h)
                .arriving(EXCITATORY, 2, 5)
                .trace("v", 10);
        int arrival = (int) Math.round(5 / h);
        double jump = 2 / h * TAU_M / CM * (1 - Math.exp(-h / TAU_M));
        assertThat(v.value(0, arrival)).isEqualTo(-65);
        assertThat(v.value(0, arrival + 1)).isCloseTo(-65 + jump, within(1e-12));
    }

    @Test
    void oneAlphaInputOfTheBoardIsItsCharge() {
        double h = 0.1;
        Trace current = new OneCell(ALPHA.withTauSyn(3), Scheme.SPINNAKER, h)
                .arriving(EXCITATORY, 0.7, 5)
                .trace("isyn_exc", 80);
        double charge = 0;
        for (int k = 0; k < current.size(); k++) {
            double s = Math.max(0, current.time(k) - 5);
            assertThat(current.value(0, k)).isCloseTo(0.7 * s / 9 * Math.exp(-s / 3), within(1e-14));
            charge += h * current.value(0, k);
        }
        assertThat(charge).isCloseTo(0.7, within(1e-3));
    }

    /** Two equal inputs one after the other: linear and exponential parts as the board combines them. */
    @Test
    void alphaInputsOfTheBoardFollowOneAnother() {
        double h = 1;
        double d = Math.exp(-h / 3);
        Trace current = new OneCell(ALPHA.withTauSyn(3), Scheme.SPINNAKER, h)
                .arriving(EXCITATORY, 0.9, 5)
                .arriving(EXCITATORY, 0.6, 6)
                .trace("isyn_exc", 10);
        double linear = 0.9 / 9;
        double exponential = d;
        assertThat(current.value(0, 6)).isCloseTo(linear * exponential, within(1e-15));
        exponential = exponential * d + 1;
        linear = (linear + 0.6 / 9) * (1 - 1 / exponential);
        linear += 0.6 / 9;
        exponential *= d;
        assertThat(current.value(0, 7)).isCloseTo(linear * exponential, within(1e-15));
    }

    /** The board's conductance carries the current of the potential before the step, through a fixed membrane decay. */
    @Test
    void conductancesOfTheBoardAreCurrentsForAStep() {
        double h = 1;
        Trace v = new OneCell(IfCondExp.standard().withTauSyn(3), Scheme.SPINNAKER, h)
                .arriving(EXCITATORY, 0.02, 2)
                .arriving(INHIBITORY, 0.05, 3)
                .trace("v", 12);
        double gain = 3 / h * (1 - Math.exp(-h / 3));
        double exc = 0;
        double inh = 0;
        double x = -65;
        for (int k = 0; k < v.size(); k++) {
            assertThat(v.value(0, k)).isCloseTo(x, within(1e-12));
            exc += k == 2 ? 0.02 * gain : 0;
            inh += k == 3 ? 0.05 * gain : 0;
            double alpha = -65 + 20 * (exc * (0 - x) + inh * (-70 - x));
            x = alpha - Math.exp(-h / 20) * (alpha - x);
            exc *= Math.exp(-h / 3);
            inh *= Math.exp(-h / 3);
        }
    }

    /** A conductance that hardly decays pulls v to the mean of the potentials, with the time constant of the sum. */
    @ParameterizedTest
    @CsvSource({"EXPONENTIAL_EULER", "RUNGE_KUTTA_4"})
    void aSteadyConductanceShortensTheTimeConstant(Scheme scheme) {
        double g = 0.03;
        Trace v = new OneCell(IfCondExp.standard().withTauSyn(1e12).withVThresh(0), scheme, 0.1)
                .arriving(EXCITATORY, g, 0)
                .trace("v", 80);
        double rate = 1 / 20.0 + g;
        double limit = (-65 / 20.0) / rate;
        for (int k = 0; k < v.size(); k++) {
            double expected = limit + (-65 - limit) * Math.exp(-rate * v.time(k));
            assertThat(v.value(0, k)).isCloseTo(expected, within(1e-7));
        }
    }
}
