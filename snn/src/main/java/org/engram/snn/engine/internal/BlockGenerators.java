package org.engram.snn.engine.internal;

import java.util.Arrays;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;

/** One generator for each block of neurons that a part of a population touches; mutable. */
final class BlockGenerators implements Stateful {

    /** Neurons in a block, counted from the population's first. */
    static final int BLOCK = 64;

    private final Generator[] random;
    private final int offset;

    /** The generators of the blocks that hold neurons from {@code from} up to, not including, {@code to}. */
    BlockGenerators(Streams streams, int from, int to) {
        int first = from / BLOCK;
        random = new Generator[(to + BLOCK - 1) / BLOCK - first];
        Arrays.setAll(random, block -> streams.child(first + block).generator());
        offset = from - first * BLOCK;
    }

    /** Number of blocks. */
    int size() {
        return random.length;
    }

    /** Place of the first neuron within the first block. */
    int offset() {
        return offset;
    }

    Generator get(int block) {
        return random[block];
    }

    @Override
    public void save(StateWriter out) {
        for (Generator generator : random) {
            out.write(generator.state().toArray());
        }
    }

    @Override
    public void restore(StateReader in) {
        for (int block = 0; block < random.length; block++) {
            long[] words = random[block].state().toArray();
            in.read(words);
            random[block] = Generator.restore(Generator.State.of(words));
        }
    }
}
