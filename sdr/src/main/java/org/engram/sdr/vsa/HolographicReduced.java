package org.engram.sdr.vsa;

import java.util.List;
import java.util.random.RandomGenerator;
import org.engram.core.Check;
import org.engram.core.random.Streams;

/**
 * Holographic reduced representations (HRR): real vectors of length 1, bound by circular convolution and bundled by sums.
 *
 * <p>Symbols are normal vectors whose spectrum is made flat (unitary), so that correlation with a symbol undoes its convolution exactly;
 * of other vectors it is the approximate inverse. Source: T. A. Plate, IEEE Trans. Neural Networks 6:623 (1995).
 */
public final class HolographicReduced implements ProductSymbols<RealVector> {

    private final Layout layout;
    private final Fourier fourier;

    private HolographicReduced(Layout layout) {
        this.layout = layout;
        this.fourier = new Fourier(layout.dimension());
    }

    /** The architecture with D components, a power of two from 2 to 2^20, whose symbols belong to these streams. */
    public static HolographicReduced of(int dimension, Streams streams) {
        Check.that(
                Integer.bitCount(dimension) == 1,
                "HolographicReduced.dimension: must be a power of two for the Fourier transform, got " + dimension);
        return new HolographicReduced(Layout.of("HolographicReduced", dimension, streams));
    }

    @Override
    public String name() {
        return "HRR";
    }

    @Override
    public int dimension() {
        return layout.dimension();
    }

    @Override
    public RealVector random(RandomGenerator random) {
        double[] values = new double[dimension()];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextGaussian();
        }
        return RealVector.wrap(fourier.whitened(values));
    }

    @Override
    public RealVector symbol(String name) {
        return random(layout.symbol(name));
    }

    @Override
    public Role<RealVector> role(String name) {
        return roleOf(random(layout.role(name).generator()));
    }

    @Override
    public RealVector bind(RealVector a, RealVector b) {
        RealVector.requireSame(dimension(), a.dimension());
        RealVector.requireSame(dimension(), b.dimension());
        return RealVector.wrap(fourier.convolved(a.values(), b.values()));
    }

    @Override
    public RealVector unbind(RealVector a, RealVector bound) {
        RealVector.requireSame(dimension(), a.dimension());
        return bind(involution(a), bound);
    }

    /** The vector whose convolution is correlation: component -i in place of component i. */
    private static RealVector involution(RealVector vector) {
        double[] values = vector.toArray();
        for (int i = 1; i < values.length; i++) {
            values[i] = vector.values()[values.length - i];
        }
        return RealVector.wrap(values);
    }

    @Override
    public RealVector bundle(List<RealVector> terms) {
        return RealVector.wrap(RealVector.sum(terms, Terms.equal(terms), dimension()));
    }

    @Override
    public RealVector nearestSymbol(List<RealVector> terms, double[] weights) {
        return RealVector.wrap(fourier.whitened(RealVector.sum(terms, Terms.checked(terms, weights), dimension())));
    }

    @Override
    public RealVector normalize(RealVector vector) {
        return vector.ofLength(1);
    }

    @Override
    public RealVector permute(RealVector vector, int times) {
        return RealVector.wrap(layout.permuted(vector.values(), times));
    }

    @Override
    public RealVector blend(RealVector from, RealVector to, double share) {
        return RealVector.wrap(layout.blended(from.values(), to.values(), share));
    }

    @Override
    public double similarity(RealVector a, RealVector b) {
        return a.cosine(b);
    }
}
