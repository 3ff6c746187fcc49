package org.engram.simulations.paper.izhikevich;

import java.util.Arrays;
import org.engram.core.data.Raster;
import org.engram.core.random.Generator;
import org.engram.snn.engine.SpikeListener;

/**
 * Watches a network: whenever one neuron fires and another follows within 20 ms, a reward is due 1 to 3 s later; mutable.
 */
final class RewardTask implements SpikeListener {

    /** No reward comes sooner, ms. */
    static final double SHORTEST_WAIT = 1000;

    private static final double INTERVAL = 20;
    private static final int LONGEST_EXTRA = 2000;

    private final int first;
    private final int second;
    private final Generator random;
    private final double shownFrom;
    private final int[] spikes = new int[DistalReward.NEURONS];
    private final Sequence pairs = new Sequence();
    private final Sequence rewards = new Sequence();
    private final Sequence shownTimes = new Sequence();
    private final Sequence shownNeurons = new Sequence();
    private double lastFirst = Double.NEGATIVE_INFINITY;

    /** A task that has seen nothing and keeps all spikes from {@code shownFrom} ms on. */
    RewardTask(int first, int second, Generator random, double shownFrom) {
        this.first = first;
        this.second = second;
        this.random = random;
        this.shownFrom = shownFrom;
    }

    @Override
    public void fired(double time, int neuron) {
        spikes[neuron]++;
        if (time >= shownFrom) {
            shownTimes.add(time);
            shownNeurons.add(neuron);
        }
        if (neuron == second && time > lastFirst && time - lastFirst < INTERVAL) {
            pairs.add(time);
            rewards.add(time + SHORTEST_WAIT + 1 + random.nextInt(LONGEST_EXTRA));
            lastFirst = Double.NEGATIVE_INFINITY;
        }
        if (neuron == first) {
            lastFirst = time;
        }
    }

    /** Times of the second spikes of the pairs, ms. */
    Sequence pairs() {
        return pairs;
    }

    /** Times of the rewards for them, in the same order, ms. */
    Sequence rewards() {
        return rewards;
    }

    /** Mean rate of some neurons over a time in ms, Hz. */
    double rate(int from, int to, double duration) {
        return 1000.0 * Arrays.stream(spikes, from, to).sum() / (to - from) / duration;
    }

    /** The spikes that were kept of some neurons. */
    Raster shown(String label, int from, int to) {
        Sequence times = new Sequence();
        Sequence neurons = new Sequence();
        for (int k = 0; k < shownTimes.size(); k++) {
            if (shownNeurons.get(k) >= from && shownNeurons.get(k) < to) {
                times.add(shownTimes.get(k));
                neurons.add(shownNeurons.get(k) - from);
            }
        }
        int[] indices = Arrays.stream(neurons.toArray()).mapToInt(n -> (int) n).toArray();
        return Raster.of(label, to - from, times.toArray(), indices);
    }
}
