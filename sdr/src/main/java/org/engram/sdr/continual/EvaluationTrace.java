package org.engram.sdr.continual;

import java.util.Arrays;
import org.engram.core.Check;

/**
 * Accuracies on every task at regular evaluations while tasks are learned one after another, which show what an evaluation at the ends of
 * tasks only would miss. Immutable, with value equality.
 *
 * <p>Source of the measures: M. De Lange, G. van de Ven and T. Tuytelaars, Continual evaluation for lifelong learning: identifying the
 * stability gap, ICLR (2023). Tasks are counted from 0; evaluations of task k are those after the end of task k - 1 up to its own end.
 */
public final class EvaluationTrace {

    private final double[][] accuracies;
    private final int[] ends;

    private EvaluationTrace(double[][] accuracies, int[] ends) {
        this.accuracies = accuracies;
        this.ends = ends;
    }

    /**
     * A trace of evaluations, copied.
     *
     * @param ends for each task the index of the last evaluation while it was learned, ascending; the last is the last of all
     * @param accuracies for each evaluation the accuracy on each task, in [0, 1]
     */
    public static EvaluationTrace of(int[] ends, double[]... accuracies) {
        Check.that(ends.length > 0, "EvaluationTrace: at least one task needed");
        for (int k = 0; k < ends.length; k++) {
            Check.between(
                    "EvaluationTrace: end of task " + k, ends[k], k == 0 ? 0 : ends[k - 1] + 1, accuracies.length - 1);
        }
        Check.that(
                ends[ends.length - 1] == accuracies.length - 1,
                "EvaluationTrace: the last task must end with evaluation " + (accuracies.length - 1) + ", got "
                        + ends[ends.length - 1]);
        double[][] copy = new double[accuracies.length][];
        for (int n = 0; n < copy.length; n++) {
            Check.that(
                    accuracies[n].length == ends.length,
                    "EvaluationTrace: evaluation " + n + " must have " + ends.length + " accuracies, got "
                            + accuracies[n].length);
            for (int i = 0; i < ends.length; i++) {
                Check.probability("EvaluationTrace: accuracy " + i + " of evaluation " + n, accuracies[n][i]);
            }
            copy[n] = accuracies[n].clone();
        }
        return new EvaluationTrace(copy, ends.clone());
    }

    /** Number of tasks. */
    public int tasks() {
        return ends.length;
    }

    /** Number of evaluations. */
    public int size() {
        return accuracies.length;
    }

    /** Index of the last evaluation while a task was learned. */
    public int end(int task) {
        return ends[Check.index("EvaluationTrace task", task, tasks())];
    }

    /** Accuracy on a task at an evaluation. */
    public double accuracy(int evaluation, int task) {
        Check.index("EvaluationTrace evaluation", evaluation, size());
        Check.index("EvaluationTrace task", task, tasks());
        return accuracies[evaluation][task];
    }

    /** The accuracies at the ends of tasks. */
    public AccuracyMatrix matrix() {
        return AccuracyMatrix.of(
                Arrays.stream(ends).mapToObj(end -> accuracies[end]).toArray(double[][]::new));
    }

    /** min-ACC after task k >= 1: the mean, over tasks before it, of the least accuracy at any evaluation from after the task's end to the end of k. */
    public double minAccuracy(int k) {
        Check.between("EvaluationTrace.minAccuracy task", k, 1, tasks() - 1);
        double sum = 0;
        for (int i = 0; i < k; i++) {
            double least = 1;
            for (int n = ends[i] + 1; n <= ends[k]; n++) {
                least = Math.min(least, accuracies[n][i]);
            }
            sum += least;
        }
        return sum / k;
    }

    /** WC-ACC after task k: accuracy on it at its end with weight {@code 1 / (k + 1)}, and {@link #minAccuracy} with the rest. */
    public double worstCaseAccuracy(int k) {
        Check.index("EvaluationTrace task", k, tasks());
        double share = 1.0 / (k + 1);
        return share * accuracies[ends[k]][k] + (k == 0 ? 0 : (1 - share) * minAccuracy(k));
    }

    /** WF: the mean over tasks of the largest fall of accuracy within any {@code window >= 2} evaluations in a row. */
    public double windowedForgetting(int window) {
        return largestChange(window, -1);
    }

    /** WP: the mean over tasks of the largest rise of accuracy within any {@code window >= 2} evaluations in a row. */
    public double windowedPlasticity(int window) {
        return largestChange(window, 1);
    }

    private double largestChange(int window, int sign) {
        Check.between("EvaluationTrace.window", window, 2, Integer.MAX_VALUE);
        double sum = 0;
        for (int i = 0; i < tasks(); i++) {
            double largest = 0;
            for (int later = 1; later < size(); later++) {
                for (int earlier = Math.max(0, later - window + 1); earlier < later; earlier++) {
                    largest = Math.max(largest, sign * (accuracies[later][i] - accuracies[earlier][i]));
                }
            }
            sum += largest;
        }
        return sum / tasks();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EvaluationTrace that
                && Arrays.equals(ends, that.ends)
                && Arrays.deepEquals(accuracies, that.accuracies);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(accuracies) * 31 + Arrays.hashCode(ends);
    }

    @Override
    public String toString() {
        return "EvaluationTrace[" + tasks() + " tasks, " + size() + " evaluations]";
    }
}
