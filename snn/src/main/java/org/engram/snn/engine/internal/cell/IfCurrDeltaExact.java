package org.engram.snn.engine.internal.cell;

import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.slice.StateView;
import org.engram.snn.engine.internal.transport.Ring;

/** {@code Scheme.EXACT} for jumps of the potential: {@code v' = v_rest + e_m (v + w - v_rest) + r_m (1 - e_m) I}; mutable. */
final class IfCurrDeltaExact extends LeakyGroup {

    private final double[] fromDrive;

    IfCurrDeltaExact(Slice slice) {
        super(slice);
        fromDrive = Propagators.drive(slice);
    }

    @Override
    void integrate(int step, Ring arriving, int offset) {
        double[] jumps = arriving.doubles(step, 0);
        double[] current = drive.at(step);
        for (int i = 0; i < v.length; i++) {
            v[i] = rest[i] + decay[i] * (v[i] + jumps[offset + i] - rest[i]) + fromDrive[i] * current[i];
        }
    }

    @Override
    public StateView state(String name) {
        return StateView.of(v);
    }
}
