package org.engram.snn.network.space;

import org.engram.core.Check;
import org.engram.core.random.Generator;

/**
 * Neurons on a rectangular grid in the plane of the first two axes, column by column: with {@code ny} neurons in a column,
 * neuron i is at {@code (x0 + (i / ny) dx, y0 + (i mod ny) dy, z0)}.
 *
 * <p>The grid has {@code nx = round(sqrt(n r))} columns of {@code ny = n / nx} neurons, r being the aspect ratio; it must
 * come out even.
 *
 * @param aspectRatio columns over rows, above 0
 * @param dx distance between columns, um, above 0
 * @param dy distance between rows, um, above 0
 * @param origin position of neuron 0
 */
public record Grid2D(double aspectRatio, double dx, double dy, Point origin) implements Structure {

    /** Requires numbers above 0. */
    public Grid2D {
        Check.positive("Grid2D.aspect_ratio", aspectRatio, "");
        Check.positive("Grid2D.dx", dx, "um");
        Check.positive("Grid2D.dy", dy, "um");
    }

    /** A square grid that begins at the origin, with this distance between neighbours. */
    public static Grid2D square(double distance) {
        return new Grid2D(1, distance, distance, Point.ORIGIN);
    }

    private int columns(int size) {
        return (int) Math.max(1, Math.rint(Math.sqrt(size * aspectRatio)));
    }

    @Override
    public void check(int size) {
        int columns = columns(size);
        Check.that(
                size % columns == 0,
                "Grid2D: " + size + " neurons do not fill " + columns
                        + " columns evenly; change the size or the aspect ratio " + Check.text(aspectRatio));
    }

    @Override
    public Positions positions(int size, Generator random) {
        int rows = size / columns(size);
        return Positions.of(size, i -> {
            int column = i / rows;
            return new Point(origin.x() + column * dx, origin.y() + (i - column * rows) * dy, origin.z());
        });
    }
}
