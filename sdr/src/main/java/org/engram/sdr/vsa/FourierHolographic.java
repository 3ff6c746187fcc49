package org.engram.sdr.vsa;

import java.util.List;
import java.util.random.RandomGenerator;
import org.engram.core.random.Streams;

/**
 * Fourier holographic reduced representations (FHRR): symbols of complex components with modulus 1 and random phase, bound by products of
 * components and bundled by sums.
 *
 * <p>The product with the complex conjugate of a symbol unbinds exactly. A component has two real parts, so D components are as good as 2 D
 * real ones. Source: T. A. Plate, Holographic Reduced Representation (2003), chapter 4.
 */
public final class FourierHolographic implements ProductSymbols<ComplexVector> {

    private final Layout layout;

    private FourierHolographic(Layout layout) {
        this.layout = layout;
    }

    /** The architecture with D complex components, from 2 to 2^20, whose symbols belong to these streams. */
    public static FourierHolographic of(int dimension, Streams streams) {
        return new FourierHolographic(Layout.of("FourierHolographic", dimension, streams));
    }

    @Override
    public String name() {
        return "FHRR";
    }

    @Override
    public int dimension() {
        return layout.dimension();
    }

    @Override
    public int freedom() {
        return 2 * dimension();
    }

    @Override
    public ComplexVector random(RandomGenerator random) {
        double[] re = new double[dimension()];
        double[] im = new double[dimension()];
        for (int i = 0; i < re.length; i++) {
            double phase = 2 * Math.PI * random.nextDouble();
            re[i] = StrictMath.cos(phase);
            im[i] = StrictMath.sin(phase);
        }
        return ComplexVector.wrap(re, im);
    }

    @Override
    public ComplexVector symbol(String name) {
        return random(layout.symbol(name));
    }

    @Override
    public Role<ComplexVector> role(String name) {
        return roleOf(random(layout.role(name).generator()));
    }

    @Override
    public ComplexVector bind(ComplexVector a, ComplexVector b) {
        return product(a, b, 1);
    }

    @Override
    public ComplexVector unbind(ComplexVector a, ComplexVector bound) {
        return product(a, bound, -1);
    }

    /** The product of {@code b} with {@code a}, or with its conjugate where the sign is negative. */
    private ComplexVector product(ComplexVector a, ComplexVector b, double sign) {
        RealVector.requireSame(dimension(), a.dimension());
        RealVector.requireSame(dimension(), b.dimension());
        double[] re = new double[dimension()];
        double[] im = new double[dimension()];
        for (int i = 0; i < re.length; i++) {
            double x = a.reals()[i];
            double y = sign * a.imaginaries()[i];
            re[i] = x * b.reals()[i] - y * b.imaginaries()[i];
            im[i] = x * b.imaginaries()[i] + y * b.reals()[i];
        }
        return ComplexVector.wrap(re, im);
    }

    @Override
    public ComplexVector bundle(List<ComplexVector> terms) {
        return ComplexVector.sum(terms, Terms.equal(terms), dimension());
    }

    @Override
    public ComplexVector nearestSymbol(List<ComplexVector> terms, double[] weights) {
        ComplexVector sum = ComplexVector.sum(terms, Terms.checked(terms, weights), dimension());
        double[] re = sum.reals().clone();
        double[] im = sum.imaginaries().clone();
        for (int i = 0; i < re.length; i++) {
            double modulus = Math.sqrt(re[i] * re[i] + im[i] * im[i]);
            re[i] = modulus == 0 ? 1 : re[i] / modulus;
            im[i] = modulus == 0 ? 0 : im[i] / modulus;
        }
        return ComplexVector.wrap(re, im);
    }

    @Override
    public ComplexVector normalize(ComplexVector vector) {
        return vector.ofLength(Math.sqrt(dimension()));
    }

    @Override
    public ComplexVector permute(ComplexVector vector, int times) {
        return ComplexVector.wrap(layout.permuted(vector.reals(), times), layout.permuted(vector.imaginaries(), times));
    }

    @Override
    public ComplexVector blend(ComplexVector from, ComplexVector to, double share) {
        return ComplexVector.wrap(
                layout.blended(from.reals(), to.reals(), share),
                layout.blended(from.imaginaries(), to.imaginaries(), share));
    }

    @Override
    public double similarity(ComplexVector a, ComplexVector b) {
        return a.cosine(b);
    }
}
