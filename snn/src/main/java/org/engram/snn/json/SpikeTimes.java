package org.engram.snn.json;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.SpikeSourceArray;

/** The source that fires at listed times: one list for all of its population, or one list each. */
record SpikeTimes() implements CellKind {

    private static final String NAME = "spike_times";

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
        parameters.allow(List.of(NAME));
        Place place = parameters.required(NAME);
        if (place.json() instanceof Numbers) {
            return SpikeSourceArray.at(place.times(false));
        }
        Rows rows = place.rows();
        double[][] times = new double[rows.size()][];
        for (int i = 0; i < times.length; i++) {
            times[i] = place.element(i, new Numbers(rows.row(i))).times(false);
        }
        return SpikeSourceArray.of(times);
    }

    @Override
    public Json.Fields parameters(CellType cell) {
        SpikeSourceArray source = (SpikeSourceArray) cell;
        if (source.lists() == 1) {
            return Json.Fields.empty().with(NAME, new Numbers(source.times(0)));
        }
        Rows rows = new Rows();
        for (int i = 0; i < source.lists(); i++) {
            rows.add(source.times(i));
        }
        return Json.Fields.empty().with(NAME, rows);
    }

    @Override
    public Json.Fields initial(CellType cell) {
        return Json.Fields.empty();
    }

    @Override
    public Shape parameterShape(Definitions definitions) {
        Json.Fields times = Simple.listOf(Simple.numberSchema(Bounds.NON_NEGATIVE));
        Json.Fields schema = Json.Fields.empty()
                .with("description", "Times in ms that do not decrease: one list for all, or one list for each source.")
                .with("anyOf", new Json.Items(List.of(times, Simple.listOf(times))));
        return Shape.of(NAME, schema, true);
    }

    @Override
    public Shape initialShape(Definitions definitions) {
        return Shape.EMPTY;
    }

    @Override
    public void requireOneEach(Place population, CellType cell, int size) {
        int lists = ((SpikeSourceArray) cell).lists();
        if (lists != 1 && lists != size) {
            throw population
                    .required("cell")
                    .required("parameters")
                    .required(NAME)
                    .error("must be one list of times, or one for each of " + size + " sources, got " + lists);
        }
    }
}
