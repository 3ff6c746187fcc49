package org.engram.core;

/**
 * A named number of a model or experiment: the one table behind errors, listings, schemas and documentation.
 *
 * @param name name as the literature and the command line spell it, such as {@code tau_m}
 * @param unit unit, such as {@code ms}; empty for a pure number
 * @param bounds where the value must lie
 * @param defaultValue value where none is given
 * @param text one sentence that says what it is
 */
public record Parameter(String name, String unit, Bounds bounds, double defaultValue, String text) {

    /** Requires a name and a default inside the bounds. */
    public Parameter {
        Check.that(!name.isBlank(), "Parameter.name: must not be blank");
        Check.inside("Parameter " + name, defaultValue, bounds, unit);
    }

    /** Returns the value when it lies inside the bounds; otherwise the error names owner, value, bound and unit. */
    public double check(String owner, double value) {
        return Check.inside(owner + "." + name, value, bounds, unit);
    }
}
