package org.engram.hopfield.theory;

import java.util.Arrays;

/** The map {@code x_a -> E[S_a / sqrt(g_a) sign(h)]} of stored patterns at {@code T = 0}, with {@code sign(0) = 0}. */
final class ZeroNoiseField {

    private static final int MOST_STEPS = 100_000;
    /** Fields up to it are 0, in units of 1 - d: what rounding leaves of amplitudes that cancel. */
    private static final double ZERO = 1e-13;

    private final PatternColumns columns;
    private final double zero;

    ZeroNoiseField(PatternColumns columns, double dilution) {
        this.columns = columns;
        zero = ZERO * (1 - dilution);
    }

    private double[] apply(double[] x) {
        return columns.response(x, field -> Math.abs(field) <= zero ? 0 : Math.signum(field));
    }

    /**
     * The solution to which {@code x <- (x + F(x)) / 2} leads.
     *
     * <p>F is constant where the signs of all fields are. Once they are the same at x and at F(x), they are so in between,
     * and F(x) is the end, exactly.
     */
    double[] from(double[] start) {
        double[] x = start;
        double[] before = start;
        for (int step = 0; step < MOST_STEPS; step++) {
            double[] image = apply(x);
            if (Arrays.equals(image, before) && Arrays.equals(apply(image), image)) {
                return image;
            }
            before = image.clone();
            for (int a = 0; a < x.length; a++) {
                image[a] = 0.5 * (x[a] + image[a]);
            }
            x = image;
        }
        throw new ArithmeticException("no self-consistent amplitudes at T = 0 after " + MOST_STEPS + " steps");
    }

    /**
     * Whether no unit that carries a pattern is undecided, so that small changes of the amplitudes change nothing.
     *
     * @param leftOut whether there are patterns outside the groups
     */
    boolean isStable(double[] x, boolean leftOut) {
        for (int c = 0; c < columns.count(); c++) {
            boolean carries = leftOut;
            for (int a = 0; a < x.length; a++) {
                carries |= columns.active(a, c) > 0;
            }
            if (carries && Math.abs(columns.field(x, c)) <= zero) {
                return false;
            }
        }
        return true;
    }
}
