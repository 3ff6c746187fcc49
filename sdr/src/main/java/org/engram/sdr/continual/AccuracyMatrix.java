package org.engram.sdr.continual;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.engram.core.Check;

/**
 * Accuracies {@code A(t, i)} on every task i after learning tasks 0 to t, and the measures of continual learning from them. Immutable, with
 * value equality.
 *
 * <p>Sources: D. Lopez-Paz and M. Ranzato, NeurIPS (2017), for ACC, BWT and FWT; A. Chaudhry et al., ECCV (2018), for forgetting.
 */
public final class AccuracyMatrix {

    private final double[][] accuracies;

    private AccuracyMatrix(double[][] accuracies) {
        this.accuracies = accuracies;
    }

    /** The matrix of these rows, at least one and as many as tasks, copied; accuracies are shares in [0, 1]. */
    public static AccuracyMatrix of(double[]... rows) {
        Check.that(rows.length > 0, "AccuracyMatrix: at least one task needed");
        double[][] copy = new double[rows.length][];
        for (int t = 0; t < rows.length; t++) {
            Check.that(
                    rows[t].length == rows.length,
                    "AccuracyMatrix: row " + t + " must have " + rows.length + " accuracies, got " + rows[t].length);
            for (int i = 0; i < rows.length; i++) {
                Check.probability("AccuracyMatrix: accuracy after task " + t + " on task " + i, rows[t][i]);
            }
            copy[t] = rows[t].clone();
        }
        return new AccuracyMatrix(copy);
    }

    /** Number T of tasks. */
    public int tasks() {
        return accuracies.length;
    }

    /** Accuracy on task i after learning tasks 0 to t. */
    public double accuracy(int t, int i) {
        Check.index("AccuracyMatrix task learned", t, tasks());
        Check.index("AccuracyMatrix task", i, tasks());
        return accuracies[t][i];
    }

    /** ACC: mean accuracy over all tasks after the last. */
    public double average() {
        return mean(0, tasks(), i -> accuracies[tasks() - 1][i]);
    }

    /** BWT: mean change of the accuracy on a task from its own end to the end of the last; 0 of a single task. */
    public double backwardTransfer() {
        return mean(0, tasks() - 1, i -> accuracies[tasks() - 1][i] - accuracies[i][i]);
    }

    /** Mean fall of the accuracy on a task from its best after any earlier task to the end of the last; 0 of a single task. */
    public double forgetting() {
        return mean(0, tasks() - 1, i -> best(i) - accuracies[tasks() - 1][i]);
    }

    private double best(int i) {
        return IntStream.range(0, tasks() - 1)
                .mapToDouble(t -> accuracies[t][i])
                .max()
                .orElseThrow();
    }

    /**
     * FWT: mean gain of the accuracy on a task before it is learned over that of an untrained learner; 0 of a single task.
     *
     * @param untrained accuracy of the untrained learner on each task
     */
    public double forwardTransfer(double... untrained) {
        Check.that(
                untrained.length == tasks(),
                "AccuracyMatrix.forwardTransfer: one accuracy for each of " + tasks() + " tasks needed, got "
                        + untrained.length);
        return mean(1, tasks(), i -> accuracies[i - 1][i] - untrained[i]);
    }

    private static double mean(int from, int to, IntToDoubleFunction value) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += value.applyAsDouble(i);
        }
        return to > from ? sum / (to - from) : 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof AccuracyMatrix that && Arrays.deepEquals(accuracies, that.accuracies);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(accuracies);
    }

    @Override
    public String toString() {
        return "AccuracyMatrix" + Arrays.deepToString(accuracies);
    }
}
