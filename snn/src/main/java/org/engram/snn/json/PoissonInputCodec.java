package org.engram.snn.json;

import org.engram.core.Bounds;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.PoissonInput;

/** Poisson spikes from outside the network. */
final class PoissonInputCodec {

    private PoissonInputCodec() {}

    /** The codec of inputs to neurons. */
    static Codec<PoissonInput> of(Codec<Neurons> neurons) {
        var target = Field.of("target", "Neurons that receive a train each.", neurons)
                .in(PoissonInput::target);
        var receptor = Field.of("receptor", "Which way the spikes act.", SynapseCodec.RECEPTOR)
                .in(PoissonInput::receptor);
        var rate = number("rate", "Mean rate of each train, Hz.", Bounds.closed(0, 1e9), "Hz")
                .in(PoissonInput::rate);
        var weight = number(
                        "weight",
                        "Magnitude of the weight of each spike, in the unit of the target's synapses.",
                        Bounds.NON_NEGATIVE,
                        "(a magnitude; the receptor gives the sign)")
                .in(PoissonInput::weight);
        var start = number("start", "When it begins, ms.", Bounds.NON_NEGATIVE, "ms")
                .orElse(0.0)
                .in(PoissonInput::start);
        var stop = number("stop", "When it ends, ms, after the start.", Bounds.POSITIVE, "ms")
                .orElse(PoissonInput.NEVER)
                .in(PoissonInput::stop);
        return new ObjectCodec<>(Struct.of(
                        o -> new PoissonInput(
                                target.read(o),
                                receptor.read(o),
                                rate.read(o),
                                weight.read(o),
                                start.read(o),
                                stop.read(o)),
                        target,
                        receptor,
                        rate,
                        weight,
                        start,
                        stop))
                .named("poisson_input");
    }

    private static Field<Double> number(String name, String text, Bounds bounds, String unit) {
        return Field.of(name, text, Simple.number(bounds, unit));
    }
}
