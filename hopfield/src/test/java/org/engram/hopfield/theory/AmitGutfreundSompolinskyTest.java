package org.engram.hopfield.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Random;
import org.apache.commons.math3.special.Erf;
import org.engram.core.data.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmitGutfreundSompolinskyTest {

    @Test
    void criticalNumbersAreThePublishedOnes() {
        assertThat(AmitGutfreundSompolinsky.criticalLoad()).isCloseTo(0.1379055665, within(1e-9));
        assertThat(AmitGutfreundSompolinsky.criticalOverlap()).isCloseTo(0.967417, within(1e-6));
        assertThat(AmitGutfreundSompolinsky.equalEnergyLoad()).isCloseTo(0.05185, within(1e-5));
        assertThat(AmitGutfreundSompolinsky.criticalLoad(0))
                .isCloseTo(AmitGutfreundSompolinsky.criticalLoad(), within(1e-14));
    }

    @Test
    void equalsTheTableWithoutNoise() {
        Table table = ReferenceNumbers.of("ags_T0_retrieval_overlap.csv");
        assertThat(table.rows()).isEqualTo(21);
        for (int row = 0; row < table.rows(); row++) {
            double alpha = table.number(row, "alpha");
            MeanFieldState retrieval = AmitGutfreundSompolinsky.retrieval(alpha, 0);
            assertThat(retrieval.m()).isCloseTo(table.number(row, "m"), within(1e-9));
            assertThat(retrieval.r()).isCloseTo(table.number(row, "r"), within(1e-8));
            assertThat(retrieval.susceptibility()).isCloseTo(table.number(row, "C"), within(1e-9));
            assertThat(retrieval.freeEnergy()).isCloseTo(table.number(row, "energy_per_spin_retrieval"), within(1e-9));
            assertThat(AmitGutfreundSompolinsky.spinGlass(alpha, 0).freeEnergy())
                    .isCloseTo(table.number(row, "energy_per_spin_spinglass"), within(1e-9));
        }
    }

    @Test
    void equalsTheTableAtFiniteTemperature() {
        Table table = ReferenceNumbers.of("ags_overlap_finiteT.csv");
        assertThat(table.rows()).isEqualTo(32);
        for (int row = 0; row < table.rows(); row++) {
            MeanFieldState state =
                    AmitGutfreundSompolinsky.retrieval(table.number(row, "alpha"), table.number(row, "T"));
            assertThat(state.m()).isCloseTo(table.number(row, "m"), within(1e-6));
            assertThat(state.exists()).isEqualTo(!table.text(row, "q").isEmpty());
            if (state.exists()) {
                assertThat(state.q()).isCloseTo(Double.parseDouble(table.text(row, "q")), within(1e-6));
                assertThat(state.r()).isCloseTo(Double.parseDouble(table.text(row, "r")), within(1e-5));
            }
        }
    }

    @Test
    void equalsTheTableOfBoundaries() {
        Table table = ReferenceNumbers.of("ags_phase_boundaries.csv");
        assertThat(table.rows()).isEqualTo(12);
        for (int row = 0; row < table.rows(); row++) {
            double alpha = table.number(row, "alpha");
            assertThat(AmitGutfreundSompolinsky.glassTemperature(alpha))
                    .isCloseTo(table.number(row, "T_g=1+sqrt(alpha)"), within(1e-6));
            assertThat(AmitGutfreundSompolinsky.retrievalTemperature(alpha))
                    .isCloseTo(table.number(row, "T_M"), within(2e-4));
            double first = AmitGutfreundSompolinsky.thermodynamicTemperature(alpha);
            String expected = table.text(row, "T_c");
            if (expected.isEmpty()) {
                assertThat(first).isNaN();
            } else {
                assertThat(first).isCloseTo(Double.parseDouble(expected), within(2e-4));
            }
        }
    }

    @Test
    void withoutLoadItIsCurieAndWeiss() {
        Table table = ReferenceNumbers.of("curie_weiss_alpha0.csv");
        assertThat(table.rows()).isEqualTo(10);
        for (int row = 0; row < table.rows(); row++) {
            double temperature = table.number(row, "T");
            MeanFieldState state = AmitGutfreundSompolinsky.retrieval(0, temperature);
            assertThat(state.m()).isCloseTo(table.number(row, "m=tanh(m/T)"), within(1e-9));
            assertThat(state.q()).isCloseTo(state.m() * state.m(), within(1e-14));
            assertThat(AmitGutfreundSompolinsky.retrieval(1e-12, temperature).m())
                    .isCloseTo(state.m(), within(1e-9));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-12, 1e-8, 1e-6, 1e-4})
    void boundariesOfSmallLoadsFollowSquareRoots(double alpha) {
        double root = Math.sqrt(alpha);
        double spread = 3 * alpha + 0.01 * root;
        assertThat(AmitGutfreundSompolinsky.retrievalTemperature(alpha)).isCloseTo(1 - 1.95 * root, within(spread));
        assertThat(AmitGutfreundSompolinsky.thermodynamicTemperature(alpha))
                .isCloseTo(1 - 2.6 * root, within(3 * spread));
    }

    /** The states solve the equations as they are written, by plain sums over z. */
    @Test
    void statesSolveTheEquations() {
        long seed = 20_261_120;
        Random random = new Random(seed);
        int checked = 0;
        for (int trial = 0; trial < 200; trial++) {
            double alpha = random.nextDouble();
            double temperature = 0.02 + 2 * random.nextDouble();
            String place = "seed " + seed + ", alpha " + alpha + ", T " + temperature;
            checked += assertSolves(place, alpha * 0.14, temperature / 2, true);
            checked += assertSolves(place, alpha, temperature, false);
        }
        assertThat(checked).isGreaterThan(250);
    }

    private static int assertSolves(String place, double alpha, double temperature, boolean isRetrieval) {
        MeanFieldState state = isRetrieval
                ? AmitGutfreundSompolinsky.retrieval(alpha, temperature)
                : AmitGutfreundSompolinsky.spinGlass(alpha, temperature);
        if (!state.exists()) {
            return 0;
        }
        double m = 0;
        double q = 0;
        double log = 0;
        double h = 1.0 / 2048;
        for (double z = -9; z <= 9; z += h) {
            double weight = h * StrictMath.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
            double x = (state.m() + Math.sqrt(alpha * state.r()) * z) / temperature;
            double tanh = StrictMath.tanh(x);
            m += weight * tanh;
            q += weight * tanh * tanh;
            log += weight * (Math.abs(x) + StrictMath.log1p(StrictMath.exp(-2 * Math.abs(x))));
        }
        double response = (1 - q) / temperature;
        double f = alpha / 2
                + state.m() * state.m() / 2
                + alpha * temperature / 2 * StrictMath.log(1 - response)
                - alpha * q / 2 / (1 - response)
                + alpha * state.r() * response / 2
                - temperature * log;
        assertThat(state.m()).as(place).isCloseTo(m, within(1e-10));
        assertThat(state.q()).as(place).isCloseTo(q, within(1e-10));
        assertThat(state.r()).as(place).isCloseTo(q / ((1 - response) * (1 - response)), withinPercentage(1e-6));
        assertThat(state.susceptibility())
                .as(place)
                .isCloseTo(response, within(1e-9))
                .isLessThan(1);
        assertThat(state.freeEnergy()).as(place).isCloseTo(f, within(1e-9));
        return 1;
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, 0.001, 0.03, 0.1, 0.137, 0.1379, 0.13790556})
    void withoutNoiseTheScalarEquationHolds(double alpha) {
        MeanFieldState state = AmitGutfreundSompolinsky.retrieval(alpha, 0);
        double y = state.m() / Math.sqrt(2 * alpha * state.r());
        assertThat(Erf.erf(y) / y - 2 / Math.sqrt(Math.PI) * Math.exp(-y * y))
                .isCloseTo(Math.sqrt(2 * alpha), within(1e-13));
        assertThat(state.m())
                .isCloseTo(Erf.erf(y), within(1e-13))
                .isGreaterThan(AmitGutfreundSompolinsky.criticalOverlap());
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-12, 1e-6, 1e-4})
    void coldIsLikeNoTemperature(double temperature) {
        for (double alpha : new double[] {0, 1e-30, 0.01, 0.1, 0.137, 0.2, 1}) {
            MeanFieldState cold = AmitGutfreundSompolinsky.retrieval(alpha, temperature);
            MeanFieldState none = AmitGutfreundSompolinsky.retrieval(alpha, 0);
            assertThat(cold.m()).isCloseTo(none.m(), within(10 * temperature + 1e-12));
            MeanFieldState glass = AmitGutfreundSompolinsky.spinGlass(alpha, temperature);
            assertThat(glass.freeEnergy())
                    .isCloseTo(-1 / Math.PI - Math.sqrt(2 * alpha / Math.PI), within(2 * temperature + 1e-9));
        }
    }

    /** A state ends where the boundary says, on both sides of it. */
    @ParameterizedTest
    @CsvSource({"0.001", "0.03", "0.1", "0.137", "0.1381"})
    void recallEndsAtTheBoundary(double alpha) {
        double boundary = AmitGutfreundSompolinsky.retrievalTemperature(alpha);
        assertThat(AmitGutfreundSompolinsky.retrieval(alpha, boundary - 1e-9).exists())
                .isTrue();
        assertThat(AmitGutfreundSompolinsky.retrieval(alpha, boundary + 1e-9).exists())
                .isFalse();
        assertThat(AmitGutfreundSompolinsky.criticalLoad(boundary)).isCloseTo(alpha, withinPercentage(1e-8));
    }

    @ParameterizedTest
    @CsvSource({"0.001", "0.03", "0.05", "0.0525"})
    void freeEnergiesMeetAtTheFirstOrderTransition(double alpha) {
        double boundary = AmitGutfreundSompolinsky.thermodynamicTemperature(alpha);
        assertThat(excess(alpha, boundary)).isCloseTo(0, within(1e-12));
        assertThat(excess(alpha, boundary - 1e-3)).isNegative();
        assertThat(excess(alpha, boundary + 1e-3)).isPositive();
        assertThat(AmitGutfreundSompolinsky.equalEnergyLoad(boundary)).isCloseTo(alpha, withinPercentage(1e-6));
    }

    private static double excess(double alpha, double temperature) {
        return AmitGutfreundSompolinsky.retrieval(alpha, temperature).freeEnergy()
                - AmitGutfreundSompolinsky.spinGlass(alpha, temperature).freeEnergy();
    }

    /** Replica symmetry lets recall come back when a network at a load just above alpha_c is warmed a little. */
    @Test
    void boundariesBendBackAtLowTemperature() {
        assertThat(AmitGutfreundSompolinsky.criticalLoad(0.02)).isCloseTo(0.138184, within(1e-6));
        assertThat(AmitGutfreundSompolinsky.retrievalTemperature(0.1382)).isNaN();
        assertThat(AmitGutfreundSompolinsky.thermodynamicTemperature(0.0532)).isNaN();
    }

    @Test
    void limitsAreExact() {
        assertThat(AmitGutfreundSompolinsky.retrieval(0, 0)).isEqualTo(new MeanFieldState(1, 1, 1, 0, -0.5));
        assertThat(AmitGutfreundSompolinsky.retrieval(0, 1).exists()).isFalse();
        assertThat(AmitGutfreundSompolinsky.retrievalTemperature(0)).isEqualTo(1);
        assertThat(AmitGutfreundSompolinsky.thermodynamicTemperature(0)).isEqualTo(1);
        assertThat(AmitGutfreundSompolinsky.criticalLoad(1)).isZero();
        assertThat(AmitGutfreundSompolinsky.equalEnergyLoad(1)).isZero();
        MeanFieldState paramagnet = AmitGutfreundSompolinsky.spinGlass(0.25, 1.5);
        assertThat(paramagnet.q()).isZero();
        assertThat(paramagnet.freeEnergy())
                .isCloseTo(0.125 - 1.5 * Math.log(2) + 0.1875 * Math.log(1 - 1 / 1.5), within(1e-14));
        assertThat(AmitGutfreundSompolinsky.spinGlass(0.25, 1.5 - 1e-6).q())
                .isPositive()
                .isLessThan(1e-5);
        assertThat(AmitGutfreundSompolinsky.spinGlass(0, 1).freeEnergy()).isCloseTo(-Math.log(2), within(1e-14));
    }

    @Test
    void nonsenseIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmitGutfreundSompolinsky.retrieval(-0.1, 0))
                .withMessage("AmitGutfreundSompolinsky.retrieval alpha: must be >= 0, got -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmitGutfreundSompolinsky.spinGlass(0.1, Double.NaN))
                .withMessage("AmitGutfreundSompolinsky.spinGlass T: must be >= 0, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmitGutfreundSompolinsky.criticalLoad(-1))
                .withMessage("AmitGutfreundSompolinsky.criticalLoad T: must be >= 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AmitGutfreundSompolinsky.retrievalTemperature(Double.POSITIVE_INFINITY))
                .withMessage("AmitGutfreundSompolinsky.retrievalTemperature alpha: must be >= 0, got Infinity");
    }
}
