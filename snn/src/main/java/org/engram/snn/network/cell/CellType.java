package org.engram.snn.network.cell;

import org.engram.snn.network.value.Value;

/** A cell type with its parameters: a membrane model plus a synaptic input shape, or a spike source. */
public interface CellType {

    /** Name, parameters and state variables. */
    CellModel model();

    /** Value of a parameter, or initial value of a state variable. */
    Value value(String setting);
}
