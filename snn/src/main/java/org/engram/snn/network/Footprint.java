package org.engram.snn.network;

import java.util.Locale;
import org.engram.core.Check;

/**
 * The least memory that the explicit numbers of a network take, estimated before they are drawn.
 *
 * @param neurons number of neurons and sources
 * @param synapses expected number of synapses
 * @param bytes memory of their numbers
 */
record Footprint(double neurons, double synapses, double bytes) {

    private static final double NUMBER = Double.BYTES;
    private static final double SYNAPSE = 2.0 * Integer.BYTES + 2.0 * Double.BYTES;
    private static final double GIGABYTE = 1e9;

    static Footprint of(Network network) {
        double bytes = 0;
        for (Population population : network.populations()) {
            bytes += NUMBER
                    * population.size()
                    * population.cell().model().settings().size();
        }
        double synapses = network.projections().stream()
                .mapToDouble(projection -> projection.connector().expected(projection.ends()))
                .sum();
        return new Footprint((double) network.neuronCount(), synapses, bytes + SYNAPSE * synapses);
    }

    /** Refuses what cannot fit into a heap of so many bytes. */
    void requireFits(String name, long heap) {
        Check.that(
                bytes < heap,
                String.format(
                        Locale.ROOT,
                        "network '%s': %.4g neurons with %.4g synapses need more than %.4g GB of memory, the JVM may use"
                                + " %.2f GB; make the network smaller or allow more with -Xmx",
                        name,
                        neurons,
                        synapses,
                        bytes / GIGABYTE,
                        heap / GIGABYTE));
    }
}
