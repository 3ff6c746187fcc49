package org.engram.simulations.paper.sparsey;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.hopfield.image.GrayImage;

/**
 * Digits drawn by strokes in the hands of many writers: each bends the strokes in his own way, with a slant, a width and a pen of
 * his own, and no two of his digits are equal.
 */
final class DrawnDigits {

    /** Pixels of a side, as in MNIST. */
    static final int SIDE = 28;

    private static final double BOX = 19;
    private static final double WRITER = 0.055;
    private static final double HAND = 0.03;
    private static final int STEPS = 8;

    /** For each digit, strokes of points x y from the top left (0, 0) to (1, 1): c a curve through them, l straight lines. */
    private static final List<String> STROKES = List.of(
            "c .5 .05 .2 .2 .12 .5 .2 .8 .5 .95 .8 .8 .88 .5 .8 .2 .5 .05",
            "l .35 .2 .55 .05 .55 .95",
            "c .15 .25 .3 .08 .6 .05 .82 .25 .7 .5 .4 .75 .12 .95;l .12 .95 .85 .93",
            "c .15 .12 .5 .04 .8 .2 .7 .42 .4 .48;c .4 .48 .75 .55 .85 .75 .6 .94 .15 .88",
            "l .6 .05 .15 .6 .85 .6;l .65 .35 .63 .95",
            "l .8 .06 .25 .08 .2 .45;c .2 .45 .55 .38 .82 .6 .7 .88 .4 .96 .12 .85",
            "c .7 .05 .35 .3 .18 .65 .35 .93 .65 .93 .8 .7 .6 .52 .3 .58 .2 .7",
            "l .15 .08 .85 .08 .45 .95",
            "c .5 .5 .22 .3 .35 .07 .65 .07 .78 .3 .5 .5 .2 .75 .35 .95 .65 .95 .8 .75 .5 .5",
            "c .78 .3 .6 .06 .3 .1 .2 .35 .45 .5 .75 .35 .78 .3;c .78 .3 .72 .65 .55 .95");

    private DrawnDigits() {}

    /** A digit by a writer, whose stream makes his style, with this one's own variation. */
    static GrayImage draw(int digit, Streams writer, Generator random) {
        Generator style = writer.generator();
        double slant = 0.2 * style.nextGaussian();
        double width = 1 + 0.12 * style.nextGaussian();
        double pen = 0.7 + 0.7 * style.nextDouble();
        double turn = 0.07 * random.nextGaussian();
        Generator bends = writer.child(digit).generator();
        List<double[]> segments = new ArrayList<>();
        for (String stroke : split(STROKES.get(digit), ";")) {
            double[] points = points(stroke, bends, random);
            for (int i = 0; i < points.length; i += 2) {
                double x = (points[i] - 0.5) * width + slant * (0.5 - points[i + 1]);
                double y = points[i + 1] - 0.5;
                points[i] = SIDE / 2.0 + BOX * (x - turn * y);
                points[i + 1] = SIDE / 2.0 + BOX * (y + turn * x);
            }
            addSegments(segments, stroke.charAt(0) == 'c' ? curve(points) : points);
        }
        return raster(segments, pen);
    }

    private static List<String> split(String text, String at) {
        return Pattern.compile(at).splitAsStream(text).toList();
    }

    private static double[] points(String stroke, Generator bends, Generator random) {
        return split(stroke.substring(2), " ").stream()
                .mapToDouble(Double::parseDouble)
                .map(coordinate -> coordinate + WRITER * bends.nextGaussian() + HAND * random.nextGaussian())
                .toArray();
    }

    /** Points on the Catmull-Rom spline through some points. */
    private static double[] curve(double... points) {
        int count = points.length / 2;
        double[] curve = new double[2 * ((count - 1) * STEPS + 1)];
        for (int i = 0; i < curve.length; i++) {
            int step = i / 2;
            int from = Math.min(step / STEPS, count - 2);
            double t = (double) step / STEPS - from;
            double before = points[2 * Math.max(0, from - 1) + i % 2];
            double a = points[2 * from + i % 2];
            double b = points[2 * from + 2 + i % 2];
            double after = points[2 * Math.min(count - 1, from + 2) + i % 2];
            curve[i] = a
                    + 0.5
                            * t
                            * (b
                                    - before
                                    + t * (2 * before - 5 * a + 4 * b - after + t * (3 * (a - b) + after - before)));
        }
        return curve;
    }

    private static void addSegments(List<double[]> segments, double... points) {
        for (int i = 0; i + 3 < points.length; i += 2) {
            segments.add(new double[] {points[i], points[i + 1], points[i + 2], points[i + 3]});
        }
    }

    private static GrayImage raster(List<double[]> segments, double pen) {
        int[] levels = new int[SIDE * SIDE];
        for (int i = 0; i < levels.length; i++) {
            int row = i / SIDE;
            double x = i % SIDE + 0.5;
            double y = row + 0.5;
            double distance = segments.stream()
                    .mapToDouble(segment -> distance(segment, x, y))
                    .min()
                    .orElse(SIDE);
            levels[i] = (int) Math.rint(GrayImage.WHITE * Math.min(1, Math.max(0, pen + 0.5 - distance)));
        }
        return GrayImage.of(SIDE, SIDE, levels);
    }

    private static double distance(double[] segment, double x, double y) {
        double dx = segment[2] - segment[0];
        double dy = segment[3] - segment[1];
        double length = dx * dx + dy * dy;
        double t = length == 0 ? 0 : ((x - segment[0]) * dx + (y - segment[1]) * dy) / length;
        double along = Math.min(1, Math.max(0, t));
        double ex = x - segment[0] - along * dx;
        double ey = y - segment[1] - along * dy;
        return Math.sqrt(ex * ex + ey * ey);
    }
}
