package org.engram.snn.network.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.value.DistanceDependent;
import org.junit.jupiter.api.Test;

class SpaceTest {

    private static final double OPEN = Double.POSITIVE_INFINITY;

    private static List<Point> points(Structure structure, int size) {
        structure.check(size);
        Positions made = structure.positions(size, Streams.of(3).generator());
        assertThat(made.size()).isEqualTo(size);
        return IntStream.range(0, size)
                .mapToObj(i -> new Point(made.x(i), made.y(i), made.z(i)))
                .toList();
    }

    @Test
    void linesAndGridsAreInOrder() {
        assertThat(points(new Line(2, new Point(1, 5, 6)), 3))
                .containsExactly(new Point(1, 5, 6), new Point(3, 5, 6), new Point(5, 5, 6));
        assertThat(points(new Grid2D(1.5, 1, 10, new Point(0, 0, 7)), 6))
                .containsExactly(
                        new Point(0, 0, 7),
                        new Point(0, 10, 7),
                        new Point(1, 0, 7),
                        new Point(1, 10, 7),
                        new Point(2, 0, 7),
                        new Point(2, 10, 7));
        assertThat(points(new Grid3D(1, 2, new Point(1, 10, 100), Point.ORIGIN), 4))
                .containsExactly(new Point(0, 0, 0), new Point(0, 10, 0), new Point(1, 0, 0), new Point(1, 10, 0));
        assertThat(points(Grid3D.cubic(1), 27))
                .hasSize(27)
                .doesNotHaveDuplicates()
                .endsWith(new Point(2, 2, 2));
        assertThat(points(Grid2D.square(1), 49)).doesNotHaveDuplicates().endsWith(new Point(6, 6, 0));
    }

