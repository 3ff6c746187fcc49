package org.engram.snn.engine.internal.slice;

import java.util.Arrays;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.network.Neurons;

/**
 * One generator for each block of neurons that a part of a population touches; mutable.
 *
 * <p>Whoever draws for a block draws for all 64 neurons, whether or not all are there. So the numbers of a neuron are the
 * same however the population is divided.
 */
public final class BlockGenerators implements Stateful {

    /** Neurons in a block, counted from the population's first. */
    public static final int BLOCK = 64;

    private final Generator[] random;
    private final boolean[] wanted;
    private final int offset;
    private final int neurons;

    /**
     * The generators of the blocks that hold neurons from {@code from} up to, not including, {@code to}.
     *
     * @param target for which neurons of the population numbers are needed
     */
    public BlockGenerators(Streams streams, Neurons target, int from, int to) {
        int first = from / BLOCK;
        random = new Generator[(to + BLOCK - 1) / BLOCK - first];
        Arrays.setAll(random, block -> streams.child(first + block).generator());
        wanted = new boolean[random.length];
        for (int i = 0; i < random.length * BLOCK; i++) {
            wanted[i / BLOCK] |= target.contains(first * BLOCK + i);
        }
        offset = from - first * BLOCK;
        neurons = to - from;
    }

    /** Number of blocks. */
    public int size() {
        return random.length;
    }

    /** Place of the first neuron within the first block. */
    public int offset() {
        return offset;
    }

    /** Whether some neuron of the block, within the slice or not, needs numbers. */
    public boolean isWanted(int block) {
        return wanted[block];
    }

    /** Number of neurons of the part. */
    public int neurons() {
        return neurons;
    }

    /** The generator of a block, counted from the first that the part touches. */
    public Generator get(int block) {
        return random[block];
    }

    /** Writes, for each neuron, the state of its generator. */
    @Override
    public void save(StateWriter out) {
        Generator[] byNeuron = new Generator[neurons];
        Arrays.setAll(byNeuron, i -> random[(offset + i) / BLOCK]);
        out.write(byNeuron);
    }

    @Override
    public void restore(StateReader in) {
        Generator[] byNeuron = new Generator[neurons];
        in.read(byNeuron);
        for (int i = 0; i < neurons; i++) {
            random[(offset + i) / BLOCK] = byNeuron[i];
        }
    }
}
