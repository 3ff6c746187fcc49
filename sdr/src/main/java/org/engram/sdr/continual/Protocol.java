package org.engram.sdr.continual;

import java.util.ArrayList;
import java.util.List;
import org.engram.core.Check;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;

/**
 * Tasks learned one after another in phases of equally many examples, with evaluations of all tasks at regular distances.
 *
 * @param examples examples learned in the phase of each task, at least 1
 * @param period examples between evaluations, in [1, examples]; the phase also ends with one
 * @param tests examples of each task that are classified at every evaluation, at least 1, the same every time and never learned
 * @param schedule how a phase's examples are shared among the tasks met so far; they come in random order
 */
public record Protocol(int examples, int period, int tests, RehearsalSchedule schedule) {

    /** Checks the counts. */
    public Protocol {
        Check.between("Protocol.examples", examples, 1, Integer.MAX_VALUE);
        Check.between("Protocol.period", period, 1, examples);
        Check.between("Protocol.tests", tests, 1, Integer.MAX_VALUE);
    }

    /** 500 examples a phase, evaluations of 100 examples a task after every 50, and no rehearsal. */
    public static Protocol standard() {
        return new Protocol(500, 50, 100, RehearsalSchedule.none());
    }

    /** The same with another schedule. */
    public Protocol withSchedule(RehearsalSchedule newSchedule) {
        return new Protocol(examples, period, tests, newSchedule);
    }

    /** Has a learner learn all tasks; examples, order and tests belong to these streams. */
    public EvaluationTrace run(Learner learner, PermutedTasks tasks, Streams streams) {
        List<List<Example>> tested = new ArrayList<>();
        for (int task = 0; task < tasks.tasks(); task++) {
            tested.add(tasks.examples(
                    task, tests, streams.child("test").child(task).generator()));
        }
        List<double[]> accuracies = new ArrayList<>();
        int[] ends = new int[tasks.tasks()];
        for (int phase = 0; phase < ends.length; phase++) {
            List<Example> lesson =
                    lesson(tasks, phase, streams.child("lesson").child(phase).generator());
            for (int n = 1; n <= lesson.size(); n++) {
                learner.learn(lesson.get(n - 1).input(), lesson.get(n - 1).label());
                if (n % period == 0 || n == lesson.size()) {
                    accuracies.add(accuracies(learner, tested));
                }
            }
            ends[phase] = accuracies.size() - 1;
        }
        return EvaluationTrace.of(ends, accuracies.toArray(double[][]::new));
    }

    private List<Example> lesson(PermutedTasks tasks, int phase, Generator random) {
        int[] counts = schedule.counts(phase, examples);
        int[] order = new int[examples];
        int n = 0;
        for (int task = 0; task <= phase; task++) {
            for (int k = 0; k < counts[task]; k++) {
                order[n++] = task;
            }
        }
        random.shuffle(order);
        List<Example> lesson = new ArrayList<>();
        for (int task : order) {
            lesson.add(tasks.example(task, random));
        }
        return lesson;
    }

    /** The share of examples of each task that a learner classifies rightly. */
    private static double[] accuracies(Learner learner, List<List<Example>> tested) {
        double[] accuracies = new double[tested.size()];
        for (int task = 0; task < accuracies.length; task++) {
            long right = tested.get(task).stream()
                    .filter(example -> learner.classify(example.input()) == example.label())
                    .count();
            accuracies[task] = (double) right / tested.get(task).size();
        }
        return accuracies;
    }
}
