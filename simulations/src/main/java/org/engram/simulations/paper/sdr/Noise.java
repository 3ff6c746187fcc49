package org.engram.simulations.paper.sdr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.sdr.Sdr;
import org.engram.sdr.theory.FalseNegative;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.plot.Plots;

/** How often a stored vector is missed when noise moves its active bits, for several thresholds. */
public final class Noise implements Experiment {

    private static final String SOURCE = "Ahmad and Hawkins (2016), numbers of the authors' noise script";
    private static final int BITS = 1024;
    private static final int ACTIVE = 128;
    private static final int COMPARED = 30;
    private static final int LEVELS = 29;
    private static final int LOST_PER_LEVEL = 4;
    private static final int[] THETAS = {8, 12, 16};
    private static final double[] PUBLISHED = {0.000735429, 0.0716985, 0.582502};

    /** Half a unit of the last digit printed. */
    private static final double[] TOLERANCE = {5e-10, 5e-8, 5e-7};

    @Override
    public String id() {
        return "sdr-noise";
    }

    @Override
    public String title() {
        return "Stored sparse vectors missed against noise, for several thresholds";
    }

    @Override
    public String citation() {
        return "S. Ahmad and J. Hawkins (2016), arXiv:1601.00720";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("trials", "", Bounds.closed(40, 1e9), 20_000, "Noisy vectors at each point."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        Overlaps overlaps = Overlaps.drawn(context, "noise", LEVELS, COMPARED, (point, random) -> {
            Sdr stored = Sdr.random(BITS, ACTIVE, random);
            Sdr noisy = stored.withNoise((double) lost(point) / ACTIVE, random);
            return stored.subsample(COMPARED, random).overlap(noisy);
        });
        List<Compared> compared = new ArrayList<>();
        for (int theta : THETAS) {
            compared.add(compared(overlaps, theta));
        }
        List<String> labels =
                Arrays.stream(THETAS).mapToObj(theta -> "theta = " + theta).toList();
        Plots.lines(
                        "share of the active bits lost",
                        "probability of a false negative",
                        Compared.curves(labels, compared, 0))
                .title("Vectors missed, " + COMPARED + " of " + ACTIVE + " active bits compared")
                .save(context.file("false-negatives.png"));
        List<Claim> claims = new ArrayList<>();
        claims.add(Compared.claim("all thresholds", compared.toArray(Compared[]::new)));
        for (int k = 0; k < THETAS.length; k++) {
            claims.add(Claim.within(
                    "probability of a false negative, half the bits lost, theta = " + THETAS[k],
                    SOURCE,
                    PUBLISHED[k],
                    TOLERANCE[k],
                    FalseNegative.probability(ACTIVE, COMPARED, THETAS[k], ACTIVE / 2)));
        }
        return ExperimentResult.of(claims);
    }

    private static int lost(int point) {
        return LOST_PER_LEVEL * (point + 1);
    }

    private static Compared compared(Overlaps overlaps, int theta) {
        Compared compared = new Compared();
        for (int k = 0; k < LEVELS; k++) {
            double theory = FalseNegative.probability(ACTIVE, COMPARED, theta, lost(k));
            compared.add((double) lost(k) / ACTIVE, overlaps.below(k, theta), theory);
        }
        return compared;
    }
}
