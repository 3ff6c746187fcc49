package org.engram.simulations.paper.hippocampus;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.engram.core.data.Curve;
import org.engram.core.progress.Progress;
import org.engram.core.random.Streams;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.Proportion;
import org.engram.simulations.experiment.Trials;
import org.engram.snn.engine.Run;

/**
 * How often the memory answers rightly as operations pile up, measured on random streams of operations.
 *
 * @param stream how each stream is drawn
 * @param plasticWhileRecalling whether recalls may change weights
 * @param answers every answer of every stream, in order
 */
record RecallCurves(RandomOperations stream, boolean plasticWhileRecalling, List<List<Answer>> answers) {

    private static final int BINS = 10;

    /** Carries out the experiment's number of streams, each drawn from a child of {@code streams}. */
    static RecallCurves measure(
            ExperimentContext context, RandomOperations stream, boolean plasticWhileRecalling, Streams streams) {
        MemorySimulation simulation = new MemorySimulation(stream.memory(), 1, Progress.silent());
        return new RecallCurves(
                stream, plasticWhileRecalling, Trials.run(context, "random operations", context.count("streams"), k -> {
                    List<Operation> operations = stream.draw(streams.child(k).generator());
                    Run run = simulation.run(operations, plasticWhileRecalling);
                    return Answer.judge(operations, MemorySimulation.output(run), stream.memory());
                }));
    }

    /** Recalls by cue answered rightly among the first operations. */
    Proportion byCue(int operations) {
        return correct(Operation.RecallCue.class, k -> k < operations);
    }

    /** Recalls by content answered rightly among the first operations. */
    Proportion byContent(int operations) {
        return correct(Operation.RecallContent.class, k -> k < operations);
    }

    /** Recalls by content answered rightly against the number of operations done, with 95 % Wilson intervals. */
    Curve contentCurve(String label) {
        int width = Math.max(1, (stream.count() + BINS - 1) / BINS);
        List<Proportion> bins = new ArrayList<>();
        List<Double> ends = new ArrayList<>();
        for (int from = 0; from < stream.count(); from += width) {
            int first = from;
            Proportion bin = correct(Operation.RecallContent.class, k -> k >= first && k < first + width);
            if (bin.trials() > 0) {
                bins.add(bin);
                ends.add((double) Math.min(from + width, stream.count()));
            }
        }
        return Proportion.curve(
                label, ends.stream().mapToDouble(Double::doubleValue).toArray(), bins);
    }

    private Proportion correct(Class<? extends Operation> kind, IntPredicate counts) {
        int right = 0;
        int all = 0;
        for (List<Answer> stream : answers) {
            for (int k = 0; k < stream.size(); k++) {
                if (kind.isInstance(stream.get(k).operation()) && counts.test(k)) {
                    all++;
                    right += stream.get(k).isCorrect() ? 1 : 0;
                }
            }
        }
        return new Proportion(right, all);
    }
}
