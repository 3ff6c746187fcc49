package org.engram.sdr.vsa;

import java.util.Arrays;
import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Check;

/** A vector of finite complex components. Immutable, with value equality. */
public final class ComplexVector {

    private final double[] real;
    private final double[] imaginary;

    private ComplexVector(double[] real, double[] imaginary) {
        this.real = real;
        this.imaginary = imaginary;
    }

    /** The vector of these finite parts, of one length, copied. */
    public static ComplexVector of(double[] real, double[] imaginary) {
        Check.that(
                real.length == imaginary.length,
                "ComplexVector: as many imaginary as real parts needed, got " + real.length + " and "
                        + imaginary.length);
        for (int i = 0; i < real.length; i++) {
            Check.inside("ComplexVector real part " + i, real[i], Bounds.FINITE, "");
            Check.inside("ComplexVector imaginary part " + i, imaginary[i], Bounds.FINITE, "");
        }
        return new ComplexVector(real.clone(), imaginary.clone());
    }

    /** The vector that keeps these arrays. */
    static ComplexVector wrap(double[] real, double[] imaginary) {
        return new ComplexVector(real, imaginary);
    }

    /** The real parts themselves, which must not be changed. */
    double[] reals() {
        return real;
    }

    /** The imaginary parts themselves, which must not be changed. */
    double[] imaginaries() {
        return imaginary;
    }

    /** Number of complex components. */
    public int dimension() {
        return real.length;
    }

    /** Real part of component {@code i}. */
    public double real(int i) {
        return real[Check.index("ComplexVector component", i, real.length)];
    }

    /** Imaginary part of component {@code i}. */
    public double imaginary(int i) {
        return imaginary[Check.index("ComplexVector component", i, real.length)];
    }

    /** The length, the root of the sum of squared moduli. */
    public double norm() {
        return Math.sqrt(RealVector.dot(real, 0, real) + RealVector.dot(imaginary, 0, imaginary));
    }

    /** The real part of the scalar product over the lengths; 0 where one of the vectors is zero. */
    public double cosine(ComplexVector other) {
        RealVector.requireSame(dimension(), other.dimension());
        double norms = norm() * other.norm();
        double dot = RealVector.dot(real, 0, other.real) + RealVector.dot(imaginary, 0, other.imaginary);
        return norms == 0 ? 0 : Math.max(-1, Math.min(1, dot / norms));
    }

    /** This vector scaled to a length; zero remains zero. */
    ComplexVector ofLength(double length) {
        double norm = norm();
        double factor = norm == 0 ? 0 : length / norm;
        return new ComplexVector(
                RealVector.wrap(real).times(factor).values(),
                RealVector.wrap(imaginary).times(factor).values());
    }

    /** The sum of vectors with weights. */
    static ComplexVector sum(List<ComplexVector> terms, double[] weights, int dimension) {
        return new ComplexVector(
                RealVector.sum(terms.stream().map(v -> RealVector.wrap(v.real)).toList(), weights, dimension),
                RealVector.sum(
                        terms.stream().map(v -> RealVector.wrap(v.imaginary)).toList(), weights, dimension));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComplexVector that
                && Arrays.equals(real, that.real)
                && Arrays.equals(imaginary, that.imaginary);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(real) * 31 + Arrays.hashCode(imaginary);
    }

    @Override
    public String toString() {
        return "ComplexVector[" + real.length + " components]";
    }
}
