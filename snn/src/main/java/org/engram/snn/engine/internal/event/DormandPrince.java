package org.engram.snn.engine.internal.event;

/**
 * One step of Dormand and Prince's pair of orders 5 and 4 (J. Comput. Appl. Math. 6:19, 1980) with its continuous extension of
 * order 4 (Hairer, Norsett and Wanner, Solving Ordinary Differential Equations I, section II.6); mutable scratch.
 */
final class DormandPrince {

    private static final int STAGES = 7;
    private static final double[] NODES = {0, 1.0 / 5, 3.0 / 10, 4.0 / 5, 8.0 / 9, 1, 1};
    private static final double[][] TABLEAU = {
        {},
        {1.0 / 5},
        {3.0 / 40, 9.0 / 40},
        {44.0 / 45, -56.0 / 15, 32.0 / 9},
        {19372.0 / 6561, -25360.0 / 2187, 64448.0 / 6561, -212.0 / 729},
        {9017.0 / 3168, -355.0 / 33, 46732.0 / 5247, 49.0 / 176, -5103.0 / 18656},
        {35.0 / 384, 0, 500.0 / 1113, 125.0 / 192, -2187.0 / 6784, 11.0 / 84}
    };
    private static final double[] ERROR = {
        71.0 / 57600, 0, -71.0 / 16695, 71.0 / 1920, -17253.0 / 339200, 22.0 / 525, -1.0 / 40
    };
    private static final double[] DENSE = {
        -12715105075.0 / 11282082432.0,
        0,
        87487479700.0 / 32700410799.0,
        -10690763975.0 / 1880347072.0,
        701980252875.0 / 199316789632.0,
        -1453857185.0 / 822651844.0,
        69997945.0 / 29380423.0
    };

    private final RightHandSide equations;
    private final double[][] k;
    private final double[] from;
    private final double[] to;
    private final double[][] dense;
    private double length;

    DormandPrince(int states, RightHandSide equations) {
        this.equations = equations;
        k = new double[STAGES][states];
        from = new double[states];
        to = new double[states];
        dense = new double[4][states];
    }

    /** Takes a step from the states at {@code start[offset]} on, at time 0. */
    void step(double[] start, int offset, double duration) {
        System.arraycopy(start, offset, from, 0, from.length);
        length = duration;
        equations.rates(0, from, k[0]);
        for (int stage = 1; stage < STAGES; stage++) {
            combine(TABLEAU[stage], stage);
            equations.rates(NODES[stage] * duration, to, k[stage]);
        }
    }

    private void combine(double[] weights, int count) {
        for (int i = 0; i < to.length; i++) {
            double sum = 0;
            for (int j = 0; j < count; j++) {
                sum += weights[j] * k[j][i];
            }
            to[i] = from[i] + length * sum;
        }
    }

    /** The states at the end of the step, live. */
    double[] end() {
        return to;
    }

    /** The largest estimated error of a state relative to {@code tolerance (1 + |state|)}; not a number after an overflow. */
    double error(double tolerance) {
        double largest = 0;
        for (int i = 0; i < to.length; i++) {
            double sum = 0;
            for (int j = 0; j < STAGES; j++) {
                sum += ERROR[j] * k[j][i];
            }
            double scale = tolerance * (1 + Math.max(Math.abs(from[i]), Math.abs(to[i])));
            largest = Math.max(largest, Math.abs(length * sum) / scale);
        }
        return largest;
    }

    /** By how much the last step moves a state relative to {@code 1 + |state|}, at most. */
    double change() {
        double largest = 0;
        for (int i = 0; i < to.length; i++) {
            largest = Math.max(largest, Math.abs(to[i] - from[i]) / (1 + Math.abs(to[i])));
        }
        return largest;
    }

    /** Prepares {@link #interpolate} for the last step. */
    void prepare() {
        for (int i = 0; i < to.length; i++) {
            double difference = to[i] - from[i];
            double bend = length * k[0][i] - difference;
            double sum = 0;
            for (int j = 0; j < STAGES; j++) {
                sum += DENSE[j] * k[j][i];
            }
            dense[0][i] = difference;
            dense[1][i] = bend;
            dense[2][i] = difference - length * k[STAGES - 1][i] - bend;
            dense[3][i] = length * sum;
        }
    }

    /** The states at a share of the last step. */
    void interpolate(double share, double[] states) {
        double left = 1 - share;
        for (int i = 0; i < states.length; i++) {
            states[i] =
                    from[i] + share * (dense[0][i] + left * (dense[1][i] + share * (dense[2][i] + left * dense[3][i])));
        }
    }

    /** Equations to integrate. */
    @FunctionalInterface
    interface RightHandSide {

        /** Writes the rates of change of the states at a time after the beginning of the step. */
        void rates(double time, double[] states, double[] rates);
    }
}
