package org.engram.snn.network.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.engram.core.Check;
import org.engram.core.Parameter;

/**
 * What a cell type is made of: its name, its parameters, its state variables with their initial values, its equations.
 *
 * @param name name in network files and messages, such as {@code IfCurrExp}
 * @param input how synaptic input reaches the membrane
 * @param parameters parameters with unit, bounds and default
 * @param states state variables, those of the membrane first; the default is the initial value
 * @param dynamics equations of the membrane, none for sources
 */
public record CellModel(
        String name,
        InputShape input,
        List<Parameter> parameters,
        List<Parameter> states,
        Optional<Dynamics> dynamics) {

    /** Copies the lists. */
    public CellModel {
        parameters = List.copyOf(parameters);
        states = List.copyOf(states);
    }

    /** A spike source, which has neither input nor state nor equations. */
    public static CellModel source(String name, List<Parameter> parameters) {
        return new CellModel(name, InputShape.NONE, parameters, List.of(), Optional.empty());
    }

    /** Whether the cell only sends spikes. */
    public boolean isSource() {
        return input == InputShape.NONE;
    }

    /** State variables of the membrane, those that its equations govern. */
    public List<Parameter> membraneStates() {
        return states.subList(0, states.size() - (input.hasTwoChannels() ? 2 : 0));
    }

    /** Parameters, then state variables: all that a cell gives values to. */
    public List<Parameter> settings() {
        List<Parameter> all = new ArrayList<>(parameters);
        all.addAll(states);
        return all;
    }

    /** The parameter or state variable of this name; the error offers the nearest one. */
    public Parameter setting(String setting) {
        List<Parameter> all = settings();
        Check.known(name, setting, all.stream().map(Parameter::name).toList());
        return all.stream().filter(p -> p.name().equals(setting)).findFirst().orElseThrow();
    }
}
