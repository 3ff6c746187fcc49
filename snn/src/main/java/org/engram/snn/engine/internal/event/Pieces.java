package org.engram.snn.engine.internal.event;

import org.engram.snn.network.current.CurrentSource;
import org.engram.snn.network.current.PiecewiseLinearCurrent;
import org.engram.snn.network.current.PointCurrent;
import org.engram.snn.network.current.RampCurrent;

/** The straight pieces that a current is made of. */
final class Pieces {

    private Pieces() {}

    /** Whether a current consists of straight pieces. */
    static boolean areStraight(CurrentSource current) {
        return current instanceof PointCurrent || current instanceof RampCurrent;
    }

    /** The first time after this one at which another piece begins, or infinity. */
    static double nextChange(CurrentSource current, double time) {
        if (current instanceof RampCurrent ramp) {
            return time < ramp.start() ? ramp.start() : time < ramp.stop() ? ramp.stop() : Double.POSITIVE_INFINITY;
        }
        PointCurrent points = (PointCurrent) current;
        for (int i = 0; i < points.size(); i++) {
            if (points.time(i) > time) {
                return points.time(i);
            }
        }
        return Double.POSITIVE_INFINITY;
    }

    /** Growth of the current in nA/ms from this time up to the next change. */
    static double slope(CurrentSource current, double time) {
        if (current instanceof PiecewiseLinearCurrent line) {
            double next = nextChange(line, time);
            double middle = time + (next - time) / 2;
            return next == Double.POSITIVE_INFINITY ? 0 : (line.at(middle) - line.at(time)) / (middle - time);
        }
        return current instanceof RampCurrent ramp && time >= ramp.start() && time < ramp.stop() ? ramp.slope() : 0;
    }
}
