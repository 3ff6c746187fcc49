package org.engram.snn.network.space;

import org.engram.core.Check;

/**
 * After which distance space repeats itself along each axis; infinite along an axis with open ends.
 *
 * @param x along the first axis, um, above 0
 * @param y along the second axis, um, above 0
 * @param z along the third axis, um, above 0
 */
public record Period(double x, double y, double z) {

    /** Space with open ends. */
    public static final Period NONE =
            new Period(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Requires numbers above 0. */
    public Period {
        require("x", x);
        require("y", y);
        require("z", z);
    }

    private static void require(String axis, double period) {
        Check.that(period > 0, "Period." + axis + ": must be > 0 um, or infinite, got " + Check.text(period));
    }

    /** The distance between two points that differ by so much along each axis, the shortest way round. */
    double distance(double dx, double dy, double dz) {
        double a = shortest(dx, x);
        double b = shortest(dy, y);
        double c = shortest(dz, z);
        return Math.sqrt(a * a + b * b + c * c);
    }

    private static double shortest(double difference, double period) {
        if (period == Double.POSITIVE_INFINITY) {
            return difference;
        }
        double rest = Math.abs(difference) % period;
        return Math.min(rest, period - rest);
    }
}
