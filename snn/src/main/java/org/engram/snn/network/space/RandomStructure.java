package org.engram.snn.network.space;

import org.engram.core.Check;
import org.engram.core.random.Generator;

/** Neurons anywhere in a body around a centre, independently and uniformly. */
public sealed interface RandomStructure extends Structure {

    /** Centre of the body. */
    Point centre();

    /**
     * A box.
     *
     * @param extent its width, height and depth, um, not negative; 0 makes it flat
     * @param centre its centre
     */
    record Box(Point extent, Point centre) implements RandomStructure {

        /** Requires extents that are not negative. */
        public Box {
            Check.that(
                    extent.x() >= 0 && extent.y() >= 0 && extent.z() >= 0,
                    "Box.extent: must be >= 0 um along each axis, got " + Check.text(extent.x()) + ", "
                            + Check.text(extent.y()) + " and " + Check.text(extent.z()));
        }

        @Override
        public Positions positions(int size, Generator random) {
            return Positions.of(
                    size,
                    i -> new Point(
                            centre.x() + (random.nextDouble() - 0.5) * extent.x(),
                            centre.y() + (random.nextDouble() - 0.5) * extent.y(),
                            centre.z() + (random.nextDouble() - 0.5) * extent.z()));
        }
    }

    /**
     * A sphere.
     *
     * @param radius its radius, um, above 0
     * @param centre its centre
     */
    record Sphere(double radius, Point centre) implements RandomStructure {

        /** Requires a radius above 0. */
        public Sphere {
            Check.positive("Sphere.radius", radius, "um");
        }

        @Override
        public Positions positions(int size, Generator random) {
            return Positions.of(size, i -> inside(random));
        }

        /** A point of the cube around the sphere, drawn again until it lies inside the sphere. */
        private Point inside(Generator random) {
            while (true) {
                double x = 2 * random.nextDouble() - 1;
                double y = 2 * random.nextDouble() - 1;
                double z = 2 * random.nextDouble() - 1;
                if (x * x + y * y + z * z <= 1) {
                    return new Point(centre.x() + radius * x, centre.y() + radius * y, centre.z() + radius * z);
                }
            }
        }
    }
}
