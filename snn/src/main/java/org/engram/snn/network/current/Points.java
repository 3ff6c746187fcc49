package org.engram.snn.network.current;

import org.engram.core.Bounds;
import org.engram.core.Check;

/** Checks and searches the points that define a current. */
final class Points {

    private Points() {}

    static void check(String what, double[] times, double[] amplitudes) {
        Check.that(
                times.length == amplitudes.length && times.length > 0,
                what + ": as many times as amplitudes needed, at least one; got " + times.length + " and "
                        + amplitudes.length);
        for (int i = 0; i < times.length; i++) {
            Check.inside(what + ".times[" + i + "]", times[i], Bounds.NON_NEGATIVE, "ms");
            Check.inside(what + ".amplitudes[" + i + "]", amplitudes[i], Bounds.FINITE, "nA");
            Check.that(i == 0 || times[i - 1] < times[i], what + ".times[" + i + "]: times must increase");
        }
    }

    /** Index of the last time not after {@code time}, or -1. */
    static int lastAtOrBefore(double[] times, double time) {
        int low = 0;
        int high = times.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (times[middle] <= time) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low - 1;
    }
}
