package org.engram.snn.engine.internal;

import org.engram.core.random.Generator;
import org.engram.core.random.PoissonSampler;
import org.engram.core.random.Streams;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.Realization;

/** How many spikes of a Poisson input reach each of some neurons of a population, timestep by timestep; mutable. */
public final class PoissonCounts implements Stateful {

    private static final double MILLISECONDS = 1000;

    private final PoissonSampler sampler;
    private final BlockGenerators random;
    private final int[] counts;

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
        sampler = PoissonSampler.of(input.rate() * realization.timestep() / MILLISECONDS);
        random = new BlockGenerators(streams.child(index), target, from, to);
        counts = new int[random.size() * BlockGenerators.BLOCK];
    }

    /** Goes on to the next timestep. */
    public void draw() {
        for (int block = 0; block < random.size(); block++) {
            if (random.isWanted(block)) {
                fill(random.get(block), block * BlockGenerators.BLOCK);
            }
        }
    }

    private void fill(Generator generator, int first) {
        for (int i = first; i < first + BlockGenerators.BLOCK; i++) {
            counts[i] = sampler.draw(generator);
        }
    }

    /** Spikes that reach the i-th of the neurons in the present timestep, if it is a target. */
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
