package org.engram.snn.network.value;

import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.random.Generator;

/** A probability distribution from which each number is drawn independently. */
public sealed interface Distribution extends Value {

    /** Draws one number. */
    double draw(Generator random);

    /** The distribution's arguments in the order of its constructor. */
    List<Double> arguments();

    /** No number below this is drawn; negative infinity where there is no limit. */
    double lowest();

    /** No number above this is drawn; infinity where there is no limit. */
    double highest();

    /** Fills {@code values[from]} to {@code values[to - 1]} with what as many calls of {@link #draw(Generator)} would give. */
    void fill(double[] values, int from, int to, Generator random);

    @Override
    default double[] draw(int count, Generator random) {
        double[] values = new double[count];
        fill(values, 0, count, random);
        return values;
    }

    /**
     * Uniform on {@code [low, high)}.
     *
     * @param low lower end
     * @param high upper end, above the lower
     */
    record Uniform(double low, double high) implements Distribution {

        /** Requires finite ends in order. */
        public Uniform {
            Check.inside("uniform.low", low, Bounds.FINITE, "");
            Check.inside("uniform.high", high, new Bounds(low, Double.POSITIVE_INFINITY, true, true), "");
            Check.that(Double.isFinite(high - low), "uniform: the range must be finite");
        }

        @Override
        public double draw(Generator random) {
            double value = low + (high - low) * random.nextDouble();
            return value < high ? value : Math.nextDown(high);
        }

        @Override
        public void fill(double[] values, int from, int to, Generator random) {
            random.nextDoubles(values, from, to);
            double last = Math.nextDown(high);
            for (int i = from; i < to; i++) {
                values[i] = Math.min(low + (high - low) * values[i], last);
            }
        }

        @Override
        public double lowest() {
            return low;
        }

        @Override
        public double highest() {
            return high;
        }

        @Override
        public List<Double> arguments() {
            return List.of(low, high);
        }
    }

    /**
     * Whole numbers from {@code low} to {@code high}, both included, equally likely.
     *
     * @param low lowest number
     * @param high highest number
     */
    record UniformInteger(int low, int high) implements Distribution {

        /** Requires the ends in order. */
        public UniformInteger {
            Check.that(low <= high, "uniform_int: must be low <= high, got " + low + " and " + high);
            Check.that((long) high - low < Integer.MAX_VALUE, "uniform_int: the range must be below 2^31");
        }

        @Override
        public double draw(Generator random) {
            return low + (double) random.nextInt(high - low + 1);
        }

        @Override
        public void fill(double[] values, int from, int to, Generator random) {
            for (int i = from; i < to; i++) {
                values[i] = draw(random);
            }
        }

        @Override
        public double lowest() {
            return low;
        }

        @Override
        public double highest() {
            return high;
        }

        @Override
        public List<Double> arguments() {
            return List.of((double) low, (double) high);
        }
    }

    /**
     * Normal, unbounded.
     *
     * @param mean mean
     * @param sd standard deviation, not negative
     */
    record Normal(double mean, double sd) implements Distribution {

        /** Requires a finite mean and a standard deviation that is not negative. */
        public Normal {
            Check.inside("normal.mu", mean, Bounds.FINITE, "");
            Check.inside("normal.sigma", sd, Bounds.NON_NEGATIVE, "");
        }

        @Override
        public double draw(Generator random) {
            return mean + sd * random.nextGaussian();
        }

        @Override
        public void fill(double[] values, int from, int to, Generator random) {
            random.nextGaussians(values, from, to);
            for (int i = from; i < to; i++) {
                values[i] = mean + sd * values[i];
            }
        }

        @Override
        public double lowest() {
            return Double.NEGATIVE_INFINITY;
        }

        @Override
        public double highest() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public List<Double> arguments() {
            return List.of(mean, sd);
        }
    }

    /**
     * Normal, drawn again until it lies in {@code [low, high]}.
     *
     * @param mean mean before clipping, inside the interval
     * @param sd standard deviation before clipping, not negative
     * @param low lowest number
     * @param high highest number
     */
    record NormalClipped(double mean, double sd, double low, double high) implements Distribution {

        /** Requires the mean inside the interval, so that at least about every other draw is kept for wide intervals. */
        public NormalClipped {
            Check.inside("normal_clipped.sigma", sd, Bounds.NON_NEGATIVE, "");
            Check.inside("normal_clipped.low", low, Bounds.FINITE, "");
            Check.inside("normal_clipped.high", high, new Bounds(low, Double.POSITIVE_INFINITY, true, true), "");
            Check.inside("normal_clipped.mu", mean, Bounds.closed(low, high), "");
            Check.that(
                    sd <= 1e3 * (high - low),
                    "normal_clipped: sigma must be at most 1000 times the interval; use uniform instead");
        }

        @Override
        public double draw(Generator random) {
            double value = mean + sd * random.nextGaussian();
            while (value < low || value > high) {
                value = mean + sd * random.nextGaussian();
            }
            return value;
        }

        @Override
        public void fill(double[] values, int from, int to, Generator random) {
            for (int i = from; i < to; i++) {
                values[i] = draw(random);
            }
        }

        @Override
        public double lowest() {
            return low;
        }

        @Override
        public double highest() {
            return high;
        }

        @Override
        public List<Double> arguments() {
            return List.of(mean, sd, low, high);
        }
    }

    /**
     * Log-normal: {@code exp} of a normal number.
     *
     * @param mu mean of the logarithm
     * @param sigma standard deviation of the logarithm, not negative
     */
    record Lognormal(double mu, double sigma) implements Distribution {

