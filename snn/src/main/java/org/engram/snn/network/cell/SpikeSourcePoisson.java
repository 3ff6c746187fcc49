package org.engram.snn.network.cell;

import java.util.List;
import java.util.Map;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.snn.network.value.Value;

/**
 * Sources that fire as independent Poisson processes: exponential intervals with mean {@code 1000 / rate} ms within
 * {@code [start, start + duration)}.
 *
 * <p>A clock-driven engine puts each spike in the step that contains it, so a step may hold several spikes of one source.
 */
public final class SpikeSourcePoisson extends StandardCell<SpikeSourcePoisson> {

    /** Parameters. */
    public static final CellModel MODEL = CellModel.source(
            "SpikeSourcePoisson",
            List.of(
                    new Parameter("rate", "Hz", Bounds.closed(0, 1e9), 1, "Mean rate."),
                    new Parameter("start", "ms", Bounds.NON_NEGATIVE, 0, "Time of the first possible spike."),
                    new Parameter("duration", "ms", Bounds.NON_NEGATIVE, 1e10, "How long the sources fire.")));

    private SpikeSourcePoisson(Map<String, Value> changed) {
        super(MODEL, changed);
    }

    /** Sources of this mean rate in Hz, from the beginning and for ever. */
    public static SpikeSourcePoisson atRate(double hertz) {
        return new SpikeSourcePoisson(Map.of()).with("rate", hertz);
    }

    @Override
    protected SpikeSourcePoisson copy(Map<String, Value> changed) {
        return new SpikeSourcePoisson(changed);
    }

    /** Firing only within {@code duration} ms from {@code start} ms on. */
    public SpikeSourcePoisson during(double start, double duration) {
        return with("start", start).with("duration", duration);
    }
}
