package org.engram.snn.network.cell;

import java.util.List;
import java.util.Map;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.snn.network.value.Value;

/**
 * Sources that fire as independent Poisson processes with dead time: after each spike {@code tau_refrac} ms of silence, then
 * an exponential time, both together {@code 1000 / rate} ms on average, within {@code [start, start + duration)}.
 *
 * <p>The rate must be below {@code 1000 / tau_refrac} Hz. The first interval begins at the start, as if a spike had been
 * there.
 */
public final class SpikeSourcePoissonRefractory extends StandardCell<SpikeSourcePoissonRefractory> {

    /** Parameters. */
    public static final CellModel MODEL = CellModel.source(
            "SpikeSourcePoissonRefractory",
            List.of(
                    new Parameter("rate", "Hz", Bounds.closed(0, 1e9), 1, "Mean rate, dead time included."),
                    new Parameter("tau_refrac", "ms", Bounds.NON_NEGATIVE, 0, "Dead time after a spike."),
                    new Parameter("start", "ms", Bounds.NON_NEGATIVE, 0, "Time of the first possible spike."),
                    new Parameter("duration", "ms", Bounds.NON_NEGATIVE, 1e10, "How long the sources fire.")));

    private SpikeSourcePoissonRefractory(Map<String, Value> changed) {
        super(MODEL, changed);
    }

    /** Sources of this mean rate in Hz and dead time in ms. */
    public static SpikeSourcePoissonRefractory atRate(double hertz, double deadTime) {
        return new SpikeSourcePoissonRefractory(Map.of()).with("rate", hertz).with("tau_refrac", deadTime);
    }

    @Override
    protected SpikeSourcePoissonRefractory copy(Map<String, Value> changed) {
        return new SpikeSourcePoissonRefractory(changed);
    }

    /** Firing only within {@code duration} ms from {@code start} ms on. */
    public SpikeSourcePoissonRefractory during(double start, double duration) {
        return with("start", start).with("duration", duration);
    }
}
