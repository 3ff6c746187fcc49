package org.engram.snn.json;

import java.util.List;
import java.util.Optional;
import org.engram.core.Bounds;
import org.engram.snn.network.Modulation;
import org.engram.snn.network.Modulator;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;

/** Modulators of plasticity and the neurons that drive them. */
final class ModulatorCodec {

    private ModulatorCodec() {}

    /** The codec of modulators, of which some have a value for each neuron of a population. */
    static Codec<Modulator> modulator(List<Population> populations) {
        var id = Field.of("id", "Name, unique within the network.", Simple.text())
                .in(Modulator::id);
        var tau = Field.of(
                        "tau",
                        "Time constant of the return to rest, ms; without it the value stays.",
                        Simple.number(Bounds.POSITIVE, "ms"))
                .optional()
                .in((Modulator m) -> m.tau());
        var rest = number("rest", "Value at the beginning and after a long time.")
                .orElse(0.0)
                .in(Modulator::rest);
        var lowest = number("lowest", "Lowest value.")
                .optional()
                .in((Modulator m) -> finite(m.range().lowest()));
        var highest = number("highest", "Highest value.")
                .optional()
                .in((Modulator m) -> finite(m.range().highest()));
        var isSet = Field.of("set", "Whether a signal sets the value instead of adding to it.", Simple.flag())
                .orElse(false)
                .in(Modulator::isSet);
        var neurons = Field.of(
                        "population", "Population of which each neuron has a value of its own.", known(populations))
                .optional()
                .in((Modulator m) -> m.neurons());
        return new ObjectCodec<>(Struct.of(
                        o -> new Modulator(
                                id.read(o),
                                tau.read(o),
                                rest.read(o),
                                new Modulator.Range(
                                        lowest.read(o).orElse(Double.NEGATIVE_INFINITY),
                                        highest.read(o).orElse(Double.POSITIVE_INFINITY)),
                                isSet.read(o),
                                neurons.read(o)),
                        id,
                        tau,
                        rest,
                        lowest,
                        highest,
                        isSet,
                        neurons))
                .named("modulator");
    }

    /** The codec of neurons that drive modulators. */
    static Codec<Modulation> modulation(Codec<Neurons> of) {
        var neurons =
                Field.of("neurons", "Neurons whose spikes are signals.", of).in(Modulation::neurons);
        var modulator =
                Field.of("modulator", "Name of the modulator.", Simple.text()).in(Modulation::modulator);
        var amount = number("amount", "What each spike adds to its value, or sets it to.")
                .in(Modulation::amount);
        var delay = Field.of(
                        "delay",
                        "Time from spike to signal, ms; one timestep where absent.",
                        Simple.number(Bounds.POSITIVE, "ms"))
                .optional()
                .in((Modulation m) -> m.delay());
        return new ObjectCodec<>(Struct.of(
                        o -> new Modulation(neurons.read(o), modulator.read(o), amount.read(o), delay.read(o)),
                        neurons,
                        modulator,
                        amount,
                        delay))
                .named("modulation");
    }

    private static Optional<Double> finite(double bound) {
        return Double.isFinite(bound) ? Optional.of(bound) : Optional.empty();
    }

    private static Codec<Population> known(List<Population> populations) {
        List<String> ids = populations.stream().map(Population::id).toList();
        return new Simple<>(
                place -> {
                    String id = place.oneOf("population", ids);
                    return populations.stream()
                            .filter(p -> p.id().equals(id))
                            .findFirst()
                            .orElseThrow();
                },
                population -> new Json.Text(population.id()),
                any -> Simple.type("string"));
    }

    private static Field<Double> number(String name, String text) {
        return Field.of(name, text, Simple.number(Bounds.FINITE, ""));
    }
}
