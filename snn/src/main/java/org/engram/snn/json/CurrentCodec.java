package org.engram.snn.json;

import org.engram.core.Bounds;
import org.engram.snn.network.Injection;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.current.CurrentSource;
import org.engram.snn.network.current.PiecewiseLinearCurrent;
import org.engram.snn.network.current.RampCurrent;
import org.engram.snn.network.current.StepCurrent;

/** Injected currents: to add a source, add its kind here. */
final class CurrentCodec {

    private static final Part<CurrentSource> SOURCE = Kinds.<CurrentSource>of(
            "type",
            new Kinds.Kind<>("step", StepCurrent.class, step()),
            new Kinds.Kind<>("ramp", RampCurrent.class, ramp()),
            new Kinds.Kind<>("piecewise_linear", PiecewiseLinearCurrent.class, piecewiseLinear()));

    private CurrentCodec() {}

    /** The codec of currents into neurons. */
    static Codec<Injection> of(Codec<Neurons> neurons) {
        var target = Field.of("target", "Neurons into each of which it flows.", neurons)
                .in(Injection::target);
        var source = SOURCE.in(Injection::current);
        return new ObjectCodec<>(Struct.of(o -> new Injection(source.read(o), target.read(o)), target, source))
                .named("current");
    }

    private static Field<double[]> times(String text) {
        return Field.of("times", text, Simple.times());
    }

    private static Field<double[]> amplitudes(String text) {
        return Field.of("amplitudes", text, Simple.numbers(Bounds.FINITE, "nA"));
    }

    private static Part<StepCurrent> step() {
        var times = times("Times of the jumps, ms, increasing.").in(StepCurrent::times);
        var amplitudes = amplitudes("Current from each time on, nA.").in(StepCurrent::amplitudes);
        return Struct.of(o -> StepCurrent.of(times.read(o), amplitudes.read(o)), times, amplitudes);
    }

    private static Part<PiecewiseLinearCurrent> piecewiseLinear() {
        var times = times("Times of the points, ms, increasing.").in(PiecewiseLinearCurrent::times);
        var amplitudes = amplitudes("Current at each point, nA.").in(PiecewiseLinearCurrent::amplitudes);
        return Struct.of(o -> PiecewiseLinearCurrent.of(times.read(o), amplitudes.read(o)), times, amplitudes);
    }

    private static Part<RampCurrent> ramp() {
        var start = number("start", "When it begins, ms.", Bounds.NON_NEGATIVE, "ms")
                .in(RampCurrent::start);
        var stop = number("stop", "When it ends, ms, after the start.", Bounds.POSITIVE, "ms")
                .in(RampCurrent::stop);
        var amplitude = number("amplitude", "Current at the start, nA.", Bounds.FINITE, "nA")
                .in(RampCurrent::amplitude);
        var slope = number("slope", "Growth, nA/ms.", Bounds.FINITE, "nA/ms").in(RampCurrent::slope);
        return Struct.of(
                o -> new RampCurrent(start.read(o), stop.read(o), amplitude.read(o), slope.read(o)),
                start,
                stop,
                amplitude,
                slope);
    }

    private static Field<Double> number(String name, String text, Bounds bounds, String unit) {
        return Field.of(name, text, Simple.number(bounds, unit));
    }
}
