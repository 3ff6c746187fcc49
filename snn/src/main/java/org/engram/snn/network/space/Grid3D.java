package org.engram.snn.network.space;

import org.engram.core.Check;
import org.engram.core.random.Generator;

/**
 * Neurons on a box of a grid: neuron i is at column {@code i / (ny nz)}, row {@code (i / nz) mod ny}, layer {@code i mod nz}.
 *
 * <p>There are {@code nx = round(cbrt(n a b))} columns, {@code ny = round(nx / a)} rows and {@code nz = round(nx / b)}
 * layers; {@code nx ny nz} must be n.
 *
 * @param aspectXY a, columns over rows, above 0
 * @param aspectXZ b, columns over layers, above 0
 * @param spacing distance between neighbours along each axis, above 0
 * @param origin position of neuron 0
 */
public record Grid3D(double aspectXY, double aspectXZ, Point spacing, Point origin) implements Structure {

    /** Requires numbers above 0. */
    public Grid3D {
        Check.positive("Grid3D.aspect_xy", aspectXY, "");
        Check.positive("Grid3D.aspect_xz", aspectXZ, "");
        Check.positive("Grid3D.spacing.x", spacing.x(), "um");
        Check.positive("Grid3D.spacing.y", spacing.y(), "um");
        Check.positive("Grid3D.spacing.z", spacing.z(), "um");
    }

    /** A cube of a grid that begins at the origin, with this distance between neighbours. */
    public static Grid3D cubic(double distance) {
        return new Grid3D(1, 1, new Point(distance, distance, distance), Point.ORIGIN);
    }

    private long columns(int size) {
        return (long) Math.max(1, Math.rint(StrictMath.cbrt(size * aspectXY * aspectXZ)));
    }

    private long rows(int size) {
        return (long) Math.max(1, Math.rint(columns(size) / aspectXY));
    }

    private long layers(int size) {
        return (long) Math.max(1, Math.rint(columns(size) / aspectXZ));
    }

    @Override
    public void check(int size) {
        Check.that(
                columns(size) * rows(size) * layers(size) == size,
                "Grid3D: " + size + " neurons do not fill " + columns(size) + " x " + rows(size) + " x " + layers(size)
                        + " places; change the size or the aspect ratios");
    }

    @Override
    public Positions positions(int size, Generator random) {
        int rows = (int) rows(size);
        int layers = (int) layers(size);
        return Positions.of(size, i -> {
            int stack = i / layers;
            int column = stack / rows;
            return new Point(
                    origin.x() + column * spacing.x(),
                    origin.y() + (stack - column * rows) * spacing.y(),
                    origin.z() + (i - stack * layers) * spacing.z());
        });
    }
}
