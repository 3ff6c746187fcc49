package org.engram.snn.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.Cells;

/**
 * The cell of a population: its field {@code cell} with type and parameters, and its field {@code initial}.
 *
 * <p>Kinds come from the registry {@link Cells}; kinds of one type differ in the field {@code input}, the first of them
 * needs none.
 */
final class CellPart implements Part<CellType> {

    private static final List<CellKind> KINDS = Stream.concat(
                    Cells.variants().stream().<CellKind>map(NumericCell::new),
                    Stream.of(new SpikeTimes(), new VariableRates()))
            .toList();

    private static List<CellKind> kinds(String type) {
        return KINDS.stream().filter(kind -> kind.model().name().equals(type)).toList();
    }

    private static String input(CellKind kind) {
        return switch (kind.model().input()) {
            case NONE -> "none";
            case VOLTAGE_DELTA, CURRENT_DELTA -> "delta";
            case CURRENT_EXPONENTIAL, CONDUCTANCE_EXPONENTIAL -> "exponential";
            case CURRENT_ALPHA, CONDUCTANCE_ALPHA -> "alpha";
        };
    }

    /** The kind of the cell of a population, without looking at its settings. */
    private static CellKind kind(Place population) {
        Place cell = population.required("cell");
        List<CellKind> kinds = kinds(cell.required("type").oneOf("cell type", Cells.names()));
        if (kinds.size() == 1) {
            cell.allow(List.of("type", "parameters"));
            return kinds.get(0);
        }
        cell.allow(List.of("type", "input", "parameters"));
        Map<String, CellKind> byInput = new LinkedHashMap<>();
        kinds.forEach(kind -> byInput.put(input(kind), kind));
        return cell.optional("input")
                .map(place -> byInput.get(place.oneOf("input", byInput.keySet())))
                .orElse(kinds.get(0));
    }

    @Override
    public List<String> names(Place population) {
        return kind(population).names();
    }

    @Override
    public CellType read(Place population) {
        return kind(population).read(population);
    }

    /** Requires one value for each neuron wherever the cell lists values. */
    static void requireOneEach(Place population, CellType cell, int size) {
        kind(population).requireOneEach(population, cell, size);
    }

    @Override
    public void write(CellType cell, Map<String, Json> population) {
        CellKind kind = KINDS.stream()
                .filter(candidate -> candidate.holds(cell))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("cell type "
                        + cell.model().name() + " (" + cell.getClass().getName()
                        + ") is not in the registry, so a network file cannot hold it (one of "
                        + String.join(", ", Cells.names()) + ")"));
        Json.Fields type = Json.Fields.empty().with("type", kind.model().name());
        kind.write(cell, isFirst(kind) ? type : type.with("input", input(kind)), population);
    }

    private static boolean isFirst(CellKind kind) {
        return kinds(kind.model().name()).get(0).equals(kind);
    }

    @Override
    public List<Shape> shapes(Definitions definitions) {
        return KINDS.stream().map(kind -> shape(kind, definitions)).toList();
    }

    private static Shape shape(CellKind kind, Definitions definitions) {
        Shape type =
                Shape.of("type", Json.Fields.empty().with("const", kind.model().name()), true);
        if (kinds(kind.model().name()).size() > 1) {
            type = type.and(Shape.of("input", Json.Fields.empty().with("const", input(kind)), !isFirst(kind)));
        }
        Shape parameters = kind.parameterShape(definitions);
        boolean needsParameters = !parameters.required().isEmpty();
        Shape cell = Shape.of(
                "cell",
                type.and(Shape.of("parameters", parameters.schema(), needsParameters))
                        .schema(),
                true);
        return kind.model().states().isEmpty()
                ? cell
                : cell.and(Shape.of("initial", kind.initialShape(definitions).schema(), false));
    }
}
