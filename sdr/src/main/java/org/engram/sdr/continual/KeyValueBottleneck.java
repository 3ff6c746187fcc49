package org.engram.sdr.continual;

import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.sdr.Sdr;

/**
 * A discrete key-value bottleneck: each head's nearest key fetches a vector of class scores, and the mean over heads answers.
 *
 * <p>Only the values of the fetched keys learn, by {@code v += rate (t - y)} with t 1 for the class and 0 for others and y the answer, so what
 * is stored under other keys stays as it is. Source: F. Träuble et al., Discrete key-value bottleneck, ICML (2023).
 */
public final class KeyValueBottleneck implements Learner {

    private static final Bounds RATES = new Bounds(0, 1, true, false);

    private final KeyCodebooks codebooks;
    private final int classes;
    private final double rate;
    private final double[][] values;

    /**
     * A memory whose values are 0.
     *
     * @param codebooks the keys
     * @param classes number of classes, at least 1
     * @param rate share of the error taken off at once, in (0, 1]
     */
    public KeyValueBottleneck(KeyCodebooks codebooks, int classes, double rate) {
        this.codebooks = codebooks;
        this.classes = Check.between("KeyValueBottleneck.classes", classes, 1, Integer.MAX_VALUE);
        this.rate = Check.inside("KeyValueBottleneck.rate", rate, RATES, "");
        this.values = new double[codebooks.heads()][codebooks.keys() * classes];
    }

    @Override
    public void learn(Sdr input, int label) {
        Check.index("KeyValueBottleneck: class", label, classes);
        int[] fetched = fetched(input);
        double[] answer = answer(fetched);
        for (int head = 0; head < fetched.length; head++) {
            for (int k = 0; k < classes; k++) {
                values[head][fetched[head] + k] += rate * ((k == label ? 1 : 0) - answer[k]);
            }
        }
    }

    @Override
    public int classify(Sdr input) {
        double[] answer = answer(fetched(input));
        int best = 0;
        for (int k = 1; k < classes; k++) {
            best = answer[k] > answer[best] ? k : best;
        }
        return best;
    }

    /** Where the values of each head's nearest key begin. */
    private int[] fetched(Sdr input) {
        int[] fetched = new int[codebooks.heads()];
        for (int head = 0; head < fetched.length; head++) {
            fetched[head] = codebooks.nearest(head, input) * classes;
        }
        return fetched;
    }

    private double[] answer(int[] fetched) {
        double[] answer = new double[classes];
        for (int head = 0; head < fetched.length; head++) {
            for (int k = 0; k < classes; k++) {
                answer[k] += values[head][fetched[head] + k] / fetched.length;
            }
        }
        return answer;
    }
}
