package org.engram.simulations.experiment;

import org.engram.core.Check;

/**
 * How the equations of a run were solved, as result files record it.
 *
 * @param scheme name of the integration scheme, such as {@code EXACT}
 * @param precision name of the floating-point format, such as {@code DOUBLE}
 * @param timestep length of a step in ms, > 0
 */
public record Numerics(String scheme, String precision, double timestep) {

    /** Requires names and a timestep above zero. */
    public Numerics {
        Check.that(!scheme.isBlank(), "Numerics.scheme: must not be blank");
        Check.that(!precision.isBlank(), "Numerics.precision: must not be blank");
        Check.positive("Numerics.timestep", timestep, "ms");
    }
}
