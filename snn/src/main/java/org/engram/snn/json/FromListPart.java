package org.engram.snn.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.snn.network.connector.FromList;
import org.engram.snn.network.value.Listed;

/** The listed connections, one row each; {@code columns} says what a row holds. */
final class FromListPart implements Part<FromList> {

    private static final List<List<String>> COLUMNS = List.of(
            List.of("pre", "post"),
            List.of("pre", "post", "weight"),
            List.of("pre", "post", "delay"),
            List.of("pre", "post", "weight", "delay"));

    @Override
    public List<String> names(Place object) {
        return List.of("columns", "connections");
    }

    @Override
    public FromList read(Place object) {
        List<String> columns = columns(object.required("columns"));
        Place place = object.required("connections");
        Rows rows = place.rows();
        for (int k = 0; k < rows.size(); k++) {
            if (rows.width(k) != columns.size()) {
                throw row(place, rows, k)
                        .error("must have " + columns.size() + " numbers (" + String.join(", ", columns) + "), got "
                                + rows.width(k));
            }
        }
        FromList list = FromList.of(indices(place, rows, 0), indices(place, rows, 1));
        if (columns.contains("weight")) {
            list = list.withWeights(numbers(place, rows, 2, Bounds.NON_NEGATIVE, ""));
        }
        return columns.contains("delay")
                ? list.withDelays(numbers(place, rows, columns.size() - 1, Bounds.POSITIVE, "ms"))
                : list;
    }

    private static List<String> columns(Place place) {
        List<String> columns = place.elements().stream().map(Place::text).toList();
        if (!COLUMNS.contains(columns)) {
            throw place.error("must be one of " + COLUMNS + ", got " + Json.Text.shown(columns.toString()));
        }
        return columns;
    }

    private static Place row(Place place, Rows rows, int k) {
        return place.element(k, new Numbers(rows.row(k)));
    }

    private static Place cell(Place place, Rows rows, int k, int column) {
        return row(place, rows, k).element(column, Json.Numeral.of(rows.value(k, column)));
    }

    private static int[] indices(Place place, Rows rows, int column) {
        int[] indices = new int[rows.size()];
        for (int k = 0; k < indices.length; k++) {
            double value = rows.value(k, column);
            indices[k] = (int) value;
            if (value < 0 || indices[k] != value) {
                indices[k] = (int) cell(place, rows, k, column).whole(0, Integer.MAX_VALUE);
            }
        }
        return indices;
    }

    private static double[] numbers(Place place, Rows rows, int column, Bounds bounds, String unit) {
        double[] numbers = new double[rows.size()];
        for (int k = 0; k < numbers.length; k++) {
            numbers[k] = rows.value(k, column);
            if (!bounds.contains(numbers[k])) {
                cell(place, rows, k, column).number(bounds, unit);
            }
        }
        return numbers;
    }

    /** Requires every index inside its group; the error is at the pair. */
    static void requireInside(Place connector, FromList list, int preSize, int postSize) {
        for (int k = 0; k < list.size(); k++) {
            if (list.pre(k) >= preSize || list.post(k) >= postSize) {
                boolean isPre = list.pre(k) >= preSize;
                throw place(connector, k)
                        .error((isPre ? "pre" : "post") + " must be in [0, " + ((isPre ? preSize : postSize) - 1)
                                + "] (size " + (isPre ? preSize : postSize) + "), got "
                                + (isPre ? list.pre(k) : list.post(k)));
            }
        }
    }

    /** Where the k-th connection stands: in the list, or in a file. */
    private static Place place(Place connector, int k) {
        return connector
                .optional("connections")
                .map(place -> row(place, place.rows(), k))
                .orElseGet(() -> connector.required("file"));
    }

    @Override
    public void write(FromList list, Map<String, Json> object) {
        List<String> columns = new ArrayList<>(COLUMNS.get(0));
        list.weights().ifPresent(weights -> columns.add(checked("weight", weights, Bounds.NON_NEGATIVE, "")));
        list.delays().ifPresent(delays -> columns.add(checked("delay", delays, Bounds.POSITIVE, "ms")));
        Rows rows = new Rows();
        double[] row = new double[columns.size()];
        for (int k = 0; k < list.size(); k++) {
            row[0] = list.pre(k);
            row[1] = list.post(k);
            int at = 2;
            if (list.weights().isPresent()) {
                row[at++] = list.weights().get().value(k);
            }
            if (list.delays().isPresent()) {
                row[at] = list.delays().get().value(k);
            }
            rows.add(row);
        }
        object.put("columns", Json.Items.texts(columns));
        object.put("connections", rows);
    }

    /** The name of a column whose values a reader will accept. */
    private static String checked(String column, Listed values, Bounds bounds, String unit) {
        for (int k = 0; k < values.size(); k++) {
            Check.inside("FromList." + column + "[" + k + "]", values.value(k), bounds, unit);
        }
        return column;
    }

    @Override
    public List<Shape> shapes(Definitions definitions) {
        return COLUMNS.stream().map(FromListPart::shape).toList();
    }

    private static Shape shape(List<String> columns) {
        List<Json> cells = columns.stream().map(FromListPart::cellSchema).toList();
        Json.Fields row = Simple.type("array")
                .with("prefixItems", new Json.Items(cells))
                .with("minItems", Json.Numeral.of(cells.size()))
                .with("items", Json.Word.FALSE);
        Json.Fields names = Json.Fields.empty().with("const", Json.Items.texts(columns));
        Json.Fields rows = Simple.listOf(row).with("description", "One row for each connection; delays in ms.");
        return Shape.of("columns", names, true).and(Shape.of("connections", rows, true));
    }

    private static Json cellSchema(String column) {
        return switch (column) {
            case "weight" -> Simple.numberSchema(Bounds.NON_NEGATIVE);
            case "delay" -> Simple.numberSchema(Bounds.POSITIVE);
            default -> Simple.wholeSchema(0, Integer.MAX_VALUE);
        };
    }
}
