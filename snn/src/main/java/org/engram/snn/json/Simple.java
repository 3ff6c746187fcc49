package org.engram.snn.json;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.engram.core.Bounds;

/**
 * A codec given by its three functions, and those of numbers, texts and lists.
 *
 * @param reader reads the value at a place
 * @param writer makes JSON of the value
 * @param describer makes the schema
 */
record Simple<T>(Function<Place, T> reader, Function<T, Json> writer, Function<Definitions, Json.Fields> describer)
        implements Codec<T> {

    /** A finite number inside the bounds. */
    static Codec<Double> number(Bounds bounds, String unit) {
        return new Simple<>(place -> place.number(bounds, unit), Json.Numeral::of, any -> numberSchema(bounds));
    }

    /** A list of numbers inside the bounds. */
    static Codec<double[]> numbers(Bounds bounds, String unit) {
        return new Simple<>(place -> place.numbers(bounds, unit), Numbers::new, any -> listOf(numberSchema(bounds)));
    }

    /** A list of times in ms that increase. */
    static Codec<double[]> times() {
        return new Simple<>(place -> place.times(true), Numbers::new, any -> listOf(numberSchema(Bounds.NON_NEGATIVE)));
    }

    /** A list of times in ms that do not decrease. */
    static Codec<double[]> timesOrEqual() {
        return new Simple<>(
                place -> place.times(false), Numbers::new, any -> listOf(numberSchema(Bounds.NON_NEGATIVE)));
    }

    /** A whole number between the limits, both included. */
    static Codec<Integer> whole(int lower, int upper) {
        return new Simple<>(
                place -> (int) place.whole(lower, upper), Json.Numeral::of, any -> wholeSchema(lower, upper));
    }

    /** A whole number of 64 bits. */
    static Codec<Long> whole() {
        return new Simple<>(
                place -> place.whole(Long.MIN_VALUE, Long.MAX_VALUE),
                Json.Numeral::of,
                any -> wholeSchema(Long.MIN_VALUE, Long.MAX_VALUE));
    }

    /** A text that is not empty. */
    static Codec<String> text() {
        return new Simple<>(Place::text, Json.Text::new, any -> type("string").with("minLength", Json.Numeral.of(1)));
    }

    /** True or false. */
    static Codec<Boolean> flag() {
        return new Simple<>(Place::flag, Json.Word::of, any -> type("boolean"));
    }

    /** A list of anything. */
    static <T> Codec<List<T>> list(Codec<T> element) {
        return new Simple<>(
                place -> place.elements().stream().map(element::read).toList(),
                list -> new Json.Items(list.stream().map(element::write).toList()),
                definitions -> listOf(element.schema(definitions)));
    }

    /** One of several values by name, in the order of the map. */
    static <T> Codec<T> choice(String what, Map<String, T> values) {
        return new Simple<>(
                place -> Objects.requireNonNull(values.get(place.oneOf(what, values.keySet()))),
                value -> new Json.Text(name(values, value)),
                any -> Json.Fields.empty().with("enum", Json.Items.texts(List.copyOf(values.keySet()))));
    }

    private static <T> String name(Map<String, T> values, T value) {
        return values.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    static Json.Fields type(String name) {
        return Json.Fields.empty().with("type", name);
    }

    static Json.Fields listOf(Json element) {
        return type("array").with("items", element);
    }

    static Json.Fields wholeSchema(long lower, long upper) {
        return type("integer").with("minimum", Json.Numeral.of(lower)).with("maximum", Json.Numeral.of(upper));
    }

    static Json.Fields numberSchema(Bounds bounds) {
        Json.Fields schema = type("number");
        if (Double.isFinite(bounds.lower())) {
            schema = schema.with(bounds.lowerOpen() ? "exclusiveMinimum" : "minimum", Json.Numeral.of(bounds.lower()));
        }
        if (Double.isFinite(bounds.upper())) {
            schema = schema.with(bounds.upperOpen() ? "exclusiveMaximum" : "maximum", Json.Numeral.of(bounds.upper()));
        }
        return schema;
    }

    @Override
    public T read(Place place) {
        return reader.apply(place);
    }

    @Override
    public Json write(T value) {
        return writer.apply(value);
    }

    @Override
    public Json.Fields schema(Definitions definitions) {
        return describer.apply(definitions);
    }
}
