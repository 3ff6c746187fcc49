package org.engram.simulations.paper.sparsey;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.engram.sdr.Sdr;

/** Short films of outlines that move over a square of pixels: ten ways to move, nine shapes. */
final class MovingShapes {

    /** Ways to move. */
    static final int CLASSES = 10;

    /** Shapes. */
    static final int SHAPES = 9;

    /** Pixels of a side. */
    static final int SIDE = 28;

    private static final int FEWEST_FRAMES = 12;
    private static final int MOST_FRAMES = 29;
    private static final double TURN = 2 * Math.PI / 24;
    private static final String[][] DRAWN = {
        {"#######", "#.....#", "#.....#", "#.....#", "#.....#", "#.....#", "#######"},
        {"...#...", "...#...", "...#...", "#######", "...#...", "...#...", "...#..."},
        {"#.....#", ".#...#.", "..#.#..", "...#...", "..#.#..", ".#...#.", "#.....#"},
        {"..###..", ".#...#.", "#.....#", "#.....#", "#.....#", ".#...#.", "..###.."},
        {"...#...", "..#.#..", "..#.#..", ".#...#.", ".#...#.", "#.....#", "#######"},
        {"#......", "#......", "#......", "#......", "#......", "#......", "#######"},
        {"#######", "...#...", "...#...", "...#...", "...#...", "...#...", "...#..."},
        {"#.....#", "#.....#", "#.....#", "#######", "#.....#", "#.....#", "#.....#"},
        {"#######", ".....#.", "....#..", "...#...", "..#....", ".#.....", "#######"}
    };

    private MovingShapes() {}

    /** The frames, each as ascending active pixels, of one film of 12 to 29 frames. */
    static List<int[]> film(int motion, int shape, RandomGenerator random) {
        int frames = random.nextInt(FEWEST_FRAMES, MOST_FRAMES + 1);
        double speed = 0.8 + 0.4 * random.nextDouble();
        double x = 10 + random.nextInt(3);
        double y = 10 + random.nextInt(3);
        List<int[]> film = new ArrayList<>(frames);
        for (int t = 0; t < frames; t++) {
            film.add(frame(shape, x + dx(motion, t * speed), y + dy(motion, t * speed)));
        }
        return film;
    }

    private static double dx(int motion, double t) {
        return switch (motion) {
            case 0, 4, 6 -> t;
            case 1, 5, 7 -> -t;
            case 8 -> 8 * StrictMath.sin(TURN * t);
            case 9 -> -8 * StrictMath.sin(TURN * t);
            default -> 0;
        };
    }

    private static double dy(int motion, double t) {
        return switch (motion) {
            case 2, 4, 5 -> t;
            case 3, 6, 7 -> -t;
            case 8, 9 -> 8 * StrictMath.cos(TURN * t) - 8;
            default -> 0;
        };
    }

    /** What leaves the square on one side comes back on the other. */
    private static int[] frame(int shape, double x, double y) {
        String[] rows = DRAWN[shape];
        return IntStream.range(0, rows.length * rows.length)
                .filter(i -> rows[i / rows.length].charAt(i % rows.length) == '#')
                .map(i -> wrapped(y, i / rows.length) * SIDE + wrapped(x, i % rows.length))
                .sorted()
                .toArray();
    }

    private static int wrapped(double from, int step) {
        return Math.floorMod((int) Math.rint(from) + step, SIDE);
    }

    /** All films, shape by shape within each way to move. */
    static List<List<int[]>> all(RandomGenerator random) {
        return IntStream.range(0, CLASSES * SHAPES)
                .mapToObj(i -> film(i / SHAPES, i % SHAPES, random))
                .toList();
    }

    /** A frame with a share of its pixels moved to places that were dark. */
    static int[] noisy(int[] frame, double noise, RandomGenerator random) {
        return Sdr.of(SIDE * SIDE, frame).withNoise(noise, random).toArray();
    }
}
