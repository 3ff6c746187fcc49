package org.engram.simulations.experiment;

import java.util.List;
import org.engram.core.Check;

/**
 * How the equations of a run were solved, as result files record it.
 *
 * @param scheme name of the integration scheme, such as {@code EXACT}
 * @param precision name of the floating-point format, such as {@code DOUBLE}
 * @param timesteps length of a step in ms, > 0; several where parts of the run differ
 */
public record Numerics(String scheme, String precision, List<Double> timesteps) {

    /** Requires names and a timestep above zero. */
    public Numerics {
        Check.that(!scheme.isBlank(), "Numerics.scheme: must not be blank");
        Check.that(!precision.isBlank(), "Numerics.precision: must not be blank");
        timesteps = List.copyOf(timesteps);
        Check.that(!timesteps.isEmpty(), "Numerics.timesteps: at least one needed");
        timesteps.forEach(timestep -> Check.positive("Numerics.timestep", timestep, "ms"));
    }

    /** A run with one timestep. */
    public Numerics(String scheme, String precision, double timestep) {
        this(scheme, precision, List.of(timestep));
    }
}
