package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.engram.snn.recording.Variable.SPIKES;
import static org.engram.snn.recording.Variable.V;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.analysis.solvers.BracketingNthOrderBrentSolver;
import org.apache.commons.math3.ode.FirstOrderDifferentialEquations;
import org.apache.commons.math3.ode.events.EventHandler;
import org.apache.commons.math3.ode.nonstiff.DormandPrince853Integrator;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.Dynamics;
import org.engram.snn.network.cell.InputShape;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.network.value.Constant;
import org.engram.snn.network.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Scheme.REFERENCE} for cells whose equations are integrated, against independent integration and closed forms. */
class ReferenceDynamicsTest {

    private static final double ACCURATE = 1e-6;

    /** A cell of the tests, whose parameters are those of its model. */
    private record TestCell(CellModel model) implements CellType {

        static TestCell of(InputShape input, List<Parameter> parameters, List<Parameter> states, Dynamics dynamics) {
            return new TestCell(new CellModel("Test", input, parameters, states, Optional.of(dynamics)));
        }

        @Override
        public Value value(String setting) {
            return new Constant(model.setting(setting).defaultValue());
        }
    }

    private static Parameter number(String name, double value) {
        return new Parameter(name, "", Bounds.FINITE, value, "Test.");
    }

    private static double[] spikes(CellType cell, double duration, double weight, double... arrivals) {
        NetworkBuilder network = Network.named("cell");
        Population population = network.population("cell", 1, cell);
        try (Simulation simulation = Simulation.of(network.build()).scheme(Scheme.REFERENCE)) {
            return simulation
                    .arrivals(Arrivals.at(population, Receptor.EXCITATORY, weight, arrivals))
                    .record(SPIKES, population)
                    .run(duration)
                    .spikes(population)
                    .times();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.02, 0.2, -65, 8, 10",
        "0.02, 0.2, -50, 2, 10",
        "0.1, 0.2, -65, 2, 10",
        "0.02, 0.25, -65, 0.05, 2.5",
        "0.1, 0.26, -60, -1, 0.4"
    })
    void izhikevichFiresWhereIndependentIntegrationDoes(double a, double b, double c, double d, double current) {
        double[] times = spikes(Izhikevich.of(a, b, c, d).withIOffset(current), 200, 0);
        List<Double> expected = independent(a, b, c, d, current, 200);
        assertThat(times.length).isEqualTo(expected.size()).isGreaterThan(3);
        for (int k = 0; k < times.length; k++) {
            assertThat(times[k]).isCloseTo(expected.get(k), within(ACCURATE));
        }
    }

    private static List<Double> independent(double a, double b, double c, double d, double current, double end) {
        List<Double> times = new ArrayList<>();
        double[] x = {-70, -14};
        double now = 0;
        while (now < end) {
            DormandPrince853Integrator integrator = new DormandPrince853Integrator(1e-12, 1, 1e-12, 1e-12);
            integrator.addEventHandler(
                    new Peak(), 0.1, 1e-12, 200, new BracketingNthOrderBrentSolver(1e-14, 1e-13, 1e-15, 5));
            now = integrator.integrate(new Quadratic(a, b, current), now, x, end, x);
            if (now < end) {
                times.add(now);
                x[0] = c;
                x[1] += d;
            }
        }
        return times;
    }

    private record Quadratic(double a, double b, double current) implements FirstOrderDifferentialEquations {

        @Override
        public int getDimension() {
            return 2;
        }

        @Override
        public void computeDerivatives(double t, double[] x, double[] rates) {
            rates[0] = (0.04 * x[0] + 5) * x[0] + 140 - x[1] + current;
            rates[1] = a * (b * x[0] - x[1]);
        }
    }

    private static final class Peak implements EventHandler {

        @Override
        public void init(double t0, double[] x, double t) {}

        @Override
        public double g(double t, double[] x) {
            return x[0] - 30;
        }

        @Override
        public Action eventOccurred(double t, double[] x, boolean increasing) {
            return Action.STOP;
        }

        @Override
        public void resetState(double t, double[] x) {}
    }

    /** A leak whose closed form is known, with conductance or current input. */
    private static TestCell leak(InputShape input, double threshold) {
        List<Parameter> parameters = new ArrayList<>(
                List.of(number("i_offset", 0), number("tau_syn_E", 5), number("tau_syn_I", 5), number("tau", 20)));
        parameters.add(number("e_rev_E", 0));
        parameters.add(number("e_rev_I", -80));
        List<Parameter> states = new ArrayList<>(List.of(number("v", -65)));
        if (input.hasTwoChannels()) {
            states.add(number("syn_exc", 0));
            states.add(number("syn_inh", 0));
        }
        return TestCell.of(input, parameters, states, new Dynamics() {
            @Override
            public void rates(double[] x, double[] p, double current, double[] rates) {
                rates[0] = (-65 - x[0]) / p[3] + current;
            }

            @Override
            public double excess(double[] x, double[] p) {
                return x[0] - threshold;
            }

            @Override
            public void reset(double[] x, double[] p) {
                x[0] = -65;
            }

            @Override
            public double refractoryPeriod(double[] p) {
                return 2.5;
            }
        });
    }

