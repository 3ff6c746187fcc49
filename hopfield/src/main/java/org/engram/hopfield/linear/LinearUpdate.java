package org.engram.hopfield.linear;

import org.ejml.data.DMatrixRMaj;

/** One step of learning, of any length: the direction in which the weights of a {@link LinearMemory} would move. Immutable. */
public final class LinearUpdate {

    private final DMatrixRMaj direction;

    LinearUpdate(DMatrixRMaj direction) {
        this.direction = direction;
    }

    DMatrixRMaj direction() {
        return direction;
    }

    /**
     * The entropy {@code -sum q ln q / ln K} of the singular values of the direction over their sum, in [0, 1].
     *
     * <p>It is 1 when all directions of the weights move alike; not a number for a step of length 0.
     */
    public double entropy() {
        return SingularValues.entropy(direction);
    }
}
