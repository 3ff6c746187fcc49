package org.engram.hardware.spinnaker;

import java.util.List;
import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.snn.network.Neurons;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Variable;

/**
 * A variable to be recorded on the board, at every step.
 *
 * @param variable spikes or a state variable of the cell
 * @param neurons whose
 */
record Probe(Variable variable, Neurons neurons) {

    Probe {
        List<Parameter> states = neurons.population().cell().model().states();
        if (!variable.equals(Variable.SPIKES)) {
            Check.known(
                    "population '" + neurons.population().id() + "': recordable",
                    variable.name(),
                    states.stream().map(Parameter::name).toList());
        }
    }

    /** The same for an engine that samples at every step of so many ms. */
    Recording recording(double timestep) {
        return variable.equals(Variable.SPIKES)
                ? new Recording.Spikes(neurons)
                : new Recording.State(variable, neurons, timestep);
    }

    /** sPyNNaker's name of the variable. */
    String boardName() {
        if (variable.equals(Variable.ISYN_EXC)) {
            return "gsyn_exc";
        }
        return variable.equals(Variable.ISYN_INH) ? "gsyn_inh" : variable.name();
    }

    /** Our variable of sPyNNaker's name. */
    static Variable variable(String boardName) {
        return switch (boardName) {
            case "gsyn_exc" -> Variable.ISYN_EXC;
            case "gsyn_inh" -> Variable.ISYN_INH;
            default -> new Variable(boardName);
        };
    }
}
