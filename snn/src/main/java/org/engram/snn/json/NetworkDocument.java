package org.engram.snn.json;

import java.util.Optional;
import org.engram.core.Check;
import org.engram.snn.network.Network;
import org.engram.snn.recording.Recording;

/**
 * What a network file holds.
 *
 * @param network the network
 * @param simulation how to simulate it, where the file says so; recordings are of parts of this network
 */
public record NetworkDocument(Network network, Optional<SimulationSettings> simulation) {

    /** Requires that what is recorded belongs to the network. */
    public NetworkDocument {
        simulation.stream().flatMap(settings -> settings.recordings().stream()).forEach(r -> requireMember(network, r));
    }

    /** A network without settings. */
    public static NetworkDocument of(Network network) {
        return new NetworkDocument(network, Optional.empty());
    }

    /** The same network to be simulated like this. */
    public NetworkDocument simulated(SimulationSettings settings) {
        return new NetworkDocument(network, Optional.of(settings));
    }

    private static void requireMember(Network network, Recording recording) {
        if (recording instanceof Recording.OfConnections connections) {
            Check.that(
                    network.projections().contains(connections.projection()),
                    "recording: projection '" + connections.projection().id() + "' does not belong to this network");
        } else if (recording instanceof Recording.State state) {
            network.requireMember("recording", state.neurons());
        } else if (recording instanceof Recording.Spikes spikes) {
            network.requireMember("recording", spikes.neurons());
        }
    }
}
