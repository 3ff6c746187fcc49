package org.engram.snn.recording;

import java.nio.file.Path;

/**
 * Where a run sends what it records as it goes on, instead of keeping it in memory; mutable.
 *
 * <p>A sink may serve several recordings. Everything comes from one thread, in the order of time; spikes of one step in the
 * order of the network's neurons.
 */
public interface Sink extends AutoCloseable {

    /**
     * Told of each recording before anything of it comes.
     *
     * @param recording what will come
     * @param channels indices of the neurons or connections behind its samples, in their order
     */
    void begin(Recording recording, int[] channels);

    /** A neuron, by its index within the population, fired at a time in ms. */
    void spike(Recording.Spikes recording, double time, int neuron);

    /** Samples taken at a time in ms, one a channel; the array is used again. */
    void samples(Recording recording, double time, double[] values);

    /** The run has ended well and all has come: files move into place. */
    void complete();

    /** Lets go of everything; files that are not complete vanish. */
    @Override
    void close();

    /** A CSV file of the spikes of any populations, with the header {@code population,time_ms,neuron}. */
    static Sink spikesCsv(Path file) {
        return new SpikeCsv(file);
    }

    /**
     * A CSV file of states, with the header {@code population,neuron,variable,time_ms,value}, of weights, with {@code
     * projection,connection,time_ms,weight}, or of states of synapses, with {@code
     * projection,connection,variable,time_ms,value}; one row a sample, by time.
     */
    static Sink csv(Path file) {
        return new SampleCsv(file);
    }

    /**
     * An NPY file of one recording of states or weights: doubles, shape (samples, channels); sample {@code k} was taken at
     * {@code from + k * interval} ms.
     */
    static Sink npy(Path file) {
        return new SampleNpy(file);
    }
}
