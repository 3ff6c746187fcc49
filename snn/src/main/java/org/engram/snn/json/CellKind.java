package org.engram.snn.json;

import java.util.List;
import java.util.Map;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.CellType;

/** One kind of cell in network files: how its parameters and initial states are read, written and described. */
sealed interface CellKind permits NumericCell, SpikeTimes, VariableRates {

    /** Its name and settings. */
    CellModel model();

    /** Whether a cell is of this kind. */
    boolean holds(CellType cell);

    /** Reads the cell of a population. */
    CellType read(Place population);

    /** The parameters that differ from their defaults. */
    Json.Fields parameters(CellType cell);

    /** The initial states that differ from their defaults. */
    Json.Fields initial(CellType cell);

    /** The schema of its parameters. */
    Shape parameterShape(Definitions definitions);

    /** The schema of its initial states. */
    Shape initialShape(Definitions definitions);

    /** Requires one value for each neuron wherever values are listed. */
    void requireOneEach(Place population, CellType cell, int size);

    /** Adds the fields of a cell that its population has. */
    default void write(CellType cell, Json.Fields type, Map<String, Json> population) {
        Json.Fields parameters = parameters(cell);
        population.put("cell", parameters.map().isEmpty() ? type : type.with("parameters", parameters));
        Json.Fields initial = initial(cell);
        if (!initial.map().isEmpty()) {
            population.put("initial", initial);
        }
    }

    /** Names of the fields of a population of this kind that say what its cell is. */
    default List<String> names() {
        return model().states().isEmpty() ? List.of("cell") : List.of("cell", "initial");
    }
}
