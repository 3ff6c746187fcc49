package org.engram.snn.engine.internal.event;

import java.util.Arrays;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;

/**
 * The next event of each neuron's own, one entry a neuron, soonest first and at one time by neuron; mutable.
 *
 * <p>A heap of four children a node that knows the place of every neuron, so that a predicted crossing that input has
 * overtaken is moved and not left behind.
 */
final class NeuronQueue implements Stateful {

    private static final int CHILDREN = 4;
    private static final int ABSENT = -1;

    private final double[] times;
    private final int[] heap;
    private final int[] places;
    private int size;

    NeuronQueue(int neurons) {
        times = new double[neurons];
        heap = new int[neurons];
        places = new int[neurons];
        Arrays.fill(places, ABSENT);
        Arrays.fill(times, Double.POSITIVE_INFINITY);
    }

    /** Time of the soonest event, infinite where there is none. */
    double soonest() {
        return size == 0 ? Double.POSITIVE_INFINITY : times[heap[0]];
    }

    /** Removes the soonest event and returns whose it is. */
    int poll() {
        int neuron = heap[0];
        set(neuron, Double.POSITIVE_INFINITY);
        return neuron;
    }

    /** Sets when a neuron's next event is due; infinite for never. */
    void set(int neuron, double time) {
        times[neuron] = time;
        int place = places[neuron];
        if (time == Double.POSITIVE_INFINITY) {
            if (place != ABSENT) {
                remove(neuron, place);
            }
        } else if (place == ABSENT) {
            rise(size++, neuron);
        } else {
            move(place, neuron);
        }
    }

    private void remove(int neuron, int place) {
        places[neuron] = ABSENT;
        int last = heap[--size];
        if (last != neuron) {
            move(place, last);
        }
    }

    private void move(int place, int neuron) {
        if (place > 0 && isBefore(neuron, heap[(place - 1) / CHILDREN])) {
            rise(place, neuron);
        } else {
            sink(place, neuron);
        }
    }

    private void rise(int from, int neuron) {
        int place = from;
        while (place > 0) {
            int parent = (place - 1) / CHILDREN;
            if (!isBefore(neuron, heap[parent])) {
                break;
            }
            put(place, heap[parent]);
            place = parent;
        }
        put(place, neuron);
    }

    private void sink(int from, int neuron) {
        int place = from;
        for (int child = firstChild(place); child < size; child = firstChild(place)) {
            int least = child;
            int end = Math.min(child + CHILDREN, size);
            for (int c = child + 1; c < end; c++) {
                least = isBefore(heap[c], heap[least]) ? c : least;
            }
            if (!isBefore(heap[least], neuron)) {
                break;
            }
            put(place, heap[least]);
            place = least;
        }
        put(place, neuron);
    }

    private static int firstChild(int place) {
        return CHILDREN * place + 1;
    }

    private void put(int place, int neuron) {
        heap[place] = neuron;
        places[neuron] = place;
    }

    private boolean isBefore(int one, int other) {
        return times[one] < times[other] || (times[one] == times[other] && one < other);
    }

    @Override
    public void save(StateWriter out) {
        out.write(times);
    }

    @Override
    public void restore(StateReader in) {
        double[] read = new double[times.length];
        in.read(read);
        for (int neuron = 0; neuron < read.length; neuron++) {
            set(neuron, read[neuron]);
        }
    }
}
