package org.engram.snn.network.cell;

import java.util.Map;
import org.engram.snn.network.value.Value;

/** Adaptive exponential integrate-and-fire neuron with alpha-shaped conductances, by {@link AdaptiveExponentialCell}. */
public final class EifCondAlphaIsfaIsta extends AdaptiveExponentialCell<EifCondAlphaIsfaIsta> {

    /** Parameters and states. */
    public static final CellModel MODEL = model("EifCondAlphaIsfaIsta", InputShape.CONDUCTANCE_ALPHA);

    private static final EifCondAlphaIsfaIsta STANDARD = new EifCondAlphaIsfaIsta(Map.of());

    private EifCondAlphaIsfaIsta(Map<String, Value> changed) {
        super(MODEL, changed);
    }

    /** The cell with PyNN's default parameters, those of Brette and Gerstner. */
    public static EifCondAlphaIsfaIsta standard() {
        return STANDARD;
    }

    @Override
    protected EifCondAlphaIsfaIsta copy(Map<String, Value> changed) {
        return new EifCondAlphaIsfaIsta(changed);
    }
}
