package org.engram.simulations.paper.associative;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.engram.core.data.Curve;
import org.engram.core.random.Streams;
import org.engram.hopfield.RealPattern;
import org.engram.hopfield.modern.ModernMemory;
import org.engram.hopfield.modern.Regime;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.Proportion;
import org.engram.simulations.experiment.Trials;

/** To which kind of fixed point clustered patterns lead, against beta: ten clusters of ten patterns in twenty units. */
final class RegimeScan {

    static final double[] BETAS = {0.05, 0.07, 0.1, 0.14, 0.2, 0.28, 0.4, 0.56, 0.8, 1.1, 1.6, 2.2, 3.2, 4.5, 6.3, 9};

    private static final int UNITS = 20;
    private static final int CLUSTERS = 10;
    private static final int MEMBERS = 10;

    /** Distance a unit of a pattern from the centre of its cluster, whose units are of the order of 1. */
    private static final double SPREAD = 0.3;

    /** By trial and beta. */
    private final List<Regime[]> trials;

    private RegimeScan(List<Regime[]> trials) {
        this.trials = trials;
    }

    static RegimeScan measure(ExperimentContext context, Streams streams, int trials) {
        return new RegimeScan(Trials.run(
                context, "regimes", trials, trial -> trial(streams.child(trial).generator())));
    }

    private static Regime[] trial(RandomGenerator random) {
        List<RealPattern> patterns = new ArrayList<>();
        for (int cluster = 0; cluster < CLUSTERS; cluster++) {
            RealPattern centre = RealPattern.onSphere(UNITS, Math.sqrt(UNITS), random);
            for (int member = 0; member < MEMBERS; member++) {
                patterns.add(centre.noisy(SPREAD, random));
            }
        }
        Regime[] regimes = new Regime[BETAS.length];
        for (int k = 0; k < BETAS.length; k++) {
            ModernMemory memory = ModernMemory.of(BETAS[k], patterns);
            regimes[k] = memory.regime(memory.recall(patterns.get(0), random).state());
        }
        return regimes;
    }

    /**
     * Where the average of all patterns becomes unstable: one over the largest eigenvalue of their covariance, of which that of
     * many random centres is {@code (1 + sqrt(d / clusters))^2} after Marchenko and Pastur.
     */
    static double averageUnstable() {
        double root = 1 + Math.sqrt((double) UNITS / CLUSTERS);
        return 1 / (root * root + SPREAD * SPREAD);
    }

    Proportion proportion(Regime regime, int beta) {
        long count = trials.stream().filter(trial -> trial[beta] == regime).count();
        return new Proportion(count, trials.size());
    }

    double most(Regime regime) {
        double most = 0;
        for (int beta = 0; beta < BETAS.length; beta++) {
            most = Math.max(most, proportion(regime, beta).value());
        }
        return most;
    }

    Curve curve(Regime regime) {
        List<Proportion> proportions = new ArrayList<>();
        for (int beta = 0; beta < BETAS.length; beta++) {
            proportions.add(proportion(regime, beta));
        }
        String label = regime.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Proportion.curve(label, BETAS, proportions);
    }
}
