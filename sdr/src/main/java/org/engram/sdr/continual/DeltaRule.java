package org.engram.sdr.continual;

import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.sdr.Sdr;

/**
 * A linear classifier by the delta rule: {@code y = W x}, {@code W += (rate / |x|) (t - y) x^T}, where t is 1 for the class and 0 for others,
 * and |x| the number of active inputs.
 *
 * <p>With rate 1 an example just learned is answered exactly. Source: B. Widrow and M. E. Hoff, IRE WESCON Convention Record 4:96 (1960), in
 * its normalised form.
 */
public final class DeltaRule implements Learner {

    private static final Bounds RATES = new Bounds(0, 1, true, false);

    private final int inputs;
    private final double rate;
    private final double[][] weights;

    /**
     * A classifier whose weights are 0.
     *
     * @param inputs size of the inputs, at least 1
     * @param classes number of classes, at least 1
     * @param rate share of the error taken off at once, in (0, 1]
     */
    public DeltaRule(int inputs, int classes, double rate) {
        this.inputs = Check.between("DeltaRule.inputs", inputs, 1, Integer.MAX_VALUE);
        this.rate = Check.inside("DeltaRule.rate", rate, RATES, "");
        this.weights = new double[Check.between("DeltaRule.classes", classes, 1, Integer.MAX_VALUE)][inputs];
    }

    @Override
    public void learn(Sdr input, int label) {
        Check.index("DeltaRule: class", label, weights.length);
        int[] active = active(input);
        for (int k = 0; k < weights.length; k++) {
            double error = (k == label ? 1 : 0) - output(k, active);
            for (int i : active) {
                weights[k][i] += rate * error / active.length;
            }
        }
    }

    @Override
    public int classify(Sdr input) {
        int[] active = active(input);
        int best = 0;
        for (int k = 1; k < weights.length; k++) {
            best = output(k, active) > output(best, active) ? k : best;
        }
        return best;
    }

    private double output(int k, int[] active) {
        double sum = 0;
        for (int i : active) {
            sum += weights[k][i];
        }
        return sum;
    }

    private int[] active(Sdr input) {
        Check.that(input.size() == inputs, "DeltaRule: size of the input must be " + inputs + ", got " + input.size());
        return input.toArray();
    }
}