        /** Requires finite arguments and a sigma that is not negative. */
        public Lognormal {
            Check.inside("lognormal.mu", mu, Bounds.closed(-300, 300), "");
            Check.inside("lognormal.sigma", sigma, Bounds.closed(0, 30), "");
        }

        @Override
        public double draw(Generator random) {
            return StrictMath.exp(mu + sigma * random.nextGaussian());
        }

        @Override
        public void fill(double[] values, int from, int to, Generator random) {
            for (int i = from; i < to; i++) {
                values[i] = draw(random);
            }
        }

        @Override
        public double lowest() {
            return 0;
        }

        @Override
        public double highest() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public List<Double> arguments() {
            return List.of(mu, sigma);
        }
    }

    /**
     * Exponential with the given mean.
     *
     * @param mean mean, above zero
     */
    record Exponential(double mean) implements Distribution {

        /** Requires a mean above zero. */
        public Exponential {
            Check.positive("exponential.beta", mean, "");
        }

        @Override
        public double draw(Generator random) {
            return mean * random.nextExponential();
        }

        @Override
        public void fill(double[] values, int from, int to, Generator random) {
            for (int i = from; i < to; i++) {
                values[i] = draw(random);
            }
        }

        @Override
        public double lowest() {
            return 0;
        }

        @Override
        public double highest() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public List<Double> arguments() {
            return List.of(mean);
        }
    }

    /**
     * Gamma of shape k and scale theta: mean {@code k theta}, variance {@code k theta^2}.
     *
     * @param shape k, from 1e-3 to 1e9
     * @param scale theta, above 0
     */
    record Gamma(double shape, double scale) implements Distribution {

        private static final Bounds SHAPE = Bounds.closed(1e-3, 1e9);

        /** Requires a shape in its bounds and a scale above 0. */
        public Gamma {
            Check.inside("gamma.k", shape, SHAPE, "");
            Check.positive("gamma.theta", scale, "");
        }

        @Override
        public double draw(Generator random) {
            return scale * random.nextGamma(shape);
        }

        @Override
        public void fill(double[] values, int from, int to, Generator random) {
            for (int i = from; i < to; i++) {
                values[i] = draw(random);
            }
        }

        @Override
        public double lowest() {
            return 0;
        }

        @Override
        public double highest() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public List<Double> arguments() {
            return List.of(shape, scale);
        }
    }

    /**
     * Normal, where what lies outside {@code [low, high]} is moved to the nearer end.
     *
     * @param mean mean before clipping
     * @param sd standard deviation before clipping, not negative
     * @param low lowest number
     * @param high highest number
     */
    record NormalClippedToBoundary(double mean, double sd, double low, double high) implements Distribution {

        /** Requires finite numbers, the ends in order. */
        public NormalClippedToBoundary {
            Check.inside("normal_clipped_to_boundary.mu", mean, Bounds.FINITE, "");
            Check.inside("normal_clipped_to_boundary.sigma", sd, Bounds.NON_NEGATIVE, "");
            Check.inside("normal_clipped_to_boundary.low", low, Bounds.FINITE, "");
            Check.inside(
                    "normal_clipped_to_boundary.high", high, new Bounds(low, Double.POSITIVE_INFINITY, true, true), "");
        }

        @Override
        public double draw(Generator random) {
            return Math.min(high, Math.max(low, mean + sd * random.nextGaussian()));
        }

        @Override
        public void fill(double[] values, int from, int to, Generator random) {
            random.nextGaussians(values, from, to);
            for (int i = from; i < to; i++) {
                values[i] = Math.min(high, Math.max(low, mean + sd * values[i]));
            }
        }

        @Override
        public double lowest() {
            return low;
        }

        @Override
        public double highest() {
            return high;
        }

        @Override
        public List<Double> arguments() {
            return List.of(mean, sd, low, high);
        }
    }

    /**
     * Poisson: whole numbers.
     *
     * @param mean mean, from 0 to 1e9
     */
    record Poisson(double mean) implements Distribution {

        /** Requires a mean in its bounds. */
        public Poisson {
            Check.inside("poisson.lambda", mean, Bounds.closed(0, 1e9), "");
        }

        @Override
        public double draw(Generator random) {
            return random.nextPoisson(mean);
        }

        @Override
        public void fill(double[] values, int from, int to, Generator random) {
            for (int i = from; i < to; i++) {
                values[i] = draw(random);
            }
        }

        @Override
        public double lowest() {
            return 0;
        }

        @Override
        public double highest() {
            return Double.POSITIVE_INFINITY;
        }

        @Override
        public List<Double> arguments() {
            return List.of(mean);
        }
    }

    /**
     * Binomial: how many of n trials succeed.
     *
     * @param trials n, not negative
     * @param probability probability of success of each
     */
    record Binomial(int trials, double probability) implements Distribution {

        /** Requires a count that is not negative and a probability. */
        public Binomial {
            Check.between("binomial.n", trials, 0, Integer.MAX_VALUE);
            Check.probability("binomial.p", probability);
        }

        @Override
        public double draw(Generator random) {
            return random.nextBinomial(trials, probability);
        }

        @Override
        public void fill(double[] values, int from, int to, Generator random) {
            for (int i = from; i < to; i++) {
                values[i] = draw(random);
            }
        }

        @Override
        public double lowest() {
            return 0;
        }

        @Override
        public double highest() {
            return trials;
        }

        @Override
        public List<Double> arguments() {
            return List.of((double) trials, probability);
        }
    }
}
