package org.engram.snn.json;

import java.util.Optional;
import java.util.OptionalDouble;
import org.engram.core.Bounds;
import org.engram.snn.network.Injection;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.current.CurrentSource;
import org.engram.snn.network.current.NoisyCurrent;
import org.engram.snn.network.current.PiecewiseLinearCurrent;
import org.engram.snn.network.current.RampCurrent;
import org.engram.snn.network.current.SineCurrent;
import org.engram.snn.network.current.StepCurrent;
import org.engram.snn.network.value.Distribution;

/** Injected currents: to add a source, add its kind here. */
final class CurrentCodec {

    private static final Codec<Distribution> NOISE = new ObjectCodec<>(Kinds.<Distribution>of(
            "distribution",
            new Kinds.Kind<>("normal", Distribution.Normal.class, ValueCodec.normal()),
            new Kinds.Kind<>("uniform", Distribution.Uniform.class, ValueCodec.uniform())));

    private static final Part<CurrentSource> SOURCE = Kinds.<CurrentSource>of(
            "type",
            new Kinds.Kind<>("step", StepCurrent.class, step()),
            new Kinds.Kind<>("ramp", RampCurrent.class, ramp()),
            new Kinds.Kind<>("piecewise_linear", PiecewiseLinearCurrent.class, piecewiseLinear()),
            new Kinds.Kind<>("sine", SineCurrent.class, sine()),
            new Kinds.Kind<>("noisy", NoisyCurrent.class, noisy()));

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
        var start = start().in(RampCurrent::start);
        var stop = stop().in(RampCurrent::stop);
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

    private static Part<SineCurrent> sine() {
        SineCurrent plain = SineCurrent.of(1, 1);
        var amplitude =
                number("amplitude", "Amplitude, nA.", Bounds.FINITE, "nA").in(SineCurrent::amplitude);
        var frequency =
                number("frequency", "Frequency, Hz.", Bounds.NON_NEGATIVE, "Hz").in(SineCurrent::frequency);
        var offset = number("offset", "Mean, nA.", Bounds.FINITE, "nA")
                .orElse(plain.offset())
                .in(SineCurrent::offset);
        var phase = number("phase", "Phase at the start, degrees.", Bounds.FINITE, "degrees")
                .orElse(plain.phase())
                .in(SineCurrent::phase);
        var start = start().orElse(plain.start()).in(SineCurrent::start);
        var stop = stop().orElse(plain.stop()).in(SineCurrent::stop);
        return Struct.of(
                o -> new SineCurrent(
                        amplitude.read(o),
                        frequency.read(o),
                        offset.read(o),
                        phase.read(o),
                        start.read(o),
                        stop.read(o)),
                amplitude,
                frequency,
                offset,
                phase,
                start,
                stop);
    }

    private static Part<NoisyCurrent> noisy() {
        NoisyCurrent plain = NoisyCurrent.normal(0, 1);
        var amplitude = Field.of("amplitude", "Distribution of the current, nA, for each neuron and interval.", NOISE)
                .in(NoisyCurrent::amplitude);
        var start = start().orElse(plain.start()).in(NoisyCurrent::start);
        var stop = stop().orElse(plain.stop()).in(NoisyCurrent::stop);
        var interval = number("interval", "Time between draws, ms; the timestep unless given.", Bounds.POSITIVE, "ms")
                .optional()
                .in(CurrentCodec::interval);
        return Struct.of(
                o -> {
                    NoisyCurrent noise =
                            new NoisyCurrent(amplitude.read(o), start.read(o), stop.read(o), OptionalDouble.empty());
                    return interval.read(o).map(noise::every).orElse(noise);
                },
                amplitude,
                start,
                stop,
                interval);
    }

    private static Optional<Double> interval(NoisyCurrent noise) {
        return noise.interval().isPresent() ? Optional.of(noise.interval().getAsDouble()) : Optional.empty();
    }

    private static Field<Double> start() {
        return number("start", "When it begins, ms.", Bounds.NON_NEGATIVE, "ms");
    }

    private static Field<Double> stop() {
        return number("stop", "When it ends, ms, after the start.", Bounds.POSITIVE, "ms");
    }

    private static Field<Double> number(String name, String text, Bounds bounds, String unit) {
        return Field.of(name, text, Simple.number(bounds, unit));
    }
}
