package org.engram.hardware.spinnaker;

import static org.engram.core.Check.text;
import static org.engram.hardware.spinnaker.Finding.Severity.ERROR;
import static org.engram.hardware.spinnaker.Finding.Severity.NOTE;
import static org.engram.hardware.spinnaker.Finding.Severity.WARNING;

import java.util.function.Consumer;
import org.engram.snn.network.Population;
import org.engram.snn.network.synapse.Receptor;

/**
 * Weights as 16-bit integers with a scale shared by all projections onto a receptor.
 *
 * <p>Signs need no rule: weights are magnitudes by construction, and sPyNNaker, which would drop a sign without a word,
 * takes it from the receptor.
 */
final class WeightRules implements Rule {

    private static final double LARGEST_RELATIVE_ERROR = 0.01;

    @Override
    public void check(Plan plan, Consumer<Finding> found) {
        for (Population population : plan.network().populations()) {
            for (Receptor receptor : Receptor.values()) {
                checkSum(population, receptor, plan.scale(population, receptor), found);
                checkRequested(plan, population, receptor, found);
            }
        }
        for (StoredWeights stored : plan.stored()) {
            checkRange(stored, found);
            checkZeros(stored, found);
            checkResolution(stored, found);
            checkEmpty(stored, found);
        }
    }

    private static void checkSum(Population population, Receptor receptor, WeightScale scale, Consumer<Finding> found) {
        if (scale.largestSum() >= WeightScale.LARGEST_SUM) {
            found.accept(new Finding(
                    ERROR,
                    "weight-sum",
                    place(population, receptor),
                    text(scale.largestSum()) + " nA expected in one step",
                    "below 65536",
                    "the input overflows its 32 bits on the board",
                    "use smaller weights or fewer connections a neuron"));
        }
    }

    private static void checkRequested(Plan plan, Population population, Receptor receptor, Consumer<Finding> found) {
        double sum = plan.scale(population, receptor).largestSum();
        double estimate = plan.estimatedScale(population, receptor).largestSum();
        double largest = plan.largestWeight(population, receptor);
        if (sum < largest) {
            found.accept(new Finding(
                    ERROR,
                    "weight-scale",
                    place(population, receptor),
                    "max_expected_summed_weight " + text(sum) + " nA",
                    "at least the largest weight, " + text(largest) + " nA",
                    "the largest weights do not fit their 16 bits",
                    "set it to at least " + text(largest) + ", or leave it out"));
        } else if (sum < estimate) {
            found.accept(new Finding(
                    NOTE,
                    "weight-saturation",
                    place(population, receptor),
                    "max_expected_summed_weight " + text(sum) + " nA",
                    "sPyNNaker's own estimate " + text(estimate) + " nA",
                    "weights are stored more finely; where more than "
                            + text(Math.scalb(
                                    2.0, plan.scale(population, receptor).shift()))
                            + " nA arrive in a step, the board saturates",
                    ""));
        }
    }

    private static String place(Population population, Receptor receptor) {
        return "population '" + population.id() + "': " + Plan.receptorType(receptor) + " input";
    }

    private static void checkRange(StoredWeights stored, Consumer<Finding> found) {
        if (!FixedPoint.fits(stored.largest())) {
            found.accept(new Finding(
                    ERROR,
                    "weight-range",
                    place(stored),
                    text(stored.largest()) + " nA",
                    "below 65536",
                    "sPyNNaker maps it without complaint, although the board cannot represent it",
                    "use smaller weights"));
        }
    }

    private static void checkZeros(StoredWeights stored, Consumer<Finding> found) {
        if (stored.zeros() > 0) {
            found.accept(new Finding(
                    stored.allLost() ? ERROR : WARNING,
                    "weight-zero",
                    place(stored),
                    stored.zeros() + " of " + stored.positive() + " weights above 0",
                    "resolution " + text(stored.resolution()) + " nA (shift " + stored.shift() + ")",
                    "they become 0 on the board without a word",
                    "set max_expected_summed_weight for the target, or use weights of similar size"));
        }
    }

    private static void checkResolution(StoredWeights stored, Consumer<Finding> found) {
        if (stored.largestRelativeError() > LARGEST_RELATIVE_ERROR) {
            found.accept(new Finding(
                    WARNING,
                    "weight-resolution",
                    place(stored),
                    "weights change by up to " + percent(stored.largestRelativeError()),
                    "resolution " + text(stored.resolution()) + " nA (shift " + stored.shift() + ")",
                    "the board rounds each weight to a multiple of the resolution",
                    "set max_expected_summed_weight for the target, or use weights of similar size"));
        }
    }

    private static void checkEmpty(StoredWeights stored, Consumer<Finding> found) {
        if (stored.connections() == 0) {
            found.accept(new Finding(
                    NOTE,
                    "empty-projection",
                    place(stored),
                    "no connections",
                    "",
                    "the loader leaves it out, since sPyNNaker takes no empty list",
                    ""));
        }
    }

    static String percent(double fraction) {
        return text(Math.rint(fraction * 1e4) / 100) + " %";
    }

    private static String place(StoredWeights stored) {
        return "projection '" + stored.projection() + "'";
    }
}
