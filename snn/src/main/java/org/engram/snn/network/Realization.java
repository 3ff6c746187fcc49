package org.engram.snn.network;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.core.random.Streams;
import org.engram.snn.network.connector.Ends;
import org.engram.snn.network.space.Positions;
import org.engram.snn.network.value.Value;

/**
 * A network with explicit numbers: every parameter, connection, weight and delay, drawn from one seed.
 *
 * <p>Engines, emulator and export all read this, so that they work on the same numbers. Each draw has a random stream of
 * its own, named by what is drawn, so that adding a population changes nothing elsewhere, and connections need not be
 * kept: drawing them again gives the same ones. Delays that are drawn are rounded to the nearest step, at least one;
 * delays that are given stay as given. Safe to share between threads.
 */
public final class Realization {

    private final Network network;
    private final TimeGrid grid;
    private final long seed;
    private final Map<String, Map<String, double[]>> settings = new LinkedHashMap<>();
    private final Map<String, Positions> positions = new LinkedHashMap<>();
    private final Map<String, ProjectionRows> rows = new LinkedHashMap<>();
    private final Map<String, Connections> listed = new ConcurrentHashMap<>();

    private Realization(Network network, double timestep, long seed) {
        this.network = network;
        this.grid = new TimeGrid(timestep);
        this.seed = seed;
        Footprint.of(network).requireFits(Runtime.getRuntime().maxMemory());
        network.populations().forEach(p -> settings.put(p.id(), drawSettings(p)));
        network.populations().forEach(this::place);
        for (Projection projection : network.projections()) {
            Streams streams = streams("projection", projection.id());
            rows.put(projection.id(), new ProjectionRows(projection, ends(projection), grid, streams));
        }
        rows.values().forEach(ProjectionRows::check);
    }

    /**
     * Draws the parameters of a network for a timestep in ms; connections are drawn when they are asked for. A network too
     * large for the JVM's memory is an error, and so are groups that a connector cannot connect.
     */
    public static Realization of(Network network, double timestep, long seed) {
        return new Realization(network, timestep, seed);
    }

    /** The description behind it. */
    public Network network() {
        return network;
    }

    /** The grid of the run. */
    public TimeGrid grid() {
        return grid;
    }

    /** The timestep in ms: the default delay, and the grid of drawn delays. */
    public double timestep() {
        return grid.timestep();
    }

    /** The seed of all draws. */
    public long seed() {
        return seed;
    }

    /** The random streams of a part of the network, such as {@code streams("population", "exc")}. */
    public Streams streams(String kind, String id) {
        return Streams.of(seed).child(kind).child(id);
    }

    /** Values of a parameter or initial values of a state, one a neuron, a copy. */
    public double[] values(Population population, String setting) {
        Population own = network.population(population.id());
        return of(of(settings, own.id()), own.cell().model().setting(setting).name())
                .clone();
    }

    /** Positions of the neurons of a population, which must have a space. */
    public Positions positions(Population population) {
        String id = network.population(population.id()).id();
        Check.that(positions.containsKey(id), "population '" + id + "': has no positions; give it a Space");
        return of(positions, id);
    }

    private void place(Population population) {
        population.space().ifPresent(space -> {
            Streams streams = streams("population", population.id()).child("positions");
            positions.put(population.id(), space.structure().positions(population.size(), streams.generator()));
        });
    }

    private Ends ends(Projection projection) {
        return projection.isInSpace()
                ? projection.ends(
                        positions(projection.pre().population()),
                        positions(projection.post().population()))
                : projection.ends();
    }

    /**
     * Passes the connections of a projection to a sink, source by source, without keeping them. They are drawn anew each
     * time from the same streams, and are those of {@link #connections}, sorted by source. A weight outside its bounds or
     * a delay that is no whole number of steps from 1 to 2^20 - 1 is an error.
     */
    public void rows(Projection projection, RowSink sink) {
        rows(projection).stream(sink);
    }

    /**
     * The connections of a projection as arrays, in the connector's order; listed on the first call and kept. They take 24
     * bytes each: {@link #rows} needs no memory for them.
     */
    public Connections connections(Projection projection) {
        ProjectionRows wanted = rows(projection);
        return listed.computeIfAbsent(projection.id(), id -> wanted.connections());
    }

    private ProjectionRows rows(Projection projection) {
        return of(rows, network.projection(projection.id()).id());
    }

    /** Number of synapses of a projection, which are drawn to be counted where their number is random. */
    public long synapseCount(Projection projection) {
        return rows(projection).count();
    }

    /** Total number of synapses. */
    public long synapseCount() {
        return rows.values().stream().mapToLong(ProjectionRows::count).sum();
    }

    private static <T> T of(Map<String, T> drawn, String name) {
        return Objects.requireNonNull(drawn.get(name), name);
    }

    private Map<String, double[]> drawSettings(Population population) {
        Map<String, double[]> drawn = new LinkedHashMap<>();
        for (Parameter setting : population.cell().model().settings()) {
            Value value = population.cell().value(setting.name());
            double[] values = value.draw(
                    population.size(),
                    streams("population", population.id()).child(setting.name()).generator());
            for (int i = 0; i < values.length; i++) {
                if (!setting.bounds().contains(values[i])) {
                    setting.check("population '" + population.id() + "' neuron " + i, values[i]);
                }
            }
            drawn.put(setting.name(), values);
        }
        return drawn;
    }
}
