package org.engram.hopfield.linear;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * A linear associative memory: a matrix of weights that maps keys of classes to their values; mutable.
 *
 * <p>The logit of class j for the key e_k of class k is {@code v_j^T W e_k}; the softmax over j gives the probability of each
 * class. Learning lowers the cross entropy {@code -sum_k p_k ln P(k | e_k)} under class frequencies p_k, whose gradient is {@code
 * V (S - 1) diag(p) E^T} with the probabilities S; it starts at W = 0. Model of "Muon outperforms Adam in tail-end associative
 * memory learning" (2025), arXiv:2509.26030.
 */
public final class LinearMemory {

    private final Associations task;
    private final DMatrixRMaj weights;

    private LinearMemory(Associations task) {
        this.task = task;
        weights = new DMatrixRMaj(task.size(), task.size());
    }

    /** A memory with weights of 0, to which all classes are equal. */
    public static LinearMemory empty(Associations task) {
        return new LinearMemory(task);
    }

    /** Number of units, which is that of classes. */
    public int size() {
        return task.size();
    }

    /** Adds the outer product {@code v_k e_k^T} of a class to the weights, by Hebb's rule. */
    public void store(int k) {
        add(k, 1);
    }

    /** Takes the outer product {@code v_k e_k^T} of a class away from the weights. */
    public void forget(int k) {
        add(k, -1);
    }

    private void add(int k, double amount) {
        Check.index("LinearMemory class", k, size());
        DMatrixRMaj one = new DMatrixRMaj(size(), size());
        one.set(k, k, amount);
        CommonOps_DDRM.addEquals(weights, task.embedded(one));
    }

    /** The class of the largest logit for the key of class k; the first of them at a tie. */
    public int recall(int k) {
        Check.index("LinearMemory class", k, size());
        DMatrixRMaj logits = task.logits(weights);
        int best = 0;
        for (int j = 1; j < size(); j++) {
            best = logits.get(j, k) > logits.get(best, k) ? j : best;
        }
        return best;
    }

    /** Number of associations that weights of K x K hold without error, if keys are orthonormal: K. */
    public double capacity() {
        return size();
    }

    /** The probability of the right class for each key, shape (K). */
    public double[] correct() {
        DMatrixRMaj probabilities = probabilities();
        double[] correct = new double[size()];
        for (int k = 0; k < size(); k++) {
            correct[k] = probabilities.get(k, k);
        }
        return correct;
    }

    /** The probability of the right class, on average over classes as often as they occur. */
    public double meanCorrect() {
        double[] correct = correct();
        double mean = 0;
        for (int k = 0; k < size(); k++) {
            mean += task.frequency(k) * correct[k];
        }
        return mean;
    }

    /** The cross entropy in nats. */
    public double loss() {
        DMatrixRMaj logits = task.logits(weights);
        double loss = 0;
        for (int k = 0; k < size(); k++) {
            double largest = largest(logits, k);
            double sum = 0;
            for (int j = 0; j < size(); j++) {
                sum += StrictMath.exp(logits.get(j, k) - largest);
            }
            loss += task.frequency(k) * (StrictMath.log(sum) + largest - logits.get(k, k));
        }
        return loss;
    }

    /** The next step by a rule, from the gradient at the present weights. */
    public LinearUpdate update(Descent descent) {
        DMatrixRMaj residual = probabilities();
        for (int k = 0; k < size(); k++) {
            residual.add(k, k, -1);
            for (int j = 0; j < size(); j++) {
                residual.set(j, k, task.frequency(k) * residual.get(j, k));
            }
        }
        return new LinearUpdate(descent.direction(task.embedded(residual)));
    }

    /** Takes a step of the given rate, >= 0: {@code W <- W - rate D}. */
    public void apply(LinearUpdate update, double rate) {
        Check.inside("LinearMemory.rate", rate, Bounds.NON_NEGATIVE, "");
        Check.that(
                update.direction().numRows == size(),
                "LinearMemory.apply: the update is one of " + update.direction().numRows + " units, not of " + size());
        CommonOps_DDRM.addEquals(weights, -rate, update.direction());
    }

    /** Takes so many steps by a rule at a constant rate. */
    public void learn(Descent descent, double rate, int steps) {
        Check.between("LinearMemory.steps", steps, 0, Integer.MAX_VALUE);
        for (int step = 0; step < steps; step++) {
            apply(update(descent), rate);
        }
    }

    /** The entropy of the singular values of the weights, as in {@link LinearUpdate#entropy}; not a number at W = 0. */
    public double entropy() {
        return SingularValues.entropy(weights);
    }

    private DMatrixRMaj probabilities() {
        DMatrixRMaj softmax = task.logits(weights);
        for (int k = 0; k < size(); k++) {
            double largest = largest(softmax, k);
            double sum = 0;
            for (int j = 0; j < size(); j++) {
                double exponential = StrictMath.exp(softmax.get(j, k) - largest);
                softmax.set(j, k, exponential);
                sum += exponential;
            }
            for (int j = 0; j < size(); j++) {
                softmax.set(j, k, softmax.get(j, k) / sum);
            }
        }
        return softmax;
    }

    private static double largest(DMatrixRMaj logits, int k) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j < logits.numRows; j++) {
            largest = Math.max(largest, logits.get(j, k));
        }
        return largest;
    }
}
