package org.engram.snn.engine.internal.input;

import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;
import org.engram.snn.engine.internal.slice.Slice;

/** A linear function of the drive, {@code offset + factor current} by neuron, rounded to single precision; mutable. */
public final class FloatDrive implements Stateful {

    private final Drive drive;
    private final double[] offset;
    private final double[] factor;
    private final float[] value;
    private boolean isKnown;

    /** The drive of a slice, with an offset and a factor for each neuron. */
    public FloatDrive(Slice slice, double[] offset, double[] factor) {
        drive = new Drive(slice);
        this.offset = offset.clone();
        this.factor = factor.clone();
        value = new float[offset.length];
    }

    /** The values during a step, each step in turn; valid until the next call. */
    public float[] at(int step) {
        if (!isKnown) {
            double[] current = drive.at(step);
            for (int i = 0; i < value.length; i++) {
                value[i] = (float) (offset[i] + factor[i] * current[i]);
            }
            isKnown = drive.isConstant();
        }
        return value;
    }

    @Override
    public void save(StateWriter out) {
        drive.save(out);
    }

    @Override
    public void restore(StateReader in) {
        drive.restore(in);
        isKnown = false;
    }
}
