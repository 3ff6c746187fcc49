package org.engram.sdr.vsa;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.QRDecomposition;
import org.engram.core.Check;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;

/**
 * A random square matrix that binds: {@code bind} multiplies by it and {@code unbind} by its transpose. Immutable.
 *
 * <p>The transpose undoes an orthogonal matrix, and only such a one keeps the length of what is bound many times over.
 */
public final class BindingMatrix implements Role<RealVector> {

    /** The largest dimension, at which a matrix takes half a gigabyte. */
    public static final int MOST_COMPONENTS = 8192;

    private final int dimension;
    private final double[] entries;

    private BindingMatrix(int dimension, double[] entries) {
        this.dimension = dimension;
        this.entries = entries;
    }

    /**
     * An orthogonal matrix drawn uniformly (by Haar's measure): Q of the QR decomposition of a normal matrix, with columns
     * negated where the diagonal of R is negative.
     *
     * <p>Source: F. Mezzadri, Notices AMS 54:592 (2007).
     *
     * @param dimension rows and columns, in [2, {@value #MOST_COMPONENTS}]; time grows with the third power
     */
    public static BindingMatrix orthogonal(int dimension, Streams streams) {
        DMatrixRMaj normal = new DMatrixRMaj(checked(dimension), dimension);
        streams.generator().nextGaussians(normal.data, 0, normal.data.length);
        QRDecomposition<DMatrixRMaj> qr = DecompositionFactory_DDRM.qr(dimension, dimension);
        Check.that(qr.decompose(normal), "BindingMatrix.orthogonal: no QR decomposition");
        double[] q = qr.getQ(null, false).data;
        DMatrixRMaj r = qr.getR(null, false);
        for (int column = 0; column < dimension; column++) {
            if (r.get(column, column) < 0) {
                for (int at = column; at < q.length; at += dimension) {
                    q[at] = -q[at];
                }
            }
        }
        return new BindingMatrix(dimension, q);
    }

    /** A matrix of independent normal entries of variance {@code 1 / dimension}, which keeps lengths on average only. */
    public static BindingMatrix gaussian(int dimension, Streams streams) {
        double[] entries = new double[checked(dimension) * dimension];
        streams.generator().nextGaussians(entries, 0, entries.length);
        double scale = 1 / Math.sqrt(dimension);
        for (int i = 0; i < entries.length; i++) {
            entries[i] *= scale;
        }
        return new BindingMatrix(dimension, entries);
    }

    /** A matrix of independent entries {@code 1 / sqrt(dimension)} of random sign, which keeps lengths on average only. */
    public static BindingMatrix signs(int dimension, Streams streams) {
        double[] entries = new double[checked(dimension) * dimension];
        Generator random = streams.generator();
        double scale = 1 / Math.sqrt(dimension);
        for (int i = 0; i < entries.length; i++) {
            entries[i] = random.nextBoolean() ? scale : -scale;
        }
        return new BindingMatrix(dimension, entries);
    }

    private static int checked(int dimension) {
        return Check.between("BindingMatrix.dimension", dimension, 2, MOST_COMPONENTS);
    }

    /** Number of rows and of columns. */
    public int dimension() {
        return dimension;
    }

    /** The entry in a row and a column. */
    public double entry(int row, int column) {
        Check.index("BindingMatrix row", row, dimension);
        Check.index("BindingMatrix column", column, dimension);
        return entries[row * dimension + column];
    }

    @Override
    public RealVector bind(RealVector filler) {
        RealVector.requireSame(dimension, filler.dimension());
        double[] product = new double[dimension];
        for (int row = 0; row < dimension; row++) {
            product[row] = RealVector.dot(entries, row * dimension, filler.values());
        }
        return RealVector.wrap(product);
    }

    @Override
    public RealVector unbind(RealVector bound) {
        RealVector.requireSame(dimension, bound.dimension());
        double[] product = new double[dimension];
        for (int row = 0; row < dimension; row++) {
            double factor = bound.values()[row];
            int from = row * dimension;
            for (int column = 0; column < dimension; column++) {
                product[column] += factor * entries[from + column];
            }
        }
        return RealVector.wrap(product);
    }
}
