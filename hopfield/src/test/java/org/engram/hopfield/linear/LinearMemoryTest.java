package org.engram.hopfield.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import org.engram.core.data.Table;
import org.engram.core.random.Streams;
import org.engram.hopfield.theory.ReferenceNumbers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LinearMemoryTest {

    private static final String MEAN = "freq-weighted correct prob";

    private static Descent rule(String name) {
        return switch (name) {
            case "muon" -> Descent.MUON;
            case "gd" -> Descent.GRADIENT;
            default -> Descent.SIGN;
        };
    }

    /** Every row of the table but the signs of random embeddings, which hang on the embedding. */
    @Test
    void oneStepEqualsTheReferenceTable() {
        Table table = ReferenceNumbers.of("muon_linear_am_onestep.csv");
        int compared = 0;
        for (int row = 0; row < table.rows(); row++) {
            boolean oneHot = table.text(row, "embedding").equals("onehot");
            Descent descent = rule(table.text(row, "update"));
            if (!oneHot && descent == Descent.SIGN) {
                continue;
            }
            double[] p = Associations.powerLaw((int) table.number(row, "K"), table.number(row, "power"));
            var task = oneHot
                    ? Associations.oneHot(p)
                    : Associations.orthogonal(Streams.of(row).generator(), p);
            var memory = LinearMemory.empty(task);
            var update = memory.update(descent);
            memory.apply(update, table.number(row, "lr used"));
            double[] correct = memory.correct();
            Arrays.sort(correct);
            assertThat(memory.meanCorrect()).as("row %s", row).isCloseTo(table.number(row, MEAN), within(2e-5));
            assertThat(correct[0]).isCloseTo(table.number(row, "min class prob"), withinPercentage(0.1));
            assertThat(correct[63]).isCloseTo(table.number(row, "max class prob"), withinPercentage(0.1));
            assertThat(update.entropy()).isCloseTo(table.number(row, "normalised SVD entropy of update"), within(1e-5));
            compared++;
        }
        assertThat(compared).isEqualTo(15);
    }

    /** The gradient against differences of the loss along a random direction. */
    @ParameterizedTest
    @EnumSource(Descent.class)
    void smallStepsLowerTheLossAsTheGradientSays(Descent descent) {
        var task = Associations.orthogonal(Streams.of(3).generator(), Associations.powerLaw(12, 1));
        var memory = LinearMemory.empty(task);
        memory.learn(Descent.GRADIENT, 1, 3);
        var gradient = memory.update(Descent.GRADIENT).direction();
        var direction = memory.update(descent);
        double slope = 0;
        for (int i = 0; i < gradient.data.length; i++) {
            slope += gradient.data[i] * direction.direction().data[i];
        }
        double before = memory.loss();
        memory.apply(direction, 1e-6);
        assertThat((before - memory.loss()) / 1e-6).isCloseTo(slope, within(1e-4 * slope));
        assertThat(slope).isPositive();
    }

    /** Muon's step is orthogonal but for the one direction in which the gradient is zero. */
    @Test
    void muonMovesAllDirectionsAlike() {
        double[] p = Associations.powerLaw(64, 1.5);
        var memory = LinearMemory.empty(Associations.orthogonal(Streams.of(5).generator(), p));
        assertThat(memory.update(Descent.MUON).entropy())
                .isCloseTo(StrictMath.log(63) / StrictMath.log(64), within(1e-9));
        assertThat(memory.update(Descent.NEWTON_SCHULZ).entropy()).isGreaterThan(0.98);
        assertThat(memory.update(Descent.GRADIENT).entropy()).isLessThan(0.6);
    }

    @Test
    void manyStepsLearnTheTailByMuonFirst() {
        double[] p = Associations.powerLaw(32, 1.5);
        var task = Associations.orthogonal(Streams.of(6).generator(), p);
        var muon = LinearMemory.empty(task);
        var descent = LinearMemory.empty(task);
        muon.learn(Descent.MUON, 0.5, 20);
        descent.learn(Descent.GRADIENT, 20, 20);
        assertThat(muon.correct()[31]).isGreaterThan(0.99);
        assertThat(descent.correct()[31]).isLessThan(0.9);
        assertThat(descent.correct()[0]).isGreaterThan(0.99);
    }

    @Test
    void storedAssociationsAreRecalledAndForgotten() {
        var task = Associations.orthogonal(Streams.of(7).generator(), Associations.powerLaw(10, 0));
        var memory = LinearMemory.empty(task);
        for (int k = 0; k < 10; k++) {
            memory.store(k);
            assertThat(memory.recall(k)).isEqualTo(k);
        }
        assertThat(memory.correct()[3]).isCloseTo(Math.E / (Math.E + 9), within(1e-12));
        memory.forget(3);
        assertThat(memory.correct()[3]).isCloseTo(0.1, within(1e-12));
        assertThat(memory.correct()[4]).isCloseTo(Math.E / (Math.E + 9), within(1e-12));
        assertThat(memory.capacity()).isEqualTo(10);
    }

    @Test
    void anEmptyMemoryGuesses() {
        var memory = LinearMemory.empty(Associations.oneHot(0.75, 0.25));
        assertThat(memory.correct()).containsExactly(0.5, 0.5);
        assertThat(memory.loss()).isCloseTo(StrictMath.log(2), within(1e-15));
        assertThat(memory.entropy()).isNaN();
    }

    @Test
    void nonsenseIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Associations.powerLaw(1, 1))
                .withMessage("Associations.classes: must be in [2, 16384], got 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Associations.powerLaw(3, -1))
                .withMessage("Associations.exponent: must be in [0, 20], got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Associations.oneHot(0.5, 0.4))
                .withMessageStartingWith("Associations.frequencies: must sum up to 1, got a sum of 0.9");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Associations.oneHot(1, 0))
                .withMessage("Associations.frequencies[1]: must be > 0, got 0");
        var memory = LinearMemory.empty(Associations.oneHot(0.5, 0.5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.store(2))
                .withMessage("LinearMemory class: must be in [0, 1] (size 2), got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.learn(Descent.SIGN, -1, 1))
                .withMessage("LinearMemory.rate: must be >= 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.learn(Descent.SIGN, 1, -1))
                .withMessage("LinearMemory.steps: must be >= 0, got -1");
        var other = LinearMemory.empty(Associations.oneHot(Associations.powerLaw(3, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> memory.apply(other.update(Descent.MUON), 1))
                .withMessage("LinearMemory.apply: the update is one of 3 units, not of 2");
    }
}
