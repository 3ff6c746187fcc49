package org.engram.simulations.paper.associative;

import java.util.List;
import org.engram.hopfield.linear.Associations;
import org.engram.hopfield.linear.Descent;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.Trials;

/**
 * The steps of one rule of learning, with one-hot embeddings and with several random orthogonal ones.
 *
 * @param rule the rule
 * @param oneHot its step where embeddings are one-hot
 * @param orthogonal its steps in random bases
 */
record RuleRuns(Descent rule, HeavyTailRun oneHot, List<HeavyTailRun> orthogonal) {

    /** A number of a step. */
    enum Measure {
        LEAST("least probability of a class"),
        MOST("largest probability of a class"),
        ENTROPY("entropy of the step");

        private final String text;

        Measure(String text) {
            this.text = text;
        }

        double of(HeavyTailRun run) {
            return switch (this) {
                case LEAST -> run.least();
                case MOST -> run.most();
                case ENTROPY -> run.entropy();
            };
        }
    }

    static RuleRuns of(ExperimentContext context, Descent rule, double[] p) {
        List<HeavyTailRun> orthogonal = Trials.run(
                context, name(rule), context.count("trials"), trial -> HeavyTailRun.of(basis(context, trial, p), rule));
        return new RuleRuns(rule, HeavyTailRun.of(Associations.oneHot(p), rule), orthogonal);
    }

    /** The same basis for every rule. */
    static Associations basis(ExperimentContext context, int trial, double[] p) {
        return Associations.orthogonal(
                context.streams().child("linear-heavy-tail").child(trial).generator(), p);
    }

    String name() {
        return name(rule);
    }

    private static String name(Descent rule) {
        return switch (rule) {
            case GRADIENT -> "gradient descent";
            case SIGN -> "sign";
            case MUON -> "Muon";
            case NEWTON_SCHULZ -> "Newton-Schulz";
        };
    }

    Claim oneHotClaim(Measure measure, String source, double expected, double tolerance) {
        return Claim.within(statement(measure) + ", one-hot", source, expected, tolerance, measure.of(oneHot));
    }

    /** A claim about the basis that is furthest off. */
    Claim orthogonalClaim(Measure measure, String source, double expected, double tolerance) {
        double furthest = expected;
        for (HeavyTailRun run : orthogonal) {
            double measured = measure.of(run);
            furthest = Math.abs(measured - expected) >= Math.abs(furthest - expected) ? measured : furthest;
        }
        String statement = statement(measure) + ", random bases, the one furthest off";
        return Claim.within(statement, source, expected, tolerance, furthest);
    }

    private String statement(Measure measure) {
        return name() + ", " + measure.text;
    }

    /** The largest over random bases of the least probability of a class. */
    double largestLeast() {
        return orthogonal.stream().mapToDouble(HeavyTailRun::least).max().orElseThrow();
    }
}
