package org.engram.snn.engine.internal.source;

import org.engram.core.random.Generator;
import org.engram.core.random.PoissonSampler;
import org.engram.core.random.Streams;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.engine.internal.slice.BlockGenerators;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.Realization;

/**
 * How many spikes of a Poisson input reach each of some neurons of a population, timestep by timestep; mutable.
 *
 * <p>Where they are rare, the number for a block of neurons is drawn, and then whom each reaches: the same distribution, and
 * hardly more than one draw a block.
 */
public final class PoissonCounts implements Stateful {

    private static final double MILLISECONDS = 1000;
    /** Mean count from which on one draw a neuron is less work. */
    private static final double OFTEN = 0.5;

    private static final int LAST = BlockGenerators.BLOCK - 1;

    private final boolean isRare;
    private final PoissonSampler sampler;
    private final BlockGenerators random;
    private final int[] counts;
    private final boolean[] isTarget;
    private final IntList reached = new IntList();

    /**
     * The counts of one input before its first timestep.
     *
     * @param index place of the input among those to its population, from 0
     * @param from first neuron, by its index within the population
     * @param to end, exclusive
     */
    public PoissonCounts(Realization realization, PoissonInput input, int index, int from, int to) {
        Neurons target = input.target();
        Streams streams =
                realization.streams("Poisson input", target.population().id());
        double mean = input.rate() * realization.timestep() / MILLISECONDS;
        isRare = mean < OFTEN;
        sampler = PoissonSampler.of(isRare ? mean * BlockGenerators.BLOCK : mean);
        random = new BlockGenerators(streams.child(index), target, from, to);
        counts = new int[random.size() * BlockGenerators.BLOCK];
        isTarget = new boolean[counts.length];
        for (int neuron = from; neuron < to; neuron++) {
            isTarget[random.offset() + neuron - from] = target.contains(neuron);
        }
    }

    /** Goes on to the next timestep. */
    public void draw() {
        for (int k = 0; k < reached.size(); k++) {
            counts[random.offset() + reached.get(k)] = 0;
        }
        reached.clear();
        for (int block = 0; block < random.size(); block++) {
            if (random.isWanted(block)) {
                draw(random.get(block), block * BlockGenerators.BLOCK);
            }
        }
    }

    private void draw(Generator generator, int first) {
        if (!isRare) {
            for (int i = first; i <= first + LAST; i++) {
                reach(i, sampler.draw(generator));
            }
            return;
        }
        for (int left = sampler.draw(generator); left > 0; left--) {
            reach(first + (int) (generator.nextLong() & LAST), 1);
        }
    }

    private void reach(int place, int count) {
        if (count > 0 && isTarget[place]) {
            if (counts[place] == 0) {
                reached.add(place - random.offset());
            }
            counts[place] += count;
        }
    }

    /** Number of neurons that spikes reach in the present timestep. */
    public int size() {
        return reached.size();
    }

    /** The k-th neuron that spikes reach in the present timestep, by its place among the neurons. */
    public int neuron(int k) {
        return reached.get(k);
    }

    /** Spikes that reach the i-th of the neurons in the present timestep; 0 if it is no target. */
    public int get(int i) {
        return counts[random.offset() + i];
    }

    /** Saves the generators only: counts last no longer than their timestep. */
    @Override
    public void save(StateWriter out) {
        random.save(out);
    }

    @Override
    public void restore(StateReader in) {
        random.restore(in);
    }
}
