package org.engram.snn.engine.internal.input;

import java.util.Arrays;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.engine.internal.slice.BlockGenerators;
import org.engram.snn.network.Injection;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Realization;
import org.engram.snn.network.current.NoisyCurrent;
import org.engram.snn.network.value.Distribution;

/** The numbers of a noisy current for some neurons of a population, interval by interval; mutable. */
public final class Noise implements Stateful {

    private final Distribution amplitude;
    private final BlockGenerators random;
    private final double[] values;

    /**
     * The noise of one current before its first interval.
     *
     * @param index place of the current among the noisy ones into its population, from 0
     * @param from first neuron, by its index within the population
     * @param to end, exclusive
     */
    public Noise(Realization realization, Injection injection, int index, int from, int to) {
        Neurons target = injection.target();
        Streams streams = realization.streams("current", target.population().id());
        amplitude = ((NoisyCurrent) injection.current()).amplitude();
        random = new BlockGenerators(streams.child(index), target, from, to);
        values = new double[random.size() * BlockGenerators.BLOCK];
    }

    /** Goes on to the next interval. */
    public void draw() {
        for (int block = 0; block < random.size(); block++) {
            if (random.isWanted(block)) {
                fill(random.get(block), block * BlockGenerators.BLOCK, (block + 1) * BlockGenerators.BLOCK);
            }
        }
    }

    private void fill(Generator generator, int from, int to) {
        if (amplitude instanceof Distribution.Normal normal) {
            generator.nextGaussians(values, from, to);
            scale(from, to, normal.mean(), normal.sd());
        } else {
            Distribution.Uniform uniform = (Distribution.Uniform) amplitude;
            generator.nextDoubles(values, from, to);
            scale(from, to, uniform.low(), uniform.high() - uniform.low());
        }
    }

    private void scale(int from, int to, double origin, double width) {
        for (int i = from; i < to; i++) {
            values[i] = origin + width * values[i];
        }
    }

    /** The current in nA into the i-th of the neurons throughout the present interval, if it is a target; 0 before the first. */
    public double value(int i) {
        return values[random.offset() + i];
    }

    /** Adds the current of each neuron to an array of as many. */
    void addTo(double[] current) {
        int offset = random.offset();
        for (int i = 0; i < current.length; i++) {
            current[i] += values[offset + i];
        }
    }

    @Override
    public void save(StateWriter out) {
        random.save(out);
        out.write(Arrays.copyOfRange(values, random.offset(), random.offset() + random.neurons()));
    }

    @Override
    public void restore(StateReader in) {
        random.restore(in);
        double[] own = new double[random.neurons()];
        in.read(own);
        System.arraycopy(own, 0, values, random.offset(), own.length);
    }
}
