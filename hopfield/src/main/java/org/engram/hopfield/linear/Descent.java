package org.engram.hopfield.linear;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.NormOps_DDRM;

/** How a step of learning follows from the gradient G of the loss. */
public enum Descent {

    /** The gradient itself: gradient descent. */
    GRADIENT {
        @Override
        DMatrixRMaj direction(DMatrixRMaj gradient) {
            return gradient.copy();
        }
    },

    /** The sign of every entry, 0 where that is 0: sign descent, which is the first step of Adam. */
    SIGN {
        @Override
        DMatrixRMaj direction(DMatrixRMaj gradient) {
            DMatrixRMaj signs = gradient.copy();
            for (int i = 0; i < signs.data.length; i++) {
                signs.data[i] = Math.signum(signs.data[i]);
            }
            return signs;
        }
    },

    /** {@code U V^T} of the singular value decomposition {@code G = U S V^T}, over singular values above rounding: Muon. */
    MUON {
        @Override
        DMatrixRMaj direction(DMatrixRMaj gradient) {
            return SingularValues.orthogonalFactor(gradient);
        }
    },

    /**
     * What Muon computes instead of the decomposition: five steps {@code X <- a X + (b A + c A^2) X} with {@code A = X X^T}, from G
     * over its Frobenius norm, a = 3.4445, b = -4.775, c = 2.0315; singular values end near 1, between about 0.7 and 1.2.
     */
    NEWTON_SCHULZ {
        @Override
        DMatrixRMaj direction(DMatrixRMaj gradient) {
            double norm = NormOps_DDRM.normF(gradient);
            DMatrixRMaj x = gradient.copy();
            CommonOps_DDRM.scale(norm > 0 ? 1 / norm : 0, x);
            for (int step = 0; step < NEWTON_SCHULZ_STEPS; step++) {
                x = newtonSchulz(x);
            }
            return x;
        }
    };

    private static final int NEWTON_SCHULZ_STEPS = 5;

    /** The direction against which the weights move. */
    abstract DMatrixRMaj direction(DMatrixRMaj gradient);

    private static DMatrixRMaj newtonSchulz(DMatrixRMaj x) {
        int n = x.numRows;
        DMatrixRMaj square = new DMatrixRMaj(n, n);
        CommonOps_DDRM.multTransB(x, x, square);
        DMatrixRMaj polynomial = new DMatrixRMaj(n, n);
        CommonOps_DDRM.mult(2.0315, square, square, polynomial);
        CommonOps_DDRM.addEquals(polynomial, -4.775, square);
        DMatrixRMaj next = new DMatrixRMaj(n, x.numCols);
        CommonOps_DDRM.mult(polynomial, x, next);
        CommonOps_DDRM.addEquals(next, 3.4445, x);
        return next;
    }
}