    @Test
    void gridsMustComeOutEven() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Grid2D.square(1).check(10))
                .withMessage("Grid2D: 10 neurons do not fill 3 columns evenly; change the size or the aspect ratio 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Population("p", 10, IfCurrExp.standard()).in(Grid3D.cubic(1)))
                .withMessage("population 'p': Grid3D: 10 neurons do not fill 2 x 2 x 2 places; change the size or the"
                        + " aspect ratios");
    }

    /** Means and variances of uniform coordinates. */
    @Test
    void randomStructuresAreUniformInTheirBody() {
        int size = 100_000;
        List<Point> box = points(new RandomStructure.Box(new Point(6, 0, 12), new Point(1, 2, 3)), size);
        assertThat(box).allMatch(p -> p.x() >= -2 && p.x() <= 4 && p.y() == 2 && p.z() >= -3 && p.z() <= 9);
        assertThat(box.stream().mapToDouble(Point::x).average().orElseThrow())
                .isCloseTo(1, within(5 * Math.sqrt(3.0 / size)));
        assertThat(box.stream()
                        .mapToDouble(p -> (p.z() - 3) * (p.z() - 3))
                        .average()
                        .orElseThrow())
                .isCloseTo(12, within(0.2));
        List<Point> sphere = points(new RandomStructure.Sphere(2, new Point(0, 0, 9)), size);
        double[] cubes = sphere.stream()
                .mapToDouble(p -> StrictMath.pow(p.x() * p.x() + p.y() * p.y() + (p.z() - 9) * (p.z() - 9), 1.5))
                .toArray();
        // The volume within the distance of a uniform point is uniform.
        assertThat(Arrays.stream(cubes).max().orElseThrow()).isBetween(7.99, 8.000001);
        for (int tenth = 1; tenth < 10; tenth++) {
            double end = 0.8 * tenth;
            double share = Arrays.stream(cubes).filter(c -> c < end).count() / (double) size;
            assertThat(share).isCloseTo(tenth / 10.0, within(5 * Math.sqrt(0.25 / size)));
        }
    }

    @Test
    void distancesGoTheShortestWayRound() {
        Positions a = points(new Point(0, 0, 0));
        Positions b = points(new Point(3, 4, 0), new Point(90, 0, 12), new Point(250, -30, 0));
        Distance open = Distance.of(a, b, Period.NONE);
        assertThat(open.between(0, 0)).isEqualTo(5);
        assertThat(open.between(0, 1)).isEqualTo(Math.sqrt(8100 + 144));
        Distance ring = Distance.of(a, b, new Period(100, 10, OPEN));
        assertThat(ring.between(0, 0)).isEqualTo(5);
        assertThat(ring.between(0, 1)).isEqualTo(Math.sqrt(100 + 144));
        assertThat(ring.between(0, 2)).isEqualTo(50);
        Generator random = Streams.of(5).generator();
        for (int trial = 0; trial < 200; trial++) {
            Point p = new Point(random.nextDouble(100), random.nextDouble(100), random.nextDouble(100));
            Point q = new Point(random.nextDouble(100), random.nextDouble(100), random.nextDouble(100));
            double nearest = OPEN;
            for (int image = 0; image < 27; image++) {
                double dx = q.x() - p.x() + 100 * (image % 3 - 1);
                double dy = q.y() - p.y() + 100 * (image / 3 % 3 - 1);
                double dz = q.z() - p.z() + 100 * (image / 9 - 1);
                nearest = Math.min(nearest, Math.sqrt(dx * dx + dy * dy + dz * dz));
            }
            Distance torus = Distance.of(points(p), points(q), new Period(100, 100, 100));
            assertThat(torus.between(0, 0)).as("trial %d", trial).isCloseTo(nearest, within(1e-10));
        }
    }

    private static Positions points(Point... points) {
        return Positions.of(points.length, i -> points[i]);
    }

    @Test
    void randomPositionsComeFromTheSeedAndTheName() {
        Structure structure = new RandomStructure.Sphere(9, Point.ORIGIN);
        NetworkBuilder builder = Network.named("net");
        Population a = builder.population(new Population("a", 5, IfCurrExp.standard()).in(structure));
        Population b = builder.population(new Population("b", 5, IfCurrExp.standard()).in(structure));
        Network network = builder.build();
        double first = Realization.of(network, 1, 1).positions(a).x(0);
        assertThat(Realization.of(network, 1, 1).positions(a).x(0)).isEqualTo(first);
        assertThat(Realization.of(network, 1, 2).positions(a).x(0)).isNotEqualTo(first);
        assertThat(Realization.of(network, 1, 1).positions(b).x(0)).isNotEqualTo(first);
    }

    @Test
    void cellsHaveNoDistance() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Population("p", 2, IfCurrExp.standard().with("v", new DistanceDependent(1, 1))))
                .withMessage("population 'p': v must not depend on distance");
    }

    @Test
    void nonsenseIsRefused() {
        refused("Line.dx: must be > 0 um, got 0", () -> Line.of(0));
        refused("Grid2D.dx: must be > 0 um, got -1", () -> Grid2D.square(-1));
        refused("Grid2D.dy: must be > 0 um, got 0", () -> new Grid2D(1, 1, 0, Point.ORIGIN));
        refused("Grid2D.aspect_ratio: must be > 0, got NaN", () -> new Grid2D(Double.NaN, 1, 1, Point.ORIGIN));
        refused("Grid3D.aspect_xy: must be > 0, got 0", () -> new Grid3D(0, 1, Point.ORIGIN, Point.ORIGIN));
        refused("Grid3D.aspect_xz: must be > 0, got -2", () -> new Grid3D(1, -2, Point.ORIGIN, Point.ORIGIN));
        refused("Grid3D.spacing.x: must be > 0 um, got 0", () -> Grid3D.cubic(0));
        refused("Sphere.radius: must be > 0 um, got 0", () -> new RandomStructure.Sphere(0, Point.ORIGIN));
        refused(
                "Box.extent: must be >= 0 um along each axis, got 1, -2 and 3",
                () -> new RandomStructure.Box(new Point(1, -2, 3), Point.ORIGIN));
        refused("Period.y: must be > 0 um, or infinite, got NaN", () -> new Period(1, Double.NaN, 1));
        refused("Period.x: must be > 0 um, or infinite, got 0", () -> new Period(0, 1, 1));
        refused("Point.z: must be finite um, got Infinity", () -> new Point(1, 1, OPEN));
    }

    private static void refused(String message, Runnable construction) {
        assertThatIllegalArgumentException().isThrownBy(construction::run).withMessage(message);
    }
}
