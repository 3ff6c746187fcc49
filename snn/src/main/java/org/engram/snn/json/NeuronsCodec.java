package org.engram.snn.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.PopulationView;

/** Neurons of a population known by its name: the name for all of them, or an object for a view. */
final class NeuronsCodec implements Codec<Neurons> {

    private final Codec<Population> population;
    private final Codec<PopulationView> view;

    private NeuronsCodec(Codec<Population> population) {
        this.population = population;
        this.view = new ObjectCodec<>(view(population));
    }

    /** The codec of a document with these populations. */
    static Codec<Neurons> of(List<Population> populations) {
        Map<String, Population> byName = new LinkedHashMap<>();
        populations.forEach(p -> byName.put(p.id(), p));
        return new NeuronsCodec(new Simple<>(
                        place -> byName.get(place.oneOf("population", byName.keySet())),
                        p -> new Json.Text(p.id()),
                        definitions -> Simple.type("string")))
                .named("neurons");
    }

    private static Part<PopulationView> view(Codec<Population> population) {
        var whole =
                Field.of("population", "Name of the population.", population).in(PopulationView::population);
        var from = Field.of("from", "First index.", Simple.whole(0, Integer.MAX_VALUE))
                .orElse(0)
                .in(PopulationView::from);
        var to = Field.of(
                        "to",
                        "End of the indices, not included; the size of the population where absent.",
                        Simple.whole(0, Integer.MAX_VALUE))
                .optional()
                .in(NeuronsCodec::endUnlessWhole);
        var step = Field.of("step", "Distance between neighbours.", Simple.whole(1, Integer.MAX_VALUE))
                .orElse(1)
                .in(PopulationView::step);
        return Struct.of(
                o -> {
                    Population seen = whole.read(o);
                    requireInside(o, "from", 0, from.read(o), seen);
                    int end = to.read(o).orElse(seen.size());
                    requireInside(o, "to", from.read(o), end, seen);
                    return new PopulationView(seen, from.read(o), end, step.read(o));
                },
                whole,
                from,
                to,
                step);
    }

    private static Optional<Integer> endUnlessWhole(PopulationView view) {
        return view.to() == view.population().size() ? Optional.empty() : Optional.of(view.to());
    }

    private static void requireInside(Place object, String field, int lower, int index, Population population) {
        if (index < lower || index > population.size()) {
            throw object.required(field)
                    .error("must be in [" + lower + ", " + population.size() + "] for population '" + population.id()
                            + "' of " + population.size() + " neurons, got " + index);
        }
    }

    @Override
    public Neurons read(Place place) {
        if (place.json() instanceof Json.Text) {
            return population.read(place);
        }
        if (place.json() instanceof Json.Fields) {
            return view.read(place);
        }
        throw place.error("must be the name of a population or a view of one, got "
                + place.json().described());
    }

    @Override
    public Json write(Neurons neurons) {
        return neurons instanceof PopulationView seen ? view.write(seen) : population.write(neurons.population());
    }

    @Override
    public Json.Fields schema(Definitions definitions) {
        return Json.Fields.empty()
                .with("oneOf", new Json.Items(List.of(population.schema(definitions), view.schema(definitions))));
    }
}
