package org.engram.snn.network.space;

import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * A point, or a distance along each axis, in um.
 *
 * @param x along the first axis, um
 * @param y along the second axis, um
 * @param z along the third axis, um
 */
public record Point(double x, double y, double z) {

    /** Zero along each axis. */
    public static final Point ORIGIN = new Point(0, 0, 0);

    /** Requires finite numbers. */
    public Point {
        Check.inside("Point.x", x, Bounds.FINITE, "um");
        Check.inside("Point.y", y, Bounds.FINITE, "um");
        Check.inside("Point.z", z, Bounds.FINITE, "um");
    }
}
