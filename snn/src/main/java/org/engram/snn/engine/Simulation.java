package org.engram.snn.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engram.core.Check;
import org.engram.core.progress.Progress;
import org.engram.snn.network.Network;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Sink;
import org.engram.snn.recording.Variable;

/**
 * Simulates a network: first told how, then run; mutable, for one thread, to be closed.
 *
 * <p>{@link #run} may be called again and continues where the last call stopped, as in PyNN. Settings are fixed by the first
 * run.
 */
public final class Simulation implements AutoCloseable {

    private final Network network;
    private final List<Recording> recordings = new ArrayList<>();
    private final List<Settings.Stream> streams = new ArrayList<>();
    private final List<Arrivals> arrivals = new ArrayList<>();
    private double timestep = 0.1;
    private long seed;
    private int threads = 1;
    private Optional<Scheme> scheme = Optional.empty();
    private Precision precision = Precision.DOUBLE;
    private final List<Settings.Listening> listeners = new ArrayList<>();
    private Optional<Engine> engine = Optional.empty();
    private Progress progress = Progress.silent();
    private Optional<Path> resumed = Optional.empty();
    private Optional<Begun> begun = Optional.empty();

    private record Begun(Session session, Identity identity) {}

    private Simulation(Network network) {
        this.network = network;
    }

    /** A simulation with a timestep of 0.1 ms, seed 0 and one thread. */
    public static Simulation of(Network network) {
        return new Simulation(network);
    }

    /** Sets the timestep in ms, above 0. */
    public Simulation timestep(double milliseconds) {
        requireNotBegun();
        timestep = Check.positive("timestep", milliseconds, "ms");
        return this;
    }

    /** Sets the seed of all random numbers. */
    public Simulation seed(long value) {
        requireNotBegun();
        seed = value;
        return this;
    }

    /** Sets the number of threads, at least 1; results do not depend on it. */
    public Simulation threads(int count) {
        requireNotBegun();
        threads = Check.between("threads", count, 1, 1024);
        return this;
    }

    /** Sets the scheme of all populations; without it each cell has its {@link Scheme#standard}. */
    public Simulation scheme(Scheme value) {
        requireNotBegun();
        scheme = Optional.of(value);
        return this;
    }

    /** Sets the numbers to compute with; double precision without it. */
    public Simulation precision(Precision value) {
        requireNotBegun();
        precision = value;
        return this;
    }

    /** Lets a listener know of each spike of some neurons while the run goes on. */
    public Simulation listen(Neurons neurons, SpikeListener listener) {
        requireNotBegun();
        network.requireMember("listener", neurons);
        listeners.add(new Settings.Listening(neurons, listener));
        return this;
    }

    /** Sets the engine; without it the scheme decides: {@link Scheme#REFERENCE} is event-driven, all else clock-driven. */
    public Simulation engine(Engine value) {
        requireNotBegun();
        engine = Optional.of(value);
        return this;
    }

    /** Sets who is told of the progress. */
    public Simulation progress(Progress value) {
        requireNotBegun();
        progress = value;
        return this;
    }

    /** Records a variable of some neurons: every spike, or a state at every timestep. */
    public Simulation record(Variable variable, Neurons... neurons) {
        for (Neurons group : neurons) {
            record(Recording.of(variable, group));
        }
        return this;
    }

    /** Records what is described, such as {@code Recording.of(V, exc.first(3)).every(0.5).from(100)}. */
    public Simulation record(Recording... recording) {
        requireNotBegun();
        for (Recording each : recording) {
            requireMember(each);
            recordings.add(each);
        }
        return this;
    }

    /**
     * Records what is described and sends it to a sink as the run goes on, instead of keeping it in memory for the result.
     * Closing the simulation completes the sink. After {@link #resume} only what comes then is sent.
     */
    public Simulation stream(Recording recording, Sink sink) {
        requireNotBegun();
        requireMember(recording);
        streams.add(new Settings.Stream(recording, sink));
        return this;
    }

    /** Records the weights of a projection every so many ms. */
    public Simulation recordWeights(double milliseconds, String projection) {
        return record(Recording.weights(network.projection(projection)).every(milliseconds));
    }

    private void requireMember(Recording recording) {
        if (recording instanceof Recording.Spikes spikes) {
            network.requireMember("recording", spikes.neurons());
        } else if (recording instanceof Recording.State state) {
            network.requireMember("recording", state.neurons());
        } else if (recording instanceof Recording.OfConnections connections) {
            network.projection(connections.projection().id());
        }
    }

