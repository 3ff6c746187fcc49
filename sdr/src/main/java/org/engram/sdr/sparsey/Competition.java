package org.engram.sdr.sparsey;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.engram.sdr.sparsey.selection.CodeSelection;
import org.engram.sdr.sparsey.selection.Sigmoid;

/** The units of a mac with their evidence V, and the choice of a winner in each module; mutable scratch. */
final class Competition {

    private final int modules;
    private final int units;
    private final CodeSelection selection;
    private final double[] evidence;
    private final double[] weights;
    private final int[] winners;
    private final Remembered share;
    private Sigmoid sigmoid;
    private int ratchetSteps;
    private double familiarity;

    Competition(MacShape shape, CodeSelection selection) {
        this.modules = shape.modules();
        this.units = shape.units();
        this.selection = selection;
        this.evidence = new double[shape.size()];
        this.weights = new double[units];
        this.winners = new int[modules];
        this.sigmoid = selection.sigmoid();
        this.share = new Remembered(sigmoid::share);
    }

    /** Evidence 1 for each unit, to be multiplied by what the inputs say. */
    double[] fresh() {
        Arrays.fill(evidence, 1);
        return evidence;
    }

    /** Takes the unit of largest evidence in each module, the first of equals, and G. */
    void takeLargest() {
        double sum = 0;
        for (int q = 0; q < modules; q++) {
            int best = q * units;
            for (int unit = best + 1; unit < (q + 1) * units; unit++) {
                best = evidence[unit] > evidence[best] ? unit : best;
            }
            winners[q] = best - q * units;
            sum += evidence[best];
        }
        familiarity = sum / modules;
    }

    /** Draws a winner in each module in proportion to mu, given the G taken before. */
    void draw(RandomGenerator random) {
        double eta = selection.expansivity().eta(familiarity, units);
        for (int q = 0; q < modules; q++) {
            double total = 0;
            for (int k = 0; k < units; k++) {
                weights[k] = sigmoid.mu(share.at(evidence[q * units + k]), eta);
                total += weights[k];
            }
            winners[q] = drawn(random.nextDouble() * total);
        }
    }

    private int drawn(double mark) {
        double left = mark;
        int k = 0;
        while (k < units - 1 && left >= weights[k]) {
            left -= weights[k++];
        }
        return k;
    }

    /** Moves the sigmoid where the selection has a ratchet and the evidence is high on average. */
    void turnRatchet() {
        selection.ratchet().ifPresent(ratchet -> {
            if (ratchetSteps < ratchet.steps() && mean(evidence) > ratchet.meanEvidence()) {
                sigmoid = selection.sigmoid().shifted(ratchet.moved(++ratchetSteps));
                share.become(sigmoid::share);
            }
        });
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    /** The number zeta of hypotheses: the mean number of competitors in a module, rounded, at least 1. */
    int hypotheses() {
        double least = selection.hypotheses().evidence();
        int competitors = 0;
        for (double v : evidence) {
            competitors += v >= least ? 1 : 0;
        }
        return Math.max(1, (int) Math.rint((double) competitors / modules));
    }

    double familiarity() {
        return familiarity;
    }

    int[] winners() {
        return winners;
    }
}
