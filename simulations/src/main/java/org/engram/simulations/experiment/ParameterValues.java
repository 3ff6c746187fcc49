package org.engram.simulations.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Check;
import org.engram.core.Parameter;

/**
 * A value for each parameter of a table: the defaults until {@link #with} says otherwise. Immutable.
 *
 * <p>Every value lies inside its parameter's bounds, and an unknown name is answered with the nearest valid one.
 */
public final class ParameterValues {

    private static final double LARGEST_COUNT = Integer.MAX_VALUE;

    private final String owner;
    private final Map<String, Parameter> table;
    private final Map<String, Double> values;

    private ParameterValues(String owner, Map<String, Parameter> table, Map<String, Double> values) {
        this.owner = owner;
        this.table = table;
        this.values = Collections.unmodifiableMap(values);
    }

    /** The defaults of an experiment. */
    public static ParameterValues of(Experiment experiment) {
        return of(experiment.id(), experiment.parameters());
    }

    /** The defaults of a table of parameters with distinct names; errors begin with the owner's name. */
    public static ParameterValues of(String owner, List<Parameter> parameters) {
        Map<String, Parameter> table = new LinkedHashMap<>();
        Map<String, Double> values = new LinkedHashMap<>();
        for (Parameter parameter : parameters) {
            Check.that(
                    table.put(parameter.name(), parameter) == null,
                    owner + ": parameter " + parameter.name() + " is listed twice");
            values.put(parameter.name(), parameter.defaultValue());
        }
        return new ParameterValues(owner, table, values);
    }

    /** The same values but for one. */
    public ParameterValues with(String name, double value) {
        Map<String, Double> changed = new LinkedHashMap<>(values);
        changed.put(name, known(name).check(owner, value));
        return new ParameterValues(owner, table, changed);
    }

    /** The value of a parameter, in the parameter's unit. */
    public double value(String name) {
        known(name);
        return values.getOrDefault(name, Double.NaN);
    }

    /** The value of a parameter that counts something; a fraction is an error. */
    public int count(String name) {
        double value = value(name);
        Check.that(
                value == Math.rint(value) && Math.abs(value) <= LARGEST_COUNT,
                owner + "." + name + ": must be a whole number up to " + Integer.MAX_VALUE + ", got "
                        + Check.text(value));
        return (int) value;
    }

    /** Name to value, unmodifiable, in the order of the table. */
    public Map<String, Double> asMap() {
        return values;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ParameterValues that
                && owner.equals(that.owner)
                && table.equals(that.table)
                && values.equals(that.values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return owner + values;
    }

    private Parameter known(String name) {
        Parameter parameter = table.get(name);
        if (parameter == null) {
            throw new IllegalArgumentException(unknown(name));
        }
        return parameter;
    }

    private String unknown(String name) {
        return owner + ": "
                + (table.isEmpty()
                        ? "has no parameters, got '" + name + "'"
                        : "unknown parameter '" + name + "'" + Check.suggestion(name, table.keySet()));
    }
}
