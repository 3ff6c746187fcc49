package org.engram.hopfield.linear;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.SingularValueDecomposition_F64;
import org.engram.core.Check;

/** The singular values of a matrix and what is made of them. */
final class SingularValues {

    /** Singular values below the largest times this and the size count as 0. */
    private static final double RELATIVE_ROUNDING = 0x1p-48;

    private SingularValues() {}

    /** {@code U V^T} over the singular values that are not 0. */
    static DMatrixRMaj orthogonalFactor(DMatrixRMaj matrix) {
        SingularValueDecomposition_F64<DMatrixRMaj> svd = decomposed(matrix, true);
        DMatrixRMaj left = svd.getU(null, false);
        double[] values = svd.getSingularValues();
        double least = Arrays.stream(values).max().orElseThrow() * RELATIVE_ROUNDING * matrix.numRows;
        for (int k = 0; k < values.length; k++) {
            for (int row = 0; values[k] <= least && row < left.numRows; row++) {
                left.set(row, k, 0);
            }
        }
        DMatrixRMaj factor = new DMatrixRMaj(matrix.numRows, matrix.numCols);
        CommonOps_DDRM.mult(left, svd.getV(null, true), factor);
        return factor;
    }

    /** {@code -sum q ln q / ln K} of the singular values over their sum: 1 when all are equal, 0 when one stands alone. */
    static double entropy(DMatrixRMaj matrix) {
        double[] values = decomposed(matrix, false).getSingularValues();
        double sum = Arrays.stream(values).sum();
        if (sum == 0) {
            return Double.NaN;
        }
        double entropy = 0;
        for (double value : values) {
            double share = value / sum;
            entropy -= share > 0 ? share * StrictMath.log(share) : 0;
        }
        return entropy / StrictMath.log(values.length);
    }

    private static SingularValueDecomposition_F64<DMatrixRMaj> decomposed(DMatrixRMaj matrix, boolean vectors) {
        SingularValueDecomposition_F64<DMatrixRMaj> svd =
                DecompositionFactory_DDRM.svd(matrix.numRows, matrix.numCols, vectors, vectors, true);
        Check.that(svd.decompose(matrix.copy()), "LinearMemory: the singular value decomposition did not converge");
        return svd;
    }
}
