package org.engram.snn.json;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.SpikeSourceArray;

/** The source that fires at listed times: one list for all of its population, or one list each. */
record SpikeTimes() implements CellKind {

    private static final NumberLists TIMES = new NumberLists(
            "spike_times",
            place -> place.times(false),
            Bounds.NON_NEGATIVE,
            "Times in ms that do not decrease: one list for all, or one list for each source.");

    @Override
    public CellModel model() {
        return SpikeSourceArray.MODEL;
    }

    @Override
    public boolean holds(CellType cell) {
        return cell instanceof SpikeSourceArray;
    }

    @Override
    public CellType read(Place population) {
        Place parameters = population.required("cell").required("parameters");
        parameters.allow(List.of(TIMES.name()));
        return SpikeSourceArray.of(TIMES.read(parameters));
    }

    @Override
    public Json.Fields parameters(CellType cell) {
        SpikeSourceArray source = (SpikeSourceArray) cell;
        return Json.Fields.empty().with(TIMES.name(), TIMES.write(source.lists(), source::times));
    }

    @Override
    public Json.Fields initial(CellType cell) {
        return Json.Fields.empty();
    }

    @Override
    public Shape parameterShape(Definitions definitions) {
        return TIMES.shape(true);
    }

    @Override
    public Shape initialShape(Definitions definitions) {
        return Shape.EMPTY;
    }

    @Override
    public void requireOneEach(Place population, CellType cell, int size) {
        NumberLists.requireOneEach(population, TIMES.name(), ((SpikeSourceArray) cell).lists(), size);
    }
}
