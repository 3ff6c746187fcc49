package org.engram.snn.engine.internal.cell;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.engine.internal.slice.Slice;

/**
 * The neurons that are refractory, listed, so that the update of all others needs no test; mutable.
 *
 * <p>Neurons of one period become free in the order in which they fired, so there is a queue for each period.
 */
final class Refractory implements Stateful {

    /** By neuron, the queue of its period; negative where there is none. */
    private final int[] queueOf;

    private final Queue[] queues;
    private int now;

    Refractory(Slice slice) {
        double[] tau = slice.values("tau_refrac");
        int[] period = new int[tau.length];
        for (int i = 0; i < tau.length; i++) {
            period[i] = slice.grid().stepsCovering(slice.place() + ": tau_refrac", tau[i]);
        }
        int[] periods = Arrays.stream(period)
                .filter(steps -> steps > 0)
                .sorted()
                .distinct()
                .toArray();
        queues = Arrays.stream(periods).mapToObj(Queue::new).toArray(Queue[]::new);
        queueOf = Arrays.stream(period)
                .map(steps -> Arrays.binarySearch(periods, steps))
                .toArray();
    }

    /** Those that fired within one period, the oldest first, in a circle. */
    private static final class Queue {

        final int period;
        int[] neurons = new int[16];
        int[] until = new int[16];
        int head;
        int size;

        Queue(int period) {
            this.period = period;
        }

        void add(int neuron, int end) {
            if (size == neurons.length) {
                neurons = unrolled(neurons);
                until = unrolled(until);
                head = 0;
            }
            int at = (head + size++) & (neurons.length - 1);
            neurons[at] = neuron;
            until[at] = end;
        }

        private int[] unrolled(int[] circle) {
            int[] twice = new int[2 * circle.length];
            System.arraycopy(circle, head, twice, 0, circle.length - head);
            System.arraycopy(circle, 0, twice, circle.length - head, head);
            return twice;
        }

        void release(int now) {
            while (size > 0 && until[head] <= now) {
                head = (head + 1) & (neurons.length - 1);
                size--;
            }
        }
    }

    /** A neuron fired: it is held for the coming steps of its period. */
    void begin(int neuron) {
        if (queueOf[neuron] >= 0) {
            Queue queue = queues[queueOf[neuron]];
            queue.add(neuron, now + queue.period);
        }
    }

    /** Puts the potential of every refractory neuron back to where it is held, and counts the step. */
    void hold(double[] v, double[] held) {
        now++;
        for (Queue queue : queues) {
            int[] neurons = queue.neurons;
            for (int k = 0; k < queue.size; k++) {
                int neuron = neurons[(queue.head + k) & (neurons.length - 1)];
                v[neuron] = held[neuron];
            }
            queue.release(now);
        }
    }

    /** As {@link #hold(double[], double[])}, in single precision. */
    void hold(float[] v, float[] held) {
        now++;
        for (Queue queue : queues) {
            int[] neurons = queue.neurons;
            for (int k = 0; k < queue.size; k++) {
                int neuron = neurons[(queue.head + k) & (neurons.length - 1)];
                v[neuron] = held[neuron];
            }
            queue.release(now);
        }
    }

    /** Writes how many steps each neuron is held still. */
    @Override
    public void save(StateWriter out) {
        int[] left = new int[queueOf.length];
        for (Queue queue : queues) {
            for (int k = 0; k < queue.size; k++) {
                int at = (queue.head + k) & (queue.neurons.length - 1);
                left[queue.neurons[at]] = queue.until[at] - now;
            }
        }
        out.write(left);
    }

    @Override
    public void restore(StateReader in) {
        int[] left = new int[queueOf.length];
        in.read(left);
        now = 0;
        for (Queue queue : queues) {
            queue.size = 0;
        }
        IntStream.range(0, left.length)
                .filter(i -> left[i] > 0 && queueOf[i] >= 0)
                .boxed()
                .sorted(Comparator.comparingInt(i -> left[i]))
                .forEach(i -> queues[queueOf[i]].add(i, left[i]));
    }
}
