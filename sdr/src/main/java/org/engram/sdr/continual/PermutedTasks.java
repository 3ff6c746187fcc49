package org.engram.sdr.continual;

import java.util.ArrayList;
import java.util.List;
import org.engram.core.Check;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.Sdr;

/**
 * A toy of permuted pixels: all tasks have the same classes, each class the same few random prototypes, but every task its own order of the
 * inputs. Immutable.
 *
 * <p>An example is a prototype of which a share of active inputs has moved, then permuted. Task 0 is not permuted.
 */
public final class PermutedTasks {

    private final Shape shape;
    private final double noise;
    private final List<Sdr> prototypes;
    private final List<int[]> orders;

    private PermutedTasks(Shape shape, double noise, List<Sdr> prototypes, List<int[]> orders) {
        this.shape = shape;
        this.noise = noise;
        this.prototypes = prototypes;
        this.orders = orders;
    }

    /**
     * How large the tasks are.
     *
     * @param inputs size of an input, at least 1
     * @param active active inputs, in [1, inputs]
     * @param classes number of classes, at least 1
     * @param prototypes prototypes of each class, at least 1
     */
    public record Shape(int inputs, int active, int classes, int prototypes) {

        /** Requires at least one of each. */
        public Shape {
            Check.between("PermutedTasks.inputs", inputs, 1, Integer.MAX_VALUE);
            Check.between("PermutedTasks.active", active, 1, inputs);
            Check.between("PermutedTasks.classes", classes, 1, Integer.MAX_VALUE);
            Check.between("PermutedTasks.prototypes", prototypes, 1, Integer.MAX_VALUE);
        }

        /** 256 inputs, 32 of them active; 10 classes of 5 prototypes. */
        public static Shape standard() {
            return new Shape(256, 32, 10, 5);
        }
    }

    /** So many tasks, at least 1, in whose examples this share of active inputs, in [0, 1], has moved. */
    public static PermutedTasks of(Shape shape, int tasks, double noise, Streams streams) {
        Check.between("PermutedTasks.tasks", tasks, 1, Integer.MAX_VALUE);
        Check.probability("PermutedTasks.noise", noise);
        Generator random = streams.child("prototypes").generator();
        List<Sdr> prototypes = new ArrayList<>();
        for (int k = 0; k < shape.classes() * shape.prototypes(); k++) {
            prototypes.add(Sdr.random(shape.inputs(), shape.active(), random));
        }
        List<int[]> orders = new ArrayList<>();
        for (int task = 0; task < tasks; task++) {
            int[] order = new int[shape.inputs()];
            for (int i = 0; i < order.length; i++) {
                order[i] = i;
            }
            if (task > 0) {
                streams.child("order").child(task).generator().shuffle(order);
            }
            orders.add(order);
        }
        return new PermutedTasks(shape, noise, prototypes, orders);
    }

    /** How large the tasks are. */
    public Shape shape() {
        return shape;
    }

    /** Number of tasks. */
    public int tasks() {
        return orders.size();
    }

    /** A random example of a task, every prototype equally likely. */
    public Example example(int task, Generator random) {
        int[] order = orders.get(Check.index("PermutedTasks task", task, tasks()));
        int drawn = random.nextInt(prototypes.size());
        int[] active = prototypes.get(drawn).withNoise(noise, random).toArray();
        for (int i = 0; i < active.length; i++) {
            active[i] = order[active[i]];
        }
        return new Example(Sdr.of(shape.inputs(), active), drawn / shape.prototypes());
    }

    /** So many random examples of a task. */
    public List<Example> examples(int task, int count, Generator random) {
        Check.between("PermutedTasks.examples", count, 0, Integer.MAX_VALUE);
        List<Example> examples = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            examples.add(example(task, random));
        }
        return examples;
    }
}
