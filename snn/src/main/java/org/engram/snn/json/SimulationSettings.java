package org.engram.snn.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.engram.core.Check;
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
 * @param recordings what to record
 */
public record SimulationSettings(
        double timestep, double duration, long seed, Optional<Scheme> scheme, List<Recording> recordings) {

    static final double DEFAULT_TIMESTEP = 0.1;

    /** Requires positive times and copies the list. */
    public SimulationSettings {
        Check.positive("timestep", timestep, "ms");
        Check.positive("duration", duration, "ms");
        recordings = List.copyOf(recordings);
    }

    /** A run of this many ms with a timestep of 0.1 ms, seed 0 and standard schemes that records nothing. */
    public static SimulationSettings lasting(double milliseconds) {
        return new SimulationSettings(DEFAULT_TIMESTEP, milliseconds, 0, Optional.empty(), List.of());
    }

    /** With another timestep in ms. */
    public SimulationSettings withTimestep(double milliseconds) {
        return new SimulationSettings(milliseconds, duration, seed, scheme, recordings);
    }

    /** With another duration in ms. */
    public SimulationSettings withDuration(double milliseconds) {
        return new SimulationSettings(timestep, milliseconds, seed, scheme, recordings);
    }

    /** With another seed. */
    public SimulationSettings withSeed(long value) {
        return new SimulationSettings(timestep, duration, value, scheme, recordings);
    }

    /** With one scheme for all populations. */
    public SimulationSettings withScheme(Scheme value) {
        return new SimulationSettings(timestep, duration, seed, Optional.of(value), recordings);
    }

    /** With one more recording. */
    public SimulationSettings recording(Recording recording) {
        List<Recording> more = new ArrayList<>(recordings);
        more.add(recording);
        return new SimulationSettings(timestep, duration, seed, scheme, more);
    }

    /** A simulation of the network with these settings, ready to {@code run(duration())}. */
    public Simulation prepare(Network network) {
        Simulation simulation = Simulation.of(network).timestep(timestep).seed(seed);
        scheme.ifPresent(simulation::scheme);
        recordings.forEach(simulation::record);
        return simulation;
    }
}