    /** Adds spikes that reach neurons from outside the network. */
    public Simulation arrivals(Arrivals value) {
        requireNotBegun();
        network.requireMember("arrivals", value.neurons());
        arrivals.add(value);
        return this;
    }

    /** Runs on for a duration in ms and returns everything recorded since the beginning. */
    public Run run(double milliseconds) {
        return advance(milliseconds).result();
    }

    /** Runs on for a duration in ms without collecting results. */
    public Simulation advance(double milliseconds) {
        session().advance(milliseconds);
        return this;
    }

    /** Everything recorded since the beginning. */
    public Run result() {
        return session().result();
    }

    /** Switches the plasticity of one projection off or on from now on, as {@link #plasticity(boolean)} does of all. */
    public Simulation plasticity(String projection, boolean on) {
        session().plasticity(projection, on);
        return this;
    }

    /** Turns the eligibility of a projection that is consolidated on command into weight, now. */
    public Simulation consolidate(String projection) {
        session().consolidate(projection);
        return this;
    }

    /** The weights of a projection as they stand, one a connection in the connector's order, a copy. */
    public double[] weights(String projection) {
        return session().weights(projection);
    }

    /** Sets the weights of a projection that is not static, one a connection in the connector's order. */
    public Simulation weights(String projection, double... values) {
        session().weights(projection, values);
        return this;
    }

    /** Sends a signal to a modulator, as {@link Session#signal(String, double, double)}; also while the run goes on. */
    public Simulation signal(String modulator, double time, double amount) {
        session().signal(modulator, time, amount);
        return this;
    }

    /** Sends a signal to a modulator's value of one neuron, by its index; also while the run goes on. */
    public Simulation signal(String modulator, int neuron, double time, double amount) {
        session().signal(modulator, neuron, time, amount);
        return this;
    }

    /** Switches plasticity off or on from now on; switching off first applies what earlier spikes have earned. */
    public Simulation plasticity(boolean on) {
        session().plasticity(on);
        return this;
    }

    /**
     * Keeps the run as it stands, with all that was recorded, in a file from which {@link #resume} goes on; an old file of
     * that name is replaced once the new one is complete.
     */
    public Simulation save(Path checkpoint) {
        Checkpoint.write(checkpoint, begun().identity(), begun().session());
        return this;
    }

    /**
     * Begins where a run was saved instead of at 0: of the same network, seed, timestep, schemes, precision, engine, arrivals
     * and recordings, with any number of threads.
     */
    public Simulation resume(Path checkpoint) {
        requireNotBegun();
        resumed = Optional.of(checkpoint);
        return this;
    }

    /** Biological time run so far, ms. */
    public double time() {
        return session().time();
    }

    @Override
    public void close() {
        begun.ifPresent(run -> run.session().close());
    }

    private Session session() {
        return begun().session();
    }

    private Begun begun() {
        if (begun.isEmpty()) {
            List<Recording> wanted =
                    recordings.stream().map(r -> r.on(timestep)).toList();
            Settings settings =
                    new Settings(schemes(), precision, wanted, streams, arrivals, listeners, threads, progress);
            Engine chosen = engine();
            // A checkpoint of another run is refused before anything is drawn or laid out.
            Optional<Checkpoint> checkpoint = resumed.map(Checkpoint::read);
            Identity identity = Identity.of(chosen, network, timestep, seed, settings);
            checkpoint.ifPresent(saved -> saved.requireOf(identity));
            Session session = chosen.start(Realization.of(network, timestep, seed), settings);
            checkpoint.ifPresent(saved -> saved.restore(session));
            begun = Optional.of(new Begun(session, identity));
        }
        return begun.get();
    }

    private Engine engine() {
        return engine.orElseGet(
                () -> scheme.equals(Optional.of(Scheme.REFERENCE)) ? new EventDrivenEngine() : new ClockDrivenEngine());
    }

    private Map<String, Scheme> schemes() {
        Map<String, Scheme> schemes = new LinkedHashMap<>();
        for (Population population : network.populations()) {
            if (!population.cell().model().isSource()) {
                Scheme chosen =
                        scheme.orElseGet(() -> Scheme.standard(population.cell().model()));
                chosen.requireServes(
                        "population '" + population.id() + "'",
                        population.cell().model());
                schemes.put(population.id(), chosen);
            }
        }
        return schemes;
    }

    private void requireNotBegun() {
        Check.that(begun.isEmpty(), "Simulation: settings are fixed once it runs; make a new one");
    }
}
