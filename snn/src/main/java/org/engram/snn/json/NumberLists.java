package org.engram.snn.json;

import java.util.List;
import java.util.function.Function;
import org.engram.core.Bounds;

/**
 * A field with one list of numbers for all sources of a population, or one list for each.
 *
 * @param name name of the field
 * @param list reads and checks one list
 * @param bounds where its numbers lie
 * @param text a sentence that says what it is
 */
record NumberLists(String name, Function<Place, double[]> list, Bounds bounds, String text) {

    /** The lists of an object's field: a single one, or one for each source. */
    double[][] read(Place object) {
        Place place = object.required(name);
        if (place.json() instanceof Numbers) {
            return new double[][] {list.apply(place)};
        }
        Rows rows = place.rows();
        double[][] lists = new double[rows.size()][];
        for (int i = 0; i < lists.length; i++) {
            lists[i] = list.apply(place.element(i, new Numbers(rows.row(i))));
        }
        return lists;
    }

    /** One list, or a list of lists. */
    Json write(int count, Function<Integer, double[]> source) {
        if (count == 1) {
            return new Numbers(source.apply(0));
        }
        Rows rows = new Rows();
        for (int i = 0; i < count; i++) {
            rows.add(source.apply(i));
        }
        return rows;
    }

    Shape shape(boolean isRequired) {
        Json.Fields numbers = Simple.listOf(Simple.numberSchema(bounds));
        Json.Fields schema = Json.Fields.empty()
                .with("description", text)
                .with("anyOf", new Json.Items(List.of(numbers, Simple.listOf(numbers))));
        return Shape.of(name, schema, isRequired);
    }

    /** The error of a population whose sources are not as many as the lists. */
    static void requireOneEach(Place population, String name, int lists, int size) {
        if (lists != 1 && lists != size) {
            throw population
                    .required("cell")
                    .required("parameters")
                    .required(name)
                    .error("must be one list, or one for each of " + size + " sources, got " + lists);
        }
    }
}
