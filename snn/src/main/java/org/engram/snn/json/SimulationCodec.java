package org.engram.snn.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engram.core.Bounds;
import org.engram.snn.engine.Arrivals;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Scheme;
import org.engram.snn.network.Network;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Times;
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
        var precision = Field.of("precision", "Numbers to compute with.", precision())
                .orElse(Precision.DOUBLE)
                .in(SimulationSettings::precision);
        var arrivals = Field.of(
                        "arrivals",
                        "Spikes that reach neurons from outside the network.",
                        Simple.list(arrivals(NeuronsCodec.of(network.populations()))))
                .orElse(List.of())
                .in(SimulationSettings::arrivals);
        return new ObjectCodec<>(Struct.of(
                        o -> new SimulationSettings(
                                timestep.read(o),
                                duration.read(o),
                                seed.read(o),
                                scheme.read(o),
                                precision.read(o),
                                recordings.read(o),
                                arrivals.read(o)),
                        timestep,
                        duration,
                        seed,
                        scheme,
                        precision,
                        recordings,
                        arrivals))
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

    private static Codec<Precision> precision() {
        Map<String, Precision> precisions = new LinkedHashMap<>();
        for (Precision precision : Precision.values()) {
            precisions.put(precision.name(), precision);
        }
        return Simple.choice("precision", precisions);
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
                        new Kinds.Kind<>("weights", Recording.Weights.class, weights(network)),
                        new Kinds.Kind<>("synapses", Recording.Synapses.class, synapses(network))))
                .named("recording");
    }

    private static Part<Recording.Spikes> spikes(Codec<Neurons> neurons) {
        var whose = Field.of("neurons", "Whose spikes.", neurons).in(Recording.Spikes::neurons);
        var window = window().in(Recording.Spikes::times);
        return Struct.of(o -> new Recording.Spikes(whose.read(o), window.read(o)), whose, window);
    }

    private static Part<Recording.State> state(Codec<Neurons> neurons) {
        var variable = Field.of("variable", "State variable of the cell, such as v.", Simple.text())
                .in((Recording.State state) -> state.variable().name());
        var whose = Field.of("neurons", "Whose state.", neurons).in(Recording.State::neurons);
        var times = times().in(Recording.State::times);
        return Struct.of(
                o -> new Recording.State(new Variable(variable.read(o)), whose.read(o), times.read(o)),
                variable,
                whose,
                times);
    }

    private static Part<Recording.Weights> weights(Network network) {
        var whose =
                Field.of("projection", "Whose weights.", projection(network)).in(Recording.Weights::projection);
        var step = Field.of("step", "Distance between the connections recorded.", Simple.whole(1, Integer.MAX_VALUE))
                .orElse(1)
                .in(Recording.Weights::step);
        var times = times().in(Recording.Weights::times);
        return Struct.of(o -> new Recording.Weights(whose.read(o), step.read(o), times.read(o)), whose, step, times);
    }

    private static Part<Recording.Synapses> synapses(Network network) {
        var variable = Field.of("variable", "State variable of the synapses, such as eligibility.", Simple.text())
                .in((Recording.Synapses synapses) -> synapses.variable().name());
        var whose =
                Field.of("projection", "Whose synapses.", projection(network)).in(Recording.Synapses::projection);
        var step = Field.of("step", "Distance between the connections recorded.", Simple.whole(1, Integer.MAX_VALUE))
                .orElse(1)
                .in(Recording.Synapses::step);
        var times = times().in(Recording.Synapses::times);
        return Struct.of(
                o -> new Recording.Synapses(new Variable(variable.read(o)), whose.read(o), step.read(o), times.read(o)),
                variable,
                whose,
                step,
                times);
    }

    private static Codec<Projection> projection(Network network) {
        Map<String, Projection> byName = new LinkedHashMap<>();
        network.projections().forEach(p -> byName.put(p.id(), p));
        return new Simple<>(
                place -> byName.get(place.oneOf("projection", byName.keySet())),
                p -> new Json.Text(p.id()),
                any -> Simple.type("string"));
    }

    /** Samples every so often within a window. */
    private static Part<Times> times() {
        var interval = Field.of(
                        "interval",
                        "Time between samples, ms; every timestep where absent.",
                        Simple.number(Bounds.POSITIVE, "ms"))
                .optional()
                .in((Times times) -> times.interval() == 0 ? Optional.<Double>empty() : Optional.of(times.interval()));
        var window = window().in((Times times) -> times);
        return Struct.of(
                o -> {
                    Times all = window.read(o);
                    return interval.read(o).map(all::withInterval).orElse(all);
                },
                interval,
                window);
    }

    /** The whole run, or a part of it. */
    private static Part<Times> window() {
        var from = Field.of("from", "Time of the first sample, ms.", Simple.number(Bounds.NON_NEGATIVE, "ms"))
                .orElse(0.0)
                .in(Times::from);
        var until = Field.of(
                        "until",
                        "End, exclusive, ms; the end of the run where absent.",
                        Simple.number(Bounds.NON_NEGATIVE, "ms"))
                .optional()
                .in((Times times) -> Double.isInfinite(times.until()) ? Optional.empty() : Optional.of(times.until()));
        return Struct.of(o -> new Times(0, from.read(o), until.read(o).orElse(Double.POSITIVE_INFINITY)), from, until);
    }

    private static Codec<Arrivals> arrivals(Codec<Neurons> neurons) {
        var whose = Field.of("neurons", "Who receives them.", neurons).in(Arrivals::neurons);
        var receptor = Field.of("receptor", "Which way the spikes act.", SynapseCodec.RECEPTOR)
                .in(Arrivals::receptor);
        var weight = Field.of(
                        "weight",
                        "Magnitude of the weight of each spike, in the unit of the target's synapses.",
                        Simple.number(Bounds.NON_NEGATIVE, "(a magnitude; the receptor gives the sign)"))
                .in(Arrivals::weight);
        var times = Field.of("times", "Times of arrival, ms, not decreasing.", Simple.timesOrEqual())
                .in(Arrivals::times);
        return new ObjectCodec<>(Struct.of(
                        o -> Arrivals.at(whose.read(o), receptor.read(o), weight.read(o), times.read(o)),
                        whose,
                        receptor,
                        weight,
                        times))
                .named("arrivals");
    }
}
