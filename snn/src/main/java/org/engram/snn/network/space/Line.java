package org.engram.snn.network.space;

import org.engram.core.Check;
import org.engram.core.random.Generator;

/**
 * Neurons on a line along the first axis, in order: neuron i at {@code (x0 + i dx, y0, z0)}.
 *
 * @param dx distance between neighbours, um, above 0
 * @param origin position of neuron 0
 */
public record Line(double dx, Point origin) implements Structure {

    /** Requires a distance above 0. */
    public Line {
        Check.positive("Line.dx", dx, "um");
    }

    /** A line that begins at the origin. */
    public static Line of(double dx) {
        return new Line(dx, Point.ORIGIN);
    }

    @Override
    public Positions positions(int size, Generator random) {
        return Positions.of(size, i -> new Point(origin.x() + i * dx, origin.y(), origin.z()));
    }
}
