package org.engram.snn.network.cell;

import java.util.Map;
import org.engram.snn.network.value.Value;

/** Adaptive exponential integrate-and-fire neuron with exponentially decaying conductances, by {@link AdaptiveExponentialCell}. */
public final class EifCondExpIsfaIsta extends AdaptiveExponentialCell<EifCondExpIsfaIsta> {

    /** Parameters and states. */
    public static final CellModel MODEL = model("EifCondExpIsfaIsta", InputShape.CONDUCTANCE_EXPONENTIAL);

    private static final EifCondExpIsfaIsta STANDARD = new EifCondExpIsfaIsta(Map.of());

    private EifCondExpIsfaIsta(Map<String, Value> changed) {
        super(MODEL, changed);
    }

    /** The cell with PyNN's default parameters, those of Brette and Gerstner. */
    public static EifCondExpIsfaIsta standard() {
        return STANDARD;
    }

    @Override
    protected EifCondExpIsfaIsta copy(Map<String, Value> changed) {
        return new EifCondExpIsfaIsta(changed);
    }
}
