package org.engram.snn.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Bounds;
import org.engram.snn.engine.Scheme;
import org.engram.snn.network.Network;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Variable;

/** How to simulate a network: settings and recordings; to add a recording, add its kind here. */
final class SimulationCodec {

    private SimulationCodec() {}

    /** The codec for a network. */
    static Codec<SimulationSettings> of(Network network) {
        var timestep = Field.of("timestep", "Timestep, ms.", Simple.number(Bounds.POSITIVE, "ms"))
                .orElse(SimulationSettings.DEFAULT_TIMESTEP)
                .in(SimulationSettings::timestep);
        var duration = Field.of("duration", "Biological time to run, ms.", Simple.number(Bounds.POSITIVE, "ms"))
                .in(SimulationSettings::duration);
        var seed = Field.of("seed", "Seed of all random numbers.", Simple.whole())
                .orElse(0L)
                .in(SimulationSettings::seed);
        var scheme = Field.of(
                        "scheme",
                        "Scheme of all populations; each cell's standard one where absent.",
                        scheme(network.populations()))
                .optional()
                .in(SimulationSettings::scheme);
        var recordings = Field.of("recordings", "What to record.", Simple.list(recording(network)))
                .orElse(List.of())
                .in(SimulationSettings::recordings);
        return new ObjectCodec<>(Struct.of(
                        o -> new SimulationSettings(
                                timestep.read(o), duration.read(o), seed.read(o), scheme.read(o), recordings.read(o)),
                        timestep,
                        duration,
                        seed,
                        scheme,
                        recordings))
                .named("simulation");
    }

    private static Codec<Scheme> scheme(List<Population> populations) {
        Map<String, Scheme> schemes = new LinkedHashMap<>();
        for (Scheme scheme : Scheme.values()) {
            schemes.put(scheme.name(), scheme);
        }
        Codec<Scheme> choice = Simple.choice("scheme", schemes);
        return new Simple<>(place -> serving(place, choice.read(place), populations), choice::write, choice::schema);
    }

    private static Scheme serving(Place place, Scheme scheme, List<Population> populations) {
        for (Population population : populations) {
            String what = "population '" + population.id() + "'";
            place.make(() -> scheme.requireServes(what, population.cell().model()));
        }
        return scheme;
    }

    private static Codec<Recording> recording(Network network) {
        Codec<Neurons> neurons = NeuronsCodec.of(network.populations());
        return new ObjectCodec<>(Kinds.<Recording>of(
                        "type",
                        new Kinds.Kind<>("spikes", Recording.Spikes.class, spikes(neurons)),
                        new Kinds.Kind<>("state", Recording.State.class, state(neurons)),
                        new Kinds.Kind<>("weights", Recording.Weights.class, weights(network))))
                .named("recording");
    }

    private static Part<Recording.Spikes> spikes(Codec<Neurons> neurons) {
        var whose = Field.of("neurons", "Whose spikes.", neurons).in(Recording.Spikes::neurons);
        return Struct.of(o -> new Recording.Spikes(whose.read(o)), whose);
    }

    private static Part<Recording.State> state(Codec<Neurons> neurons) {
        var variable = Field.of("variable", "State variable of the cell, such as v.", Simple.text())
                .in((Recording.State state) -> state.variable().name());
        var whose = Field.of("neurons", "Whose state.", neurons).in(Recording.State::neurons);
        var interval = interval().in(Recording.State::interval);
        return Struct.of(
                o -> new Recording.State(new Variable(variable.read(o)), whose.read(o), interval.read(o)),
                variable,
                whose,
                interval);
    }

    private static Part<Recording.Weights> weights(Network network) {
        Map<String, Projection> byName = new LinkedHashMap<>();
        network.projections().forEach(p -> byName.put(p.id(), p));
        Codec<Projection> projection = new Simple<>(
                place -> byName.get(place.oneOf("projection", byName.keySet())),
                p -> new Json.Text(p.id()),
                any -> Simple.type("string"));
        var whose = Field.of("projection", "Whose weights.", projection).in(Recording.Weights::projection);
        var interval = interval().in(Recording.Weights::interval);
        return Struct.of(o -> new Recording.Weights(whose.read(o), interval.read(o)), whose, interval);
    }

    private static Field<Double> interval() {
        return Field.of("interval", "Time between samples, ms.", Simple.number(Bounds.POSITIVE, "ms"));
    }
}
