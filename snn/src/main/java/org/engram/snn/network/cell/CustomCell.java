package org.engram.snn.network.cell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.snn.network.value.Value;

/**
 * A cell of one's own: equations, their parameters and states, and a synaptic input of any {@link InputShape}.
 *
 * <p>To the parameters given, i_offset (nA) and those of the input are added: tau_syn_E and tau_syn_I (5 ms), for conductances
 * e_rev_E and e_rev_I (0 and -70 mV); to the states, those of the input. It runs under every scheme for cells with
 * equations; a network file cannot hold it.
 */
public final class CustomCell extends StandardCell<CustomCell> {

    private final CellModel own;

    private CustomCell(CellModel own, CellModel model, Map<String, Value> changed) {
        super(model, changed);
        this.own = own;
    }

    /**
     * A cell with exponentially decaying input currents.
     *
     * @param name name in messages, not that of a cell of the toolkit
     * @param dynamics equations, which hold no state
     * @param parameters parameters of the equations, in the order in which they expect them
     * @param states states of the equations in their order, the membrane potential first
     */
    public static CustomCell of(String name, Dynamics dynamics, List<Parameter> parameters, List<Parameter> states) {
        Check.that(
                !name.isBlank() && !Cells.names().contains(name),
                "CustomCell: name must be neither blank nor that of a cell of the toolkit, got '" + name + "'");
        Check.that(!states.isEmpty(), name + ": must have at least one state, the membrane potential first");
        CellModel own = new CellModel(name, InputShape.NONE, parameters, states, Optional.of(dynamics));
        return withInput(own, InputShape.CURRENT_EXPONENTIAL);
    }

    /** The cell with its defaults and input of another shape, not none. */
    public CustomCell withInput(InputShape input) {
        Check.that(input != InputShape.NONE, model().name() + ": must have some input, or be a spike source");
        return withInput(own, input);
    }

    private static CustomCell withInput(CellModel own, InputShape input) {
        List<Parameter> parameters = new ArrayList<>(own.parameters());
        parameters.add(new Parameter("i_offset", "nA", Bounds.FINITE, 0, "Constant input current."));
        parameters.addAll(SynapticSettings.parameters(input));
        List<Parameter> states = new ArrayList<>(own.states());
        states.addAll(SynapticSettings.states(input));
        CellModel model = new CellModel(own.name(), input, parameters, states, own.dynamics());
        List<String> names = model.settings().stream().map(Parameter::name).toList();
        for (String name : names) {
            Check.that(
                    names.indexOf(name) == names.lastIndexOf(name),
                    own.name() + ": has more than one setting '" + name + "'; i_offset and those of the input are"
                            + " added by CustomCell");
        }
        return new CustomCell(own, model, Map.of());
    }

    @Override
    protected CustomCell copy(Map<String, Value> changed) {
        return new CustomCell(own, model(), changed);
    }
}
