package org.engram.snn.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.engram.core.Check;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.connector.Ends;
import org.engram.snn.network.space.Positions;
import org.engram.snn.network.synapse.StaticSynapse;

/**
 * About how much memory a network takes, part by part, estimated before anything is drawn.
 *
 * @param network name of the network
 * @param neurons number of neurons and sources
 * @param synapses expected number of synapses
 * @param parts what takes the memory
 */
public record Footprint(String network, double neurons, double synapses, List<Part> parts) {

    private static final double NUMBER = Double.BYTES;
    /** A plastic synapse: source, target, delay, weight, and when it was last used. */
    private static final double PLASTIC = 24;
    /** A run of synapses of one delay: where it begins, its delay and its channel. */
    private static final double RUN = 12;

    /** A static synapse of the event-driven engine while it is laid out: listed, collected, sorted, and in a run of its own. */
    private static final double STATIC_BY_EVENTS = 24 + 36 + 16 + 12 + 13;
    /** A changing one, which is laid out once by either end, with the traces of a place of its own and eligibility. */
    private static final double CHANGING_BY_EVENTS = 24 + 32 + 2 * (36 + 16 + 12 + 13 + 4) + 24 + 16;
    /** The place of a neuron in queues, and its last event. */
    private static final double NEURON_BY_EVENTS = 100;

    private static final double CHANNELS = 2;
    private static final double GIGABYTE = 1e9;
    private static final String SYNAPSES = "synapses";

    /**
     * Something that takes memory.
     *
     * @param name what it is
     * @param bytes its size
     */
    public record Part(String name, double bytes) {}

    /** Copies the parts. */
    public Footprint {
        parts = List.copyOf(parts);
    }

    /** What a {@link Realization} takes: the parameters, and the connections while they are sorted by source. */
    public static Footprint of(Network network) {
        double synapses = 0;
        double sorting = 0;
        for (Projection projection : network.projections()) {
            synapses += expected(projection);
            Connector connector = projection.connector();
            sorting = Math.max(sorting, expected(projection) * connector.bytesWhileSorting());
        }
        return new Footprint(network.name(), (double) network.neuronCount(), synapses, List.of())
                .and("parameters", parameters(network))
                .and("sorting connections", sorting);
    }

    /**
     * What a run on the grid takes besides: states of neurons, synapses in tables with so many bytes for a static one (12
     * with weights in 64 bits, 8 in 32, 4 packed) and the ring of arriving input, whose numbers have so many bytes.
     */
    public Footprint simulated(Network described, double timestep, int bytesPerSynapse, int bytesPerNumber) {
        double tables = 0;
        double plastic = 0;
        double longest = 1;
        for (Projection projection : described.projections()) {
            double expected = expected(projection);
            DelayRange delays = DelayRange.of(projection, timestep);
            longest = Math.max(longest, delays.longest());
            if (projection.synapse().type().isPlastic()) {
                plastic += PLASTIC * expected;
            } else {
                double runs = Math.min(expected, projection.pre().size() * delays.size());
                tables += bytesPerSynapse * expected + RUN * runs;
            }
        }
        double slots = 2 * Math.pow(2, Math.floor(StrictMath.log(longest) / StrictMath.log(2)));
        return and("states of neurons", parameters(described))
                .and(SYNAPSES, tables)
                .and("plastic synapses", plastic)
                .and("delay ring", slots * CHANNELS * bytesPerNumber * neurons);
    }

    /** What a run event by event takes besides, at most: states of neurons, synapses while they are laid out. */
    public Footprint byEvents(Network described) {
        double fixed = 0;
        double changing = 0;
        for (Projection projection : described.projections()) {
            if (projection.synapse().type() instanceof StaticSynapse) {
                fixed += expected(projection);
            } else {
                changing += expected(projection);
            }
        }
        return and("states of neurons", parameters(described) + NEURON_BY_EVENTS * neurons)
                .and("static synapses", STATIC_BY_EVENTS * fixed)
                .and("changing synapses", CHANGING_BY_EVENTS * changing);
    }

    private static double parameters(Network network) {
        return network.populations().stream()
                .mapToDouble(
                        p -> NUMBER * p.size() * p.cell().model().settings().size())
                .sum();
    }

    /** The groups with positions like those of a run, though not drawn from its seed. */
    static Ends ends(Projection projection) {
        return projection.isInSpace()
                ? projection.ends(
                        positions(projection.pre().population()),
                        positions(projection.post().population()))
                : projection.ends();
    }

    private static Positions positions(Population population) {
        Generator random = Streams.of(0).child(population.id()).generator();
        return population.space().orElseThrow().structure().positions(population.size(), random);
    }

    private static double expected(Projection projection) {
        return projection.connector().expected(ends(projection));
    }

    /** The same with one more part; nothing changes if it takes no memory. */
    public Footprint and(String name, double bytes) {
        List<Part> more = new ArrayList<>(parts);
        if (bytes > 0) {
            more.add(new Part(name, bytes));
        }
        return new Footprint(network, neurons, synapses, more);
    }

    /** Memory of all parts. */
    public double bytes() {
        return parts.stream().mapToDouble(Part::bytes).sum();
    }

    /** Refuses what cannot fit into a heap of so many bytes; the error says what takes the memory and what helps. */
    public void requireFits(long heap) {
        boolean isSimulated = parts.stream().anyMatch(part -> part.name().equals(SYNAPSES));
        Check.that(
                bytes() < heap,
                String.format(
                        Locale.ROOT,
                        "network '%s': %.4g neurons with %.4g synapses need %s, the JVM may use %.2f GB; make the network"
                                + " smaller%s allow more with -Xmx",
                        network,
                        neurons,
                        synapses,
                        this,
                        heap / GIGABYTE,
                        isSimulated ? ", choose a lower precision or" : " or"));
    }

    /** The whole and its parts, the largest first: {@code about 4.2 GB (synapses 3.9 GB, delay ring 0.3 GB)}. */
    @Override
    public String toString() {
        return "about " + size(bytes())
                + parts.stream()
                        .sorted((a, b) -> Double.compare(b.bytes(), a.bytes()))
                        .map(part -> part.name() + " " + size(part.bytes()))
                        .collect(Collectors.joining(", ", parts.isEmpty() ? "" : " (", parts.isEmpty() ? "" : ")"));
    }

    private static String size(double bytes) {
        if (bytes >= 0.1 * GIGABYTE) {
            return String.format(Locale.ROOT, bytes < 1e5 * GIGABYTE ? "%.1f GB" : "%.3g GB", bytes / GIGABYTE);
        }
        return bytes >= 1e5
                ? String.format(Locale.ROOT, "%.1f MB", bytes / 1e6)
                : String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
    }
}
