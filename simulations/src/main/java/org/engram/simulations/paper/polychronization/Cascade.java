package org.engram.simulations.paper.polychronization;

import java.util.Arrays;

/**
 * What a few spikes set off in a network at rest; mutable, for one thread, used again and again.
 *
 * <p>Neurons are Izhikevich's of 2003 (b 0.2, c -65 mV; a 0.02 and d 8 if excitatory, a 0.1 and d 2 if inhibitory) in steps of
 * 1 ms, two half steps of v and one of u. A neuron at rest (-70 mV) stays there, so only those that get input are computed;
 * one that got a single spike, too weak to make it fire, waits until the second arrives.
 */
final class Cascade {

    /** Longest delay, ms; also how long a spike counts as a cause of another. */
    static final int LONGEST_DELAY = 20;

    /** A cascade of so many ms, or so many spikes, is cut off. */
    static final int LONGEST = 1000;

    private static final double REST = -70;
    private static final double B = 0.2;
    private static final double PEAK = 30;
    private static final double RESET = -65;

    private final SynapseGraph graph;
    private final boolean firesAlone;

    private final double[] v;
    private final double[] u;
    private final double[] input;

    /** First arrival at a neuron that waits, or -1 at rest, or -2 where it is computed every step. */
    private final int[] since;

    private final double[] firstInput;
    private final int[] touched;
    private int touchedCount;
    private final int[] active;
    private int activeCount;

    private final int[][] arrivals = new int[LONGEST + LONGEST_DELAY + 1][8];
    private final int[] arrivalCount = new int[arrivals.length];
    private int lastArrival;

    private final int[] neurons = new int[LONGEST];
    private final int[] times = new int[LONGEST];
    private int size;

    Cascade(SynapseGraph graph) {
        this.graph = graph;
        int n = graph.neurons();
        v = new double[n];
        u = new double[n];
        input = new double[n];
        since = new int[n];
        firstInput = new double[n];
        touched = new int[n];
        active = new int[n];
        Arrays.fill(since, -1);
        firesAlone = firesAlone();
    }

    /** Whether the strongest synapse alone, or the end of the strongest inhibition, can make a neuron fire. */
    private boolean firesAlone() {
        boolean fires = false;
        double[] extremes = {0, 0};
        for (int k = 0; k < graph.begin(graph.neurons()); k++) {
            extremes[0] = Math.min(extremes[0], graph.weight(k));
            extremes[1] = Math.max(extremes[1], graph.weight(k));
        }
        for (double weight : extremes) {
            for (int neuron : new int[] {0, graph.neurons() - 1}) {
                reset(neuron);
                for (int t = 0; t < LONGEST_DELAY * 5; t++) {
                    input[neuron] = t == 0 ? weight : 0;
                    fires |= step(neuron);
                }
                reset(neuron);
            }
        }
        return fires;
    }

    /** Forgets everything. */
    void clear() {
        for (int k = 0; k < touchedCount; k++) {
            reset(touched[k]);
            since[touched[k]] = -1;
        }
        Arrays.fill(arrivalCount, 0, lastArrival + 1, 0);
        touchedCount = 0;
        activeCount = 0;
        lastArrival = 0;
        size = 0;
    }

    private void reset(int neuron) {
        v[neuron] = REST;
        u[neuron] = B * REST;
        input[neuron] = 0;
    }

    /** A neuron is made to fire; synapses of a shorter delay than the given one stay silent. */
    void fire(int neuron, int time, int leastDelay) {
        neurons[size] = neuron;
        times[size++] = time;
        for (int k = graph.begin(neuron); k < graph.begin(neuron + 1); k++) {
            if (graph.delay(k) >= leastDelay) {
                arrive(k, time + graph.delay(k));
            }
        }
    }

    private void arrive(int synapse, int time) {
        int count = arrivalCount[time]++;
        if (count == arrivals[time].length) {
            arrivals[time] = Arrays.copyOf(arrivals[time], 2 * count);
        }
        arrivals[time][count] = synapse;
        lastArrival = Math.max(lastArrival, time);
    }

    /** Runs until the last spike has had its effect. */
    void run() {
        for (int t = 0; t <= lastArrival + LONGEST_DELAY && t < LONGEST && size < LONGEST; t++) {
            if (t <= lastArrival) {
                deliver(t);
            }
            for (int k = 0; k < activeCount && size < LONGEST; k++) {
                if (step(active[k])) {
                    fire(active[k], t, 1);
                }
            }
        }
    }

    private void deliver(int time) {
        for (int k = 0; k < arrivalCount[time]; k++) {
            int synapse = arrivals[time][k];
            int neuron = graph.post(synapse);
            if (since[neuron] == -1) {
                touched[touchedCount++] = neuron;
                reset(neuron);
                since[neuron] = time;
                firstInput[neuron] = graph.weight(synapse);
                if (firesAlone) {
                    activate(neuron, time);
                }
            } else {
                if (since[neuron] >= 0) {
                    activate(neuron, time);
                }
                input[neuron] += graph.weight(synapse);
            }
        }
    }

    /** Computes what a waiting neuron did since its first spike arrived. */
    private void activate(int neuron, int time) {
        input[neuron] = firstInput[neuron];
        for (int t = since[neuron]; t < time; t++) {
            step(neuron);
        }
        since[neuron] = -2;
        active[activeCount++] = neuron;
    }

    /** One step of 1 ms; true where the neuron fires. */
    private boolean step(int neuron) {
        double i = input[neuron];
        double w = u[neuron];
        double x = v[neuron];
        x += 0.5 * ((0.04 * x + 5) * x + 140 - w + i);
        x += 0.5 * ((0.04 * x + 5) * x + 140 - w + i);
        boolean excitatory = graph.isExcitatory(neuron);
        w += (excitatory ? 0.02 : 0.1) * (B * x - w);
        boolean fires = x >= PEAK;
        v[neuron] = fires ? RESET : x;
        u[neuron] = fires ? w + (excitatory ? 8 : 2) : w;
        input[neuron] = 0;
        return fires;
    }

    /** Number of spikes, those made to fire first. */
    int size() {
        return size;
    }

    int neuron(int spike) {
        return neurons[spike];
    }

    int time(int spike) {
        return times[spike];
    }

    /** Number of spikes that arrived in a ms. */
    int arrivalCount(int time) {
        return arrivalCount[time];
    }

    /** Synapse by which spike {@code k} of a ms arrived. */
    int arrival(int time, int k) {
        return arrivals[time][k];
    }
}
