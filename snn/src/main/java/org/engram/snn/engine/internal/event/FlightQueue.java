package org.engram.snn.engine.internal.event;

import java.util.Arrays;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;

/**
 * Spikes on their way, the first to arrive first and at one time by key; mutable.
 *
 * <p>The key says what arrives and orders what arrives together, then the value does, a number that goes with it; so the order
 * does not depend on that of additions.
 */
final class FlightQueue implements Stateful {

    private static final int CHILDREN = 4;
    private static final int LARGEST = Integer.MAX_VALUE - 8;

    private double[] times = new double[64];
    private long[] keys = new long[64];
    private double[] values = new double[64];
    private int size;

    /** Time of the first arrival, infinite where there is none. */
    double soonest() {
        return size == 0 ? Double.POSITIVE_INFINITY : times[0];
    }

    /** Key of the first arrival. */
    long key() {
        return keys[0];
    }

    /** Value of the first arrival. */
    double value() {
        return values[0];
    }

    void add(double time, long key, double value) {
        if (size == times.length) {
            int room = (int) Math.min(LARGEST, 2L * size);
            times = Arrays.copyOf(times, room);
            keys = Arrays.copyOf(keys, room);
            values = Arrays.copyOf(values, room);
        }
        int place = size++;
        while (place > 0) {
            int parent = (place - 1) / CHILDREN;
            if (!isBefore(time, key, value, times[parent], keys[parent], values[parent])) {
                break;
            }
            copy(parent, place);
            place = parent;
        }
        put(place, time, key, value);
    }

    /** Removes the first arrival. */
    void remove() {
        size--;
        double time = times[size];
        long key = keys[size];
        double value = values[size];
        int place = 0;
        for (int child = 1; child < size; child = CHILDREN * place + 1) {
            int least = child;
            int end = Math.min(child + CHILDREN, size);
            for (int c = child + 1; c < end; c++) {
                least = isBefore(times[c], keys[c], values[c], times[least], keys[least], values[least]) ? c : least;
            }
            if (!isBefore(times[least], keys[least], values[least], time, key, value)) {
                break;
            }
            copy(least, place);
            place = least;
        }
        put(place, time, key, value);
    }

    private static boolean isBefore(
            double time, long key, double value, double otherTime, long otherKey, double otherValue) {
        if (time != otherTime) {
            return time < otherTime;
        }
        return key < otherKey || (key == otherKey && value < otherValue);
    }

    private void copy(int from, int to) {
        put(to, times[from], keys[from], values[from]);
    }

    private void put(int place, double time, long key, double value) {
        times[place] = time;
        keys[place] = key;
        values[place] = value;
    }

    @Override
    public void save(StateWriter out) {
        out.write((long) size);
        for (int k = 0; k < size; k++) {
            out.write(times[k]);
            out.write(keys[k]);
            out.write(values[k]);
        }
    }

    @Override
    public void restore(StateReader in) {
        int count = in.readInt();
        size = 0;
        for (int k = 0; k < count; k++) {
            double time = in.readDouble();
            long key = in.readLong();
            add(time, key, in.readDouble());
        }
    }
}
