package org.engram.snn.json;

import java.util.List;
import java.util.Optional;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.StandardCell;
import org.engram.snn.network.value.Constant;
import org.engram.snn.network.value.Listed;
import org.engram.snn.network.value.Value;

/**
 * A cell whose settings are numbers, described by the table of its model.
 *
 * @param standard the cell with its defaults
 */
record NumericCell(StandardCell<?> standard) implements CellKind {

    @Override
    public CellModel model() {
        return standard.model();
    }

    @Override
    public boolean holds(CellType cell) {
        return cell.getClass() == standard.getClass() && cell.model().equals(model());
    }

    @Override
    public CellType read(Place population) {
        StandardCell<?> cell = standard;
        Optional<Place> parameters = parameters(population);
        if (parameters.isPresent()) {
            cell = with(cell, parameters.get(), model().parameters());
        }
        Optional<Place> initial = population.optional("initial");
        return initial.isPresent() ? with(cell, initial.get(), model().states()) : cell;
    }

    private static Optional<Place> parameters(Place population) {
        return population.required("cell").optional("parameters");
    }

    private static StandardCell<?> with(StandardCell<?> cell, Place settings, List<Parameter> parameters) {
        settings.allow(parameters.stream().map(Parameter::name).toList());
        StandardCell<?> changed = cell;
        for (Parameter parameter : parameters) {
            Optional<Place> given = settings.optional(parameter.name());
            if (given.isPresent()) {
                changed = changed.with(parameter.name(), codec(parameter).read(given.get()));
            }
        }
        return changed;
    }

    private static Codec<Value> codec(Parameter parameter) {
        return new ValueCodec(parameter.bounds(), parameter.unit());
    }

    @Override
    public Json.Fields parameters(CellType cell) {
        return changed(cell, model().parameters());
    }

    @Override
    public Json.Fields initial(CellType cell) {
        return changed(cell, model().states());
    }

    private static Json.Fields changed(CellType cell, List<Parameter> parameters) {
        Json.Fields fields = Json.Fields.empty();
        for (Parameter parameter : parameters) {
            Value value = cell.value(parameter.name());
            if (!value.equals(new Constant(parameter.defaultValue()))) {
                fields = fields.with(parameter.name(), codec(parameter).write(value));
            }
        }
        return fields;
    }

    @Override
    public Shape parameterShape(Definitions definitions) {
        return shape(model().parameters(), definitions);
    }

    @Override
    public Shape initialShape(Definitions definitions) {
        return shape(model().states(), definitions);
    }

    private static Shape shape(List<Parameter> parameters, Definitions definitions) {
        return parameters.stream()
                .map(parameter -> Shape.of(parameter.name(), schema(parameter, definitions), false))
                .reduce(Shape.EMPTY, Shape::and);
    }

    private static Json.Fields schema(Parameter parameter, Definitions definitions) {
        return codec(parameter)
                .schema(definitions)
                .with("description", parameter.text() + condition(parameter))
                .with("default", Json.Numeral.of(parameter.defaultValue()));
    }

    private static String condition(Parameter parameter) {
        if (!parameter.bounds().equals(Bounds.FINITE)) {
            return " Must be " + parameter.bounds().describe(parameter.unit()) + ".";
        }
        return parameter.unit().isEmpty() ? "" : " In " + parameter.unit() + ".";
    }

    @Override
    public void requireOneEach(Place population, CellType cell, int size) {
        parameters(population).ifPresent(place -> requireOneEach(place, cell, model().parameters(), size));
        population.optional("initial").ifPresent(place -> requireOneEach(place, cell, model().states(), size));
    }

    private static void requireOneEach(Place settings, CellType cell, List<Parameter> parameters, int size) {
        for (Parameter parameter : parameters) {
            if (cell.value(parameter.name()) instanceof Listed listed && listed.size() != size) {
                throw settings.required(parameter.name())
                        .error("must list one value for each of " + size + " neurons, got " + listed.size());
            }
        }
    }
}
