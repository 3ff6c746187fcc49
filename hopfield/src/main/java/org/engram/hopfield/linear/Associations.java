package org.engram.hopfield.linear;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * What a linear memory is to learn: K classes with their frequencies, each a key and a value of K orthonormal units. Immutable.
 */
public final class Associations {

    private static final Bounds EXPONENTS = Bounds.closed(0, 20);

    private final double[] frequencies;
    /** Column k is the key of class k, and likewise its value. */
    private final DMatrixRMaj keys;

    private final DMatrixRMaj values;

    private Associations(double[] frequencies, DMatrixRMaj keys, DMatrixRMaj values) {
        this.frequencies = frequencies;
        this.keys = keys;
        this.values = values;
    }

    /** The frequencies {@code p_k ~ k^-a}, k = 1 to K, at least 2, a from 0 (equal) to 20; they sum up to 1. */
    public static double[] powerLaw(int classes, double exponent) {
        Check.between("Associations.classes", classes, 2, 1 << 14);
        Check.inside("Associations.exponent", exponent, EXPONENTS, "");
        double[] weights = new double[classes];
        Arrays.setAll(weights, k -> StrictMath.pow(k + 1.0, -exponent));
        double sum = 0;
        for (int k = classes - 1; k >= 0; k--) {
            sum += weights[k];
        }
        double total = sum;
        return Arrays.stream(weights).map(weight -> weight / total).toArray();
    }

    /** Classes whose keys and values are the unit vectors. */
    public static Associations oneHot(double... frequencies) {
        double[] checked = checked(frequencies);
        DMatrixRMaj identity = CommonOps_DDRM.identity(checked.length);
        return new Associations(checked, identity, identity);
    }

    /** Classes whose keys and values are two random orthonormal bases, uniform over all of them. */
    public static Associations orthogonal(RandomGenerator random, double... frequencies) {
        double[] checked = checked(frequencies);
        return new Associations(checked, basis(checked.length, random), basis(checked.length, random));
    }

    private static double[] checked(double[] frequencies) {
        Check.between("Associations.classes", frequencies.length, 2, 1 << 14);
        double sum = 0;
        for (int k = 0; k < frequencies.length; k++) {
            sum += Check.positive("Associations.frequencies[" + k + "]", frequencies[k], "");
        }
        Check.that(
                Math.abs(sum - 1) < 1e-9,
                "Associations.frequencies: must sum up to 1, got a sum of " + Check.text(sum));
        return frequencies.clone();
    }

    /** Orthogonalised normal numbers, each vector signed as its number on the diagonal of R is not negative. */
    private static DMatrixRMaj basis(int size, RandomGenerator random) {
        DMatrixRMaj normal = new DMatrixRMaj(size, size);
        for (int i = 0; i < size * size; i++) {
            normal.data[i] = random.nextGaussian();
        }
        QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(size, size);
        Check.that(qr.decompose(normal), "Associations.orthogonal: the drawn vectors are not independent");
        DMatrixRMaj basis = qr.getQ(null, false);
        DMatrixRMaj triangle = qr.getR(null, false);
        for (int column = 0; column < size; column++) {
            double sign = triangle.get(column, column) < 0 ? -1 : 1;
            for (int row = 0; row < size; row++) {
                basis.set(row, column, sign * basis.get(row, column));
            }
        }
        return basis;
    }

    /** Number of classes K, which is that of units as well. */
    public int size() {
        return frequencies.length;
    }

    /** How often a class occurs, in (0, 1). */
    public double frequency(int k) {
        return frequencies[Check.index("Associations class", k, frequencies.length)];
    }

    /** The logits {@code V^T W E}: column k tells how much the key of class k speaks for each class. */
    DMatrixRMaj logits(DMatrixRMaj weights) {
        DMatrixRMaj left = new DMatrixRMaj(size(), size());
        CommonOps_DDRM.multTransA(values, weights, left);
        DMatrixRMaj logits = new DMatrixRMaj(size(), size());
        CommonOps_DDRM.mult(left, keys, logits);
        return logits;
    }

    /** The matrix {@code V M E^T} of units to a matrix M of classes. */
    DMatrixRMaj embedded(DMatrixRMaj ofClasses) {
        DMatrixRMaj left = new DMatrixRMaj(size(), size());
        CommonOps_DDRM.mult(values, ofClasses, left);
        DMatrixRMaj embedded = new DMatrixRMaj(size(), size());
        CommonOps_DDRM.multTransB(left, keys, embedded);
        return embedded;
    }
}
