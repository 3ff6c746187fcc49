package org.engram.snn.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.engram.core.Check;
import org.engram.snn.network.Network;

/**
 * What a checkpoint belongs to: all that its state depends on besides the steps run, as texts by name, in a fixed order.
 *
 * @param parts the texts
 */
record Identity(Map<String, String> parts) {

    private static final Map<String, String> REMEDIES = remedies();

    private static Map<String, String> remedies() {
        Map<String, String> remedies = new LinkedHashMap<>();
        remedies.put("network", "resume it with that network");
        remedies.put("description", "resume it with the network as it was described then");
        remedies.put("seed", "resume it with that seed");
        remedies.put("timestep", "resume it with that timestep");
        remedies.put("schemes", "resume it with those schemes");
        remedies.put("precision", "resume it in that precision");
        remedies.put("engine", "resume it with that engine");
        remedies.put("arrivals", "resume it with the arrivals of then");
        remedies.put("recordings", "resume it with the recordings of then");
        return remedies;
    }

    /** The identity of a run. */
    static Identity of(Engine engine, Network network, double timestep, long seed, Settings settings) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("network", network.name());
        parts.put("description", Fingerprint.of(network));
        parts.put("seed", Long.toString(seed));
        parts.put("timestep", Check.text(timestep) + " ms");
        parts.put("schemes", new TreeMap<>(settings.schemes()).toString());
        parts.put("precision", settings.precision().name());
        parts.put("engine", engine.getClass().getSimpleName());
        parts.put("arrivals", Fingerprint.of(settings.arrivals()));
        parts.put("recordings", Fingerprint.of(settings.recordings()));
        return new Identity(parts);
    }

    /** What differs between the run of a checkpoint and this one, with what to do; empty where nothing does. */
    Optional<String> difference(Identity saved) {
        for (Map.Entry<String, String> part : parts.entrySet()) {
            String then = Objects.requireNonNullElse(saved.parts().get(part.getKey()), "nothing");
            if (!then.equals(part.getValue())) {
                return Optional.of("was saved from a run with " + part.getKey() + " " + then + ", this one has "
                        + part.getValue() + "; " + REMEDIES.get(part.getKey()));
            }
        }
        return Optional.empty();
    }
}
