package org.engram.sdr.vsa;

import java.util.Arrays;
import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Check;

/** A vector of finite real components. Immutable, with value equality. */
public final class RealVector {

    private final double[] values;

    private RealVector(double[] values) {
        this.values = values;
    }

    /** The vector of these finite components, copied. */
    public static RealVector of(double... values) {
        for (int i = 0; i < values.length; i++) {
            Check.inside("RealVector component " + i, values[i], Bounds.FINITE, "");
        }
        return new RealVector(values.clone());
    }

    /** The vector that keeps this array. */
    static RealVector wrap(double[] values) {
        return new RealVector(values);
    }

    /** The components themselves, which must not be changed. */
    double[] values() {
        return values;
    }

    /** Number of components. */
    public int dimension() {
        return values.length;
    }

    /** Component {@code i}. */
    public double value(int i) {
        return values[Check.index("RealVector component", i, values.length)];
    }

    /** The components, a copy. */
    public double[] toArray() {
        return values.clone();
    }

    /** The Euclidean length. */
    public double norm() {
        return Math.sqrt(dot(values, 0, values));
    }

    /** The scalar product with a vector of the same dimension. */
    public double dot(RealVector other) {
        requireSame(dimension(), other.dimension());
        return dot(values, 0, other.values);
    }

    /** The cosine of the angle to another vector; 0 where one of them is zero. */
    public double cosine(RealVector other) {
        double norms = norm() * other.norm();
        return norms == 0 ? 0 : Math.max(-1, Math.min(1, dot(other) / norms));
    }

    /** This vector times a factor. */
    public RealVector times(double factor) {
        double[] product = values.clone();
        for (int i = 0; i < product.length; i++) {
            product[i] *= factor;
        }
        return new RealVector(product);
    }

    /** This vector scaled to a length; zero remains zero. */
    RealVector ofLength(double length) {
        double norm = norm();
        return norm == 0 ? this : times(length / norm);
    }

    /** The sum of vectors with weights. */
    static double[] sum(List<RealVector> terms, double[] weights, int dimension) {
        double[] sum = new double[dimension];
        for (int k = 0; k < terms.size(); k++) {
            double[] term = terms.get(k).values;
            requireSame(dimension, term.length);
            double weight = weights[k];
            for (int i = 0; i < dimension; i++) {
                sum[i] += weight * term[i];
            }
        }
        return sum;
    }

    /** The scalar product of a vector with as many components of {@code a} from {@code from} on; four sums hide the adder's latency. */
    static double dot(double[] a, int from, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < b.length; i += 4) {
            s0 += a[from + i] * b[i];
            s1 += a[from + i + 1] * b[i + 1];
            s2 += a[from + i + 2] * b[i + 2];
            s3 += a[from + i + 3] * b[i + 3];
        }
        for (; i < b.length; i++) {
            s0 += a[from + i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    static void requireSame(int expected, int dimension) {
        Check.that(
                dimension == expected,
                "vector symbols: dimension of a vector must be " + expected + ", got " + dimension);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RealVector that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "RealVector[" + values.length + " components]";
    }
}
