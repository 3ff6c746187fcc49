package org.engram.snn.network;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.core.random.Streams;
import org.engram.snn.network.connector.FromList;
import org.engram.snn.network.synapse.StdpSynapse;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Constant;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.network.value.Listed;
import org.engram.snn.network.value.Value;

/**
 * A network with explicit numbers: every parameter, connection, weight and delay, drawn once from one seed.
 *
 * <p>Engines, emulator and export all read this, so that they work on the same numbers. Each draw has a random stream of
 * its own, named by what is drawn, so that adding a population changes nothing elsewhere. Delays that are drawn are
 * rounded to the nearest step, at least one; delays that are given stay as given. Immutable.
 */
public final class Realization {

    private final Network network;
    private final TimeGrid grid;
    private final long seed;
    private final Map<String, Map<String, double[]>> settings = new LinkedHashMap<>();
    private final Map<String, Connections> connections = new LinkedHashMap<>();

    private Realization(Network network, double timestep, long seed) {
        this.network = network;
        this.grid = new TimeGrid(timestep);
        this.seed = seed;
        Footprint.of(network).requireFits(network.name(), Runtime.getRuntime().maxMemory());
        network.populations().forEach(p -> settings.put(p.id(), drawSettings(p)));
        network.projections().forEach(p -> connections.put(p.id(), connect(p)));
    }

    /** Draws all numbers of a network for a timestep in ms; a network too large for the JVM's memory is an error. */
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

    /** The connections of a projection. */
    public Connections connections(Projection projection) {
        return of(connections, network.projection(projection.id()).id());
    }

    private static <T> T of(Map<String, T> drawn, String name) {
        return Objects.requireNonNull(drawn.get(name), name);
    }

    /** Total number of synapses. */
    public long synapseCount() {
        return connections.values().stream().mapToLong(Connections::size).sum();
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

    private Connections connect(Projection projection) {
        Pairs pairs = pairs(projection);
        int[] pre = pairs.pre();
        int[] post = pairs.post();
        Arrays.setAll(pre, k -> projection.pre().index(pre[k]));
        Arrays.setAll(post, k -> projection.post().index(post[k]));
        double[] weights = draw(projection, "weight", weights(projection), pre.length);
        double[] delays = delays(projection, pre.length);
        Connections made = new Connections(pre, post, weights, delays);
        check(projection, made);
        return made;
    }

    private Pairs pairs(Projection projection) {
        Pairs pairs = new Pairs();
        Streams streams = streams("projection", projection.id());
        try {
            projection
                    .connector()
                    .connect(projection.ends(), streams.child("connector").generator(), pairs);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("projection '" + projection.id() + "': " + e.getMessage(), e);
        }
        return pairs;
    }

    private static Value weights(Projection projection) {
        return listed(projection)
                .flatMap(FromList::weights)
                .<Value>map(w -> w)
                .orElse(projection.synapse().weight());
    }

    private double[] draw(Projection projection, String what, Value value, int count) {
        if (value instanceof Listed listed && listed.size() != count) {
            throw new IllegalArgumentException("projection '" + projection.id() + "': " + what
                    + " must list one value for each of " + count + " connections, got " + listed.size());
        }
        return value.draw(
                count, streams("projection", projection.id()).child(what).generator());
    }

    private double[] delays(Projection projection, int count) {
        Value value = listed(projection)
                .flatMap(FromList::delays)
                .<Value>map(d -> d)
                .or(() -> projection.synapse().delay())
                .orElse(new Constant(grid.timestep()));
        double[] delays = draw(projection, "delay", value, count);
        if (value instanceof Distribution) {
            Arrays.setAll(delays, k -> grid.time((long) Math.max(1, Math.rint(delays[k] / grid.timestep()))));
        }
        return delays;
    }

    private static Optional<FromList> listed(Projection projection) {
        return projection.connector() instanceof FromList list ? Optional.of(list) : Optional.empty();
    }

    private static void check(Projection projection, Connections made) {
        Bounds weightBounds = weightBounds(projection.synapse());
        for (int k = 0; k < made.size(); k++) {
            if (!weightBounds.contains(made.weight(k))) {
                Check.inside(place("weight", projection, made, k), made.weight(k), weightBounds, "(a magnitude)");
            }
            if (!(made.delay(k) > 0)) {
                Check.positive(place("delay", projection, made, k), made.delay(k), "ms");
            }
        }
    }

    private static Bounds weightBounds(Synapse synapse) {
        if (synapse.type() instanceof StdpSynapse stdp) {
            WeightRule rule = stdp.weights();
            return Bounds.closed(rule.wMin(), rule.wMax());
        }
        return Bounds.NON_NEGATIVE;
    }

    private static String place(String what, Projection projection, Connections made, int k) {
        return "projection '" + projection.id() + "': " + what + " of connection " + k + " (" + made.pre(k) + " to "
                + made.post(k) + ")";
    }
}
