package org.engram.simulations.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Check;

/** A registry of experiments by id, in the order of listings. Immutable. */
public final class Experiments {

    private final Map<String, Experiment> byId = new LinkedHashMap<>();

    private Experiments(List<Experiment> experiments) {
        for (Experiment experiment : experiments) {
            Check.that(
                    experiment.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"),
                    "Experiment.id: must be lower-case words joined by hyphens, got '" + experiment.id() + "'");
            Check.that(
                    byId.put(experiment.id(), experiment) == null,
                    "Experiments: id '" + experiment.id() + "' is given twice");
        }
    }

    /** A registry of these experiments; their ids must be distinct. */
    public static Experiments of(Experiment... experiments) {
        return new Experiments(List.of(experiments));
    }

    /** All experiments in order. */
    public List<Experiment> all() {
        return List.copyOf(byId.values());
    }

    /** The experiment of this id; the error for an unknown one offers the nearest. */
    public Experiment byId(String id) {
        Experiment experiment = byId.get(id);
        if (experiment == null) {
            throw new IllegalArgumentException("unknown experiment '" + id + "'" + Check.suggestion(id, byId.keySet()));
        }
        return experiment;
    }
}
