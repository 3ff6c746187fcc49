package org.engram.snn.json;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.SpikeSourcePoissonVariable;

/** The Poisson source whose rate changes at listed times: lists for all of its population, or lists for each source. */
record VariableRates() implements CellKind {

    private static final Bounds RATE = Bounds.closed(0, 1e9);
    private static final NumberLists STARTS = new NumberLists(
            "starts",
            place -> place.times(true),
            Bounds.NON_NEGATIVE,
            "Times in ms from which the rates hold, increasing: one list for all, or one list for each source.");
    private static final NumberLists RATES = new NumberLists(
            "rates", place -> place.numbers(RATE, "Hz"), RATE, "Rates in Hz, as many as starts in each list.");
    private static final NumberLists DURATIONS = new NumberLists(
            "durations",
            place -> place.numbers(Bounds.NON_NEGATIVE, "ms"),
            Bounds.NON_NEGATIVE,
            "How long in ms each rate holds; up to the next start where absent.");

    @Override
    public CellModel model() {
        return SpikeSourcePoissonVariable.MODEL;
    }

    @Override
    public boolean holds(CellType cell) {
        return cell instanceof SpikeSourcePoissonVariable;
    }

    @Override
    public CellType read(Place population) {
        Place parameters = population.required("cell").required("parameters");
        parameters.allow(List.of(STARTS.name(), RATES.name(), DURATIONS.name()));
        double[][] starts = STARTS.read(parameters);
        double[][] rates = RATES.read(parameters);
        return parameters.make(() -> {
            SpikeSourcePoissonVariable source = SpikeSourcePoissonVariable.of(starts, rates);
            return parameters.optional(DURATIONS.name()).isPresent()
                    ? source.lasting(DURATIONS.read(parameters))
                    : source;
        });
    }

    @Override
    public Json.Fields parameters(CellType cell) {
        SpikeSourcePoissonVariable source = (SpikeSourcePoissonVariable) cell;
        int lists = source.lists();
        Json.Fields fields = Json.Fields.empty()
                .with(STARTS.name(), STARTS.write(lists, source::starts))
                .with(RATES.name(), RATES.write(lists, source::rates));
        return source.isGapless() ? fields : fields.with(DURATIONS.name(), DURATIONS.write(lists, source::durations));
    }

    @Override
    public Json.Fields initial(CellType cell) {
        return Json.Fields.empty();
    }

    @Override
    public Shape parameterShape(Definitions definitions) {
        return STARTS.shape(true).and(RATES.shape(true)).and(DURATIONS.shape(false));
    }

    @Override
    public Shape initialShape(Definitions definitions) {
        return Shape.EMPTY;
    }

    @Override
    public void requireOneEach(Place population, CellType cell, int size) {
        NumberLists.requireOneEach(population, RATES.name(), ((SpikeSourcePoissonVariable) cell).lists(), size);
    }
}
