package org.engram.hopfield.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.engram.core.data.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseTheoryTest {

    @Test
    void willshawEqualsTheReferenceTable() {
        Table table = ReferenceNumbers.of("willshaw.csv");
        assertThat(table.rows()).isEqualTo(12);
        for (int row = 0; row < table.rows(); row++) {
            int n = (int) table.number(row, "n");
            int k = (int) table.number(row, "k");
            double patterns = table.number(row, "P");
            assertThat(WillshawTheory.load(n, k, patterns))
                    .isCloseTo(table.number(row, "p1=1-(1-(k/n)^2)^P"), within(1e-8));
            assertThat(WillshawTheory.spuriousProbability(n, k, patterns))
                    .isCloseTo(table.number(row, "P_spurious_unit=p1^k"), withinPercentage(1e-4));
            assertThat(WillshawTheory.spuriousUnits(n, k, patterns))
                    .isCloseTo(table.number(row, "expected_spurious_units=(n-k)p1^k"), withinPercentage(1e-4));
            assertThat(Math.floor(WillshawTheory.capacity(n, k))).isEqualTo(table.number(row, "P at p1=0.5"));
            assertThat(WillshawTheory.patternsAt(n, k, WillshawTheory.load(n, k, patterns)))
                    .isCloseTo(patterns, withinPercentage(1e-9));
        }
    }

    /** One active unit: a unit outside is connected only if a pattern held both, which none does. */
    @Test
    void exactSpuriousProbabilityByHand() {
        assertThat(WillshawTheory.exactSpuriousProbability(10, 1, 7)).isZero();
        assertThat(WillshawTheory.exactSpuriousProbability(10, 3, 1)).isZero();
        // One other pattern of two units cannot hold a unit and both of the pattern's.
        assertThat(WillshawTheory.exactSpuriousProbability(10, 2, 2)).isZero();
        // Two others of two units: they hold (j, a) and (j, b) in either order.
        double pair = 1.0 / 45;
        assertThat(WillshawTheory.exactSpuriousProbability(10, 2, 3))
                .isCloseTo(2 * pair * pair, withinPercentage(1e-9));
    }

    /** Weights that share a unit are set together, so more units are connected with all of a pattern; less so as n grows. */
    @Test
    void weightsAreNearlyIndependent() {
        double before = 2;
        for (int bits = 8; bits <= 16; bits += 2) {
            int n = 1 << bits;
            int count = (int) WillshawTheory.capacity(n, bits);
            double independent = StrictMath.pow(WillshawTheory.exactLoad(n, bits, count - 1.0), bits);
            double ratio = WillshawTheory.exactSpuriousProbability(n, bits, count) / independent;
            assertThat(ratio).isBetween(1.0, before);
            before = ratio;
        }
        assertThat(before).isLessThan(1.1);
    }

    /** The information per synapse climbs to ln 2 as n grows, slowly. */
    @Test
    void willshawApproachesLnTwo() {
        double before = 0;
        for (int bits = 8; bits <= 30; bits++) {
            int n = 1 << bits;
            double held = WillshawTheory.bitsPerSynapse(n, bits, WillshawTheory.capacity(n, bits));
            assertThat(held).isGreaterThan(before).isLessThan(WillshawTheory.BITS_PER_SYNAPSE);
            before = held;
        }
        assertThat(before).isGreaterThan(0.5);
        assertThat(WillshawTheory.bitsPerSynapse(100, 7, 0)).isZero();
        assertThat(WillshawTheory.bitsPerSynapse(100, 7, 50, 1)).isZero();
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.1, 0.5})
    void bestThresholdHasTheFewestErrors(double f) {
        for (double load : new double[] {0.1, 1, 5}) {
            double best = TsodyksFeigelman.bestThreshold(load, f);
            assertThat(errors(load, f, best))
                    .isLessThan(errors(load, f, best - 0.01))
                    .isLessThan(errors(load, f, best + 0.01));
        }
    }

    private static double errors(double load, double f, double threshold) {
        return f * TsodyksFeigelman.miss(load, f, threshold)
                + (1 - f) * TsodyksFeigelman.falseAlarm(load, f, threshold);
    }

    @Test
    void tsodyksFeigelmanByHand() {
        assertThat(TsodyksFeigelman.criticalLoad(0.01)).isCloseTo(50 / StrictMath.log(100), withinPercentage(1e-10));
        assertThat(TsodyksFeigelman.BITS_PER_SYNAPSE).isCloseTo(0.72134752, within(1e-8));
        // A threshold half-way between 0.9 and -0.1, less alpha f, at a deviation of 0.5: Q(1).
        double load = 2.5 / 0.9;
        double threshold = 0.4 - 0.1 * load;
        assertThat(TsodyksFeigelman.miss(load, 0.1, threshold)).isCloseTo(0.15865525, within(1e-8));
        assertThat(TsodyksFeigelman.falseAlarm(load, 0.1, threshold)).isCloseTo(0.15865525, within(1e-8));
        // Without errors all of the entropy: H(1/2) = 1.
        assertThat(TsodyksFeigelman.bitsPerSynapse(0.3, 0.5, 0, 0)).isCloseTo(0.3, within(1e-15));
        assertThat(TsodyksFeigelman.bitsPerSynapse(0.3, 0.5, 0.5, 0.5)).isCloseTo(0, within(1e-15));
        assertThat(TsodyksFeigelman.bitsPerSynapse(0.3, 0.5, 0.11, 0.11)).isCloseTo(0.3 * 0.500084, within(1e-6));
    }

    @Test
    void nonsenseIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WillshawTheory.load(10, 11, 1))
                .withMessage("WillshawTheory.k: must be in [1, 10], got 11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WillshawTheory.load(0, 1, 1))
                .withMessage("WillshawTheory.n: must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WillshawTheory.load(10, 1, -1))
                .withMessage("WillshawTheory.P: must be >= 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WillshawTheory.patternsAt(10, 1, 1))
                .withMessage("WillshawTheory.load: must be in [0, 1), got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> WillshawTheory.exactSpuriousProbability(10, 10, 5))
                .withMessage("WillshawTheory.k below n: must be in [1, 9], got 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TsodyksFeigelman.criticalLoad(0.6))
                .withMessage("TsodyksFeigelman.f: must be in (0, 0.5], got 0.6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TsodyksFeigelman.miss(0, 0.1, 0.5))
                .withMessage("TsodyksFeigelman.load: must be > 0, got 0");
    }
}
