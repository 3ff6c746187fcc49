package org.engram.simulations.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Toolkit;

/**
 * The reproducible record of a run: the same input gives the same document on every machine. Immutable.
 *
 * @param kind what was run, such as {@code experiment}, {@code simulate} or {@code export}
 * @param id which one: the experiment's id, the network's name
 * @param seed root seed
 * @param parameters parameters by name in order: numbers, strings, booleans, or lists of them
 * @param result what the run found
 */
public record ResultDocument(String kind, String id, long seed, Map<String, ?> parameters, ExperimentResult result) {

    /** Version of the layout of {@code result.json}. */
    public static final int SCHEMA_VERSION = 1;

    /** Copies the map. */
    public ResultDocument {
        parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** The document for {@link Json}, keys in a fixed order, with the names of the files that stand beside it. */
    public Map<String, Object> toMap(List<String> files) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("format", "engram-result");
        map.put("schema_version", SCHEMA_VERSION);
        map.put("toolkit_version", Toolkit.version());
        map.put("kind", kind);
        map.put("id", id);
        map.put("seed", seed);
        map.put("parameters", parameters);
        result.numerics().ifPresent(numerics -> {
            map.put("scheme", numerics.scheme());
            map.put("precision", numerics.precision());
            List<Double> timesteps = numerics.timesteps();
            map.put("timestep_ms", timesteps.size() == 1 ? timesteps.get(0) : timesteps);
        });
        map.put("claims", result.claims().stream().map(ResultDocument::claim).toList());
        map.put("values", result.values());
        map.put("files", List.copyOf(files));
        return map;
    }

    private static Map<String, Object> claim(Claim claim) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("statement", claim.statement());
        map.put("source", claim.source());
        map.put("expected", claim.expected());
        map.put("tolerance", claim.tolerance());
        map.put("measured", claim.measured());
        map.put("verdict", claim.verdict().text());
        return map;
    }
}