    @Test
    void currentsEnterInClosedForm() {
        double[] exponential = spikes(leak(InputShape.CURRENT_EXPONENTIAL, -50), 50, 8, 3.3);
        double s = exponential[0] - 3.3;
        assertThat(8 * (StrictMath.exp(-s / 20) - StrictMath.exp(-s / 5)) / 0.15)
                .isCloseTo(15, within(1e-8));
        double[] alpha = spikes(leak(InputShape.CURRENT_ALPHA, -50), 50, 8, 3.3);
        double r = alpha[0] - 3.3;
        // The integral of exp(-(r - q)/20) q exp(-q/5) over q from 0 to r.
        double k = 0.15;
        double response = StrictMath.exp(-r / 20) * (1 - (1 + k * r) * StrictMath.exp(-k * r)) / (k * k);
        assertThat(8 * StrictMath.E / 5 * response).isCloseTo(15, within(1e-8));
    }

    @Test
    void conductancesPullTowardsTheirReversalPotential() {
        TestCell cell = leak(InputShape.CONDUCTANCE_EXPONENTIAL, -40);
        double[] times = spikes(cell, 20, 0.2, 1);
        double v = -65;
        double step = 1e-4;
        double now = 1;
        for (; v < -40 && now < 20; now += step) {
            v += step * slope(v + step / 2 * slope(v, now), now + step / 2);
        }
        assertThat(times).hasSize(1);
        assertThat(times[0]).isCloseTo(now, within(step));
    }

    private static double slope(double v, double time) {
        return (-65 - v) / 20 + 0.2 * StrictMath.exp(-(time - 1) / 5) * (0 - v);
    }

    @Test
    void deltaInputMovesThePotentialAtOnceAndIsLostWhileRefractory() {
        TestCell cell = leak(InputShape.VOLTAGE_DELTA, -50);
        assertThat(spikes(cell, 50, 15, 1.25, 2, 3.7, 3.75, 20.5)).containsExactly(1.25, 3.75, 20.5);
        assertThat(spikes(cell, 50, 14.999, 1.25, 2)).containsExactly(2.0);
        assertThat(spikes(cell, 50, 7.5, 4, 4)).containsExactly(4.0);
    }

    @Test
    void deltaInputToACurrentLastsOneTimestep() {
        TestCell cell = leak(InputShape.CURRENT_DELTA, 1000);
        NetworkBuilder network = Network.named("pulse");
        Population population = network.population("cell", 1, cell);
        try (Simulation simulation = Simulation.of(network.build())
                .timestep(0.5)
                .scheme(Scheme.REFERENCE)
                .arrivals(Arrivals.at(population, Receptor.EXCITATORY, 4, 1.2, 1.4))
                .record(V, population)) {
            double atEnd = simulation.run(10).trace(V, population).value(0, 19);
            double expected = 0;
            for (double begin : new double[] {1.2, 1.4}) {
                expected += 80 * (StrictMath.exp(-(9.5 - begin - 0.5) / 20) - StrictMath.exp(-(9.5 - begin) / 20));
            }
            assertThat(atEnd).isCloseTo(-65 + expected, within(1e-10));
        }
    }

    /** v = height sin(t)^2 sin-like bumps given by phase equations: crossings of any height and length, never reset. */
    private static TestCell oscillator(double threshold, boolean resets) {
        List<Parameter> states = List.of(number("v", 0), number("w", 1));
        return TestCell.of(InputShape.CURRENT_DELTA, List.of(number("i_offset", 0)), states, new Dynamics() {
            @Override
            public void rates(double[] x, double[] p, double current, double[] rates) {
                rates[0] = x[1];
                rates[1] = -x[0];
            }

            @Override
            public double excess(double[] x, double[] p) {
                return x[0] - threshold;
            }

            @Override
            public void reset(double[] x, double[] p) {
                if (resets) {
                    x[0] = 0;
                    x[1] = 1;
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.3, 0, 0.5, 0.99, 0.999999, 0.99999999})
    void cellsThatAreNotResetFireOncePerRise(double threshold) {
        double[] times = spikes(oscillator(threshold, false), 63, 0);
        List<Double> expected = new ArrayList<>();
        if (threshold <= 0) {
            expected.add(0.0);
        }
        double first = StrictMath.asin(threshold);
        for (int turn = expected.size(); first + turn * 2 * Math.PI < 63; turn++) {
            expected.add(first + turn * 2 * Math.PI);
        }
        assertThat(times).hasSameSizeAs(expected);
        double steepness = Math.sqrt(1 - threshold * threshold);
        for (int k = 0; k < times.length; k++) {
            assertThat(times[k]).isCloseTo(expected.get(k), within(1e-8 / steepness));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-8, -1e-8})
    void briefCrossingsAreNotMissed(double margin) {
        double[] times = spikes(oscillator(1 - margin, false), 12.5, 0);
        assertThat(times).hasSize(margin > 0 ? 2 : 0);
    }

    @Test
    void cellsThatAreResetBeginAnew() {
        double[] times = spikes(oscillator(0.5, true), 20, 0);
        for (int k = 0; k < times.length; k++) {
            assertThat(times[k]).isCloseTo((k + 1) * Math.PI / 6, within(1e-8));
        }
        assertThat(times).hasSize(38);
    }

    @Test
    void equationsThatExplodeAreAnError() {
        TestCell cell = TestCell.of(
                InputShape.CURRENT_DELTA, List.of(number("i_offset", 0)), List.of(number("v", 1)), new Dynamics() {
                    @Override
                    public void rates(double[] x, double[] p, double current, double[] rates) {
                        rates[0] = x[0] * x[0];
                    }

                    @Override
                    public double excess(double[] x, double[] p) {
                        return -1;
                    }

                    @Override
                    public void reset(double[] x, double[] p) {}
                });
        assertThatThrownBy(() -> spikes(cell, 10, 0))
                .isInstanceOf(DivergenceException.class)
                .hasMessageStartingWith("population 'cell' neuron 0: v cannot be integrated beyond");
    }
}
