package org.engram.snn.network.cell;

import java.util.List;
import java.util.Map;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.snn.network.value.Value;

/**
 * Sources that fire as independent gamma processes: intervals of gamma distribution with shape {@code alpha} and mean {@code
 * 1000 alpha / beta} ms within {@code [start, start + duration)}.
 *
 * <p>The coefficient of variation of the intervals is {@code 1 / sqrt(alpha)}: 1 is a Poisson process, above it sources fire
 * more regularly. The mean rate {@code beta / alpha} must be at most 1e9 Hz. The first interval begins at the start, as if a spike had been there.
 */
public final class SpikeSourceGamma extends StandardCell<SpikeSourceGamma> {

    /** Parameters. */
    public static final CellModel MODEL = CellModel.source(
            "SpikeSourceGamma",
            List.of(
                    new Parameter(
                            "alpha", "", new Bounds(0, 1e6, true, false), 1, "Shape of the intervals' distribution."),
                    new Parameter(
                            "beta", "Hz", new Bounds(0, 1e9, true, false), 1, "Its rate: alpha times the mean rate."),
                    new Parameter("start", "ms", Bounds.NON_NEGATIVE, 0, "Time of the first possible spike."),
                    new Parameter("duration", "ms", Bounds.NON_NEGATIVE, 1e10, "How long the sources fire.")));

    private SpikeSourceGamma(Map<String, Value> changed) {
        super(MODEL, changed);
    }

    /** Sources of this mean rate in Hz whose intervals have this shape. */
    public static SpikeSourceGamma atRate(double hertz, double shape) {
        return new SpikeSourceGamma(Map.of()).with("alpha", shape).with("beta", hertz * shape);
    }

    @Override
    protected SpikeSourceGamma copy(Map<String, Value> changed) {
        return new SpikeSourceGamma(changed);
    }

    /** Firing only within {@code duration} ms from {@code start} ms on. */
    public SpikeSourceGamma during(double start, double duration) {
        return with("start", start).with("duration", duration);
    }
}
