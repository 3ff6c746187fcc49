package org.engram.hardware.spinnaker;

/** The board's numbers: s16.15, 32-bit integers that stand for {@code integer / 32768}. */
public final class FixedPoint {

    /** The distance of neighbouring numbers. */
    public static final double RESOLUTION = 0x1p-15;

    private FixedPoint() {}

    /** The nearest number, ties to the even integer, as sPyNNaker's host rounds; out of range where it does not fit. */
    public static double nearest(double value) {
        return Math.rint(value / RESOLUTION) * RESOLUTION;
    }

    /** Whether the nearest number lies in [-65536, 65536). */
    public static boolean fits(double value) {
        double nearest = nearest(value);
        return nearest >= -65536 && nearest < 65536;
    }
}
