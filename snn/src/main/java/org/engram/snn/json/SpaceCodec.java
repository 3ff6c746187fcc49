package org.engram.snn.json;

import java.util.Optional;
import java.util.function.Function;
import org.engram.core.Bounds;
import org.engram.snn.network.space.Grid2D;
import org.engram.snn.network.space.Grid3D;
import org.engram.snn.network.space.Line;
import org.engram.snn.network.space.Period;
import org.engram.snn.network.space.Point;
import org.engram.snn.network.space.RandomStructure;
import org.engram.snn.network.space.Space;
import org.engram.snn.network.space.Structure;

/** Where the neurons of a population are: to add a structure, add its kind here. */
final class SpaceCodec {

    private static final Codec<Point> POINT = new ObjectCodec<>(point()).named("point");
    private static final Codec<Period> PERIOD = new ObjectCodec<>(period()).named("period");

    private static final Kinds<Structure> STRUCTURE = Kinds.of(
            "structure",
            new Kinds.Kind<>("line", Line.class, line()),
            new Kinds.Kind<>("grid_2d", Grid2D.class, grid2D()),
            new Kinds.Kind<>("grid_3d", Grid3D.class, grid3D()),
            new Kinds.Kind<>("random_box", RandomStructure.Box.class, box()),
            new Kinds.Kind<>("random_sphere", RandomStructure.Sphere.class, sphere()));

    static final Codec<Space> SPACE = new ObjectCodec<>(space()).named("space");

    private SpaceCodec() {}

    private static Part<Space> space() {
        var structure = STRUCTURE.in(Space::structure);
        var period = Field.of("period", "After which distance space repeats itself.", PERIOD)
                .orElse(Period.NONE)
                .in(Space::period);
        return Struct.of(o -> new Space(structure.read(o), period.read(o)), structure, period);
    }

    private static Part<Point> point() {
        var x = coordinate("x").orElse(0.0).in(Point::x);
        var y = coordinate("y").orElse(0.0).in(Point::y);
        var z = coordinate("z").orElse(0.0).in(Point::z);
        return Struct.of(o -> new Point(x.read(o), y.read(o), z.read(o)), x, y, z);
    }

    private static Field<Double> coordinate(String axis) {
        return Field.of(axis, "Along the " + axis + " axis, um.", Simple.number(Bounds.FINITE, "um"));
    }

    private static Part<Period> period() {
        var x = period("x", Period::x);
        var y = period("y", Period::y);
        var z = period("z", Period::z);
        return Struct.of(o -> new Period(open(x.read(o)), open(y.read(o)), open(z.read(o))), x, y, z);
    }

    private static Part.Member<Period, Optional<Double>> period(String axis, Function<Period, Double> value) {
        return positive(axis, "Along the " + axis + " axis, um; open ends where absent.", "um")
                .optional()
                .in(period -> Optional.of(value.apply(period)).filter(Double::isFinite));
    }

    private static double open(Optional<Double> period) {
        return period.orElse(Double.POSITIVE_INFINITY);
    }

    private static Field<Double> positive(String name, String text, String unit) {
        return Field.of(name, text, Simple.number(Bounds.POSITIVE, unit));
    }

    private static Field<Point> origin() {
        return Field.of("origin", "Position of neuron 0.", POINT).orElse(Point.ORIGIN);
    }

    private static Field<Point> centre() {
        return Field.of("centre", "Its centre.", POINT).orElse(Point.ORIGIN);
    }

    private static Part<Line> line() {
        var dx = positive("dx", "Distance between neighbours, um.", "um").in(Line::dx);
        var origin = origin().in(Line::origin);
        return Struct.of(o -> new Line(dx.read(o), origin.read(o)), dx, origin);
    }

    private static Part<Grid2D> grid2D() {
        var aspect =
                positive("aspect_ratio", "Columns over rows.", "").orElse(1.0).in(Grid2D::aspectRatio);
        var dx = positive("dx", "Distance between columns, um.", "um").in(Grid2D::dx);
        var dy = positive("dy", "Distance between rows, um.", "um").in(Grid2D::dy);
        var origin = origin().in(Grid2D::origin);
        return Struct.of(
                o -> new Grid2D(aspect.read(o), dx.read(o), dy.read(o), origin.read(o)), aspect, dx, dy, origin);
    }

    private static Part<Grid3D> grid3D() {
        var xy = positive("aspect_xy", "Columns over rows.", "").orElse(1.0).in(Grid3D::aspectXY);
        var xz = positive("aspect_xz", "Columns over layers.", "").orElse(1.0).in(Grid3D::aspectXZ);
        var spacing = Field.of("spacing", "Distance between neighbours along each axis.", POINT)
                .in(Grid3D::spacing);
        var origin = origin().in(Grid3D::origin);
        return Struct.of(
                o -> new Grid3D(xy.read(o), xz.read(o), spacing.read(o), origin.read(o)), xy, xz, spacing, origin);
    }

    private static Part<RandomStructure.Box> box() {
        var extent = Field.of("extent", "Width, height and depth.", POINT).in(RandomStructure.Box::extent);
        var centre = centre().in(RandomStructure.Box::centre);
        return Struct.of(o -> new RandomStructure.Box(extent.read(o), centre.read(o)), extent, centre);
    }

    private static Part<RandomStructure.Sphere> sphere() {
        var radius = positive("radius", "Its radius, um.", "um").in(RandomStructure.Sphere::radius);
        var centre = centre().in(RandomStructure.Sphere::centre);
        return Struct.of(o -> new RandomStructure.Sphere(radius.read(o), centre.read(o)), radius, centre);
    }
}
