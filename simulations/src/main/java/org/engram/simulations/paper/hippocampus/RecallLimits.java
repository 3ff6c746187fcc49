package org.engram.simulations.paper.hippocampus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.engram.core.data.Curve;
import org.engram.core.random.Streams;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.Proportion;
import org.engram.simulations.plot.Figure;
import org.engram.simulations.plot.Plots;

/**
 * How recall wears out: queries of one bit and of several, with plasticity on and off while recalling.
 *
 * @param single queries of one bit, plastic
 * @param singleFrozen queries of one bit, plasticity off while recalling
 * @param several queries of one to several bits, plastic
 * @param severalFrozen queries of one to several bits, plasticity off while recalling
 */
record RecallLimits(RecallCurves single, RecallCurves singleFrozen, RecallCurves several, RecallCurves severalFrozen) {

    private static final String SOURCE = "an independent simulation of the same network";

    /** Carries out the experiment's random streams, the same ones with plasticity on and off. */
    static RecallLimits measure(ExperimentContext context, ContentAddressableMemory memory) {
        int bits = Math.min(context.count("bits"), memory.contents());
        return new RecallLimits(
                measure(context, memory, 1, true),
                measure(context, memory, 1, false),
                measure(context, memory, bits, true),
                measure(context, memory, bits, false));
    }

    private static RecallCurves measure(
            ExperimentContext context, ContentAddressableMemory memory, int bits, boolean plasticWhileRecalling) {
        RandomOperations stream =
                new RandomOperations(memory, context.count("operations"), bits, OperationScript.SPACING);
        Streams streams = context.streams().child("operations").child(bits);
        return RecallCurves.measure(context, stream, plasticWhileRecalling, streams);
    }

    /** Recall by content against operations done; nothing where the streams are too short to ask for content. */
    Optional<Figure> figure() {
        String bits = "1 to " + several.stream().maxBits() + " bits";
        Curve[] curves = Stream.of(
                        single.contentCurve("1 bit, plastic"),
                        singleFrozen.contentCurve("1 bit, plasticity off while recalling"),
                        several.contentCurve(bits + ", plastic"),
                        severalFrozen.contentCurve(bits + ", plasticity off while recalling"))
                .filter(curve -> curve.size() > 0)
                .toArray(Curve[]::new);
        return curves.length == 0
                ? Optional.empty()
                : Optional.of(Plots.lines("operations done", "recalls by content answered rightly", curves)
                        .yRange(0, 1)
                        .title("Recall by content as operations pile up"));
    }

    /** What is known of these limits; the bands of the queries were measured for 5 cues, 10 bits and 200 operations. */
    List<Claim> claims() {
        List<Claim> claims = new ArrayList<>();
        wrongByCue("recalls by cue answered wrongly, plastic while recalling", several)
                .ifPresent(claims::add);
        wrongByCue("recalls by cue answered wrongly, plasticity off while recalling", severalFrozen)
                .ifPresent(claims::add);
        RandomOperations stream = several.stream();
        if (stream.memory().equals(AuthorsExperiment.LEARN_RECALL_FORGET.memory())
                && stream.count() == 200
                && stream.maxBits() == 3) {
            claims.add(share("queries of 1 bit right in 60 operations", 0.95, 1, single.byContent(60)));
            claims.add(share("queries of 1 bit right in 200 operations", 0.93, 1, single.byContent(200)));
            claims.add(share("queries of 1 to 3 bits right in 60 operations", 0.4, 0.7, several.byContent(60)));
            claims.add(share("queries of 1 to 3 bits right in 200 operations", 0.28, 0.48, several.byContent(200)));
        }
        return claims;
    }

    /** Nothing where no cue was asked for: no answer is not a right one. */
    private static Optional<Claim> wrongByCue(String statement, RecallCurves curves) {
        Proportion right = curves.byCue(curves.stream().count());
        long wrong = right.trials() - right.successes();
        return right.trials() == 0
                ? Optional.empty()
                : Optional.of(Claim.equal(statement + " (of " + right.trials() + ")", SOURCE, 0, wrong));
    }

    private static Claim share(String statement, double low, double high, Proportion right) {
        return Claim.between(statement + " (of " + right.trials() + ")", SOURCE, low, high, right.value());
    }
}
