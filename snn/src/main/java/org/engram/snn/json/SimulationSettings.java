package org.engram.snn.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.engram.core.Check;
import org.engram.snn.engine.Arrivals;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Network;
import org.engram.snn.recording.Recording;

/**
 * How to simulate a network: {@code SimulationSettings.lasting(1_000).withSeed(42)}.
 *
 * @param timestep timestep, ms, above 0
 * @param duration biological time to run, ms, above 0
 * @param seed seed of all random numbers
 * @param scheme scheme of all populations; each cell's standard one where empty
 * @param precision numbers to compute with
 * @param recordings what to record
 * @param arrivals spikes from outside the network
 */
public record SimulationSettings(
        double timestep,
        double duration,
        long seed,
        Optional<Scheme> scheme,
        Precision precision,
        List<Recording> recordings,
        List<Arrivals> arrivals) {

    static final double DEFAULT_TIMESTEP = 0.1;

    /** Requires positive times and copies the lists. */
    public SimulationSettings {
        Check.positive("timestep", timestep, "ms");
        Check.positive("duration", duration, "ms");
        recordings = List.copyOf(recordings);
        arrivals = List.copyOf(arrivals);
    }

    /** A run of this many ms with a timestep of 0.1 ms, seed 0 and standard schemes that records nothing. */
    public static SimulationSettings lasting(double milliseconds) {
        return new SimulationSettings(
                DEFAULT_TIMESTEP, milliseconds, 0, Optional.empty(), Precision.DOUBLE, List.of(), List.of());
    }

    /** With another timestep in ms. */
    public SimulationSettings withTimestep(double milliseconds) {
        return new SimulationSettings(milliseconds, duration, seed, scheme, precision, recordings, arrivals);
    }

    /** With another duration in ms. */
    public SimulationSettings withDuration(double milliseconds) {
        return new SimulationSettings(timestep, milliseconds, seed, scheme, precision, recordings, arrivals);
    }

    /** With another seed. */
    public SimulationSettings withSeed(long value) {
        return new SimulationSettings(timestep, duration, value, scheme, precision, recordings, arrivals);
    }

    /** With one scheme for all populations. */
    public SimulationSettings withScheme(Scheme value) {
        return new SimulationSettings(timestep, duration, seed, Optional.of(value), precision, recordings, arrivals);
    }

    /** With another precision. */
    public SimulationSettings withPrecision(Precision value) {
        return new SimulationSettings(timestep, duration, seed, scheme, value, recordings, arrivals);
    }

    /** With these recordings instead. */
    public SimulationSettings withRecordings(List<Recording> value) {
        return new SimulationSettings(timestep, duration, seed, scheme, precision, value, arrivals);
    }

    /** With one more recording. */
    public SimulationSettings recording(Recording recording) {
        List<Recording> more = new ArrayList<>(recordings);
        more.add(recording);
        return withRecordings(more);
    }

    /** With more spikes from outside. */
    public SimulationSettings arriving(Arrivals spikes) {
        List<Arrivals> more = new ArrayList<>(arrivals);
        more.add(spikes);
        return new SimulationSettings(timestep, duration, seed, scheme, precision, recordings, more);
    }

    /** A simulation of the network with these settings, ready to {@code run(duration())}. */
    public Simulation prepare(Network network) {
        Simulation simulation = prepareUnrecorded(network);
        recordings.forEach(simulation::record);
        return simulation;
    }

    /** A simulation of the network with these settings that records nothing yet. */
    public Simulation prepareUnrecorded(Network network) {
        Simulation simulation =
                Simulation.of(network).timestep(timestep).seed(seed).precision(precision);
        scheme.ifPresent(simulation::scheme);
        arrivals.forEach(simulation::arrivals);
        return simulation;
    }
}
