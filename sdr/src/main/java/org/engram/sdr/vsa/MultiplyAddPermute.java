package org.engram.sdr.vsa;

import java.util.List;
import java.util.random.RandomGenerator;
import org.engram.core.random.Streams;

/**
 * Multiply-add-permute codes (MAP): symbols of components ±1, bound by products of components and bundled by sums.
 *
 * <p>Binding is its own inverse. Source: R. W. Gayler, in Advances in Analogy Research (1998).
 */
public final class MultiplyAddPermute implements ProductSymbols<RealVector> {

    private final Layout layout;
    private final double[] ties;

    private MultiplyAddPermute(Layout layout) {
        this.layout = layout;
        this.ties = signs(layout.dimension(), 1, layout.ties());
    }

    /** The architecture with D components, from 2 to 2^20, whose symbols belong to these streams. */
    public static MultiplyAddPermute of(int dimension, Streams streams) {
        return new MultiplyAddPermute(Layout.of("MultiplyAddPermute", dimension, streams));
    }

    /** Components of one size and random signs, 64 from each word of the generator. */
    static double[] signs(int dimension, double size, RandomGenerator random) {
        double[] signs = new double[dimension];
        long word = 0;
        for (int i = 0; i < dimension; i++) {
            word = (i & 63) == 0 ? random.nextLong() : word >>> 1;
            signs[i] = (word & 1) == 0 ? -size : size;
        }
        return signs;
    }

    @Override
    public String name() {
        return "MAP";
    }

    @Override
    public int dimension() {
        return layout.dimension();
    }

    @Override
    public RealVector random(RandomGenerator random) {
        return RealVector.wrap(signs(dimension(), 1, random));
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
        double[] product = a.toArray();
        for (int i = 0; i < product.length; i++) {
            product[i] *= b.values()[i];
        }
        return RealVector.wrap(product);
    }

    @Override
    public RealVector unbind(RealVector a, RealVector bound) {
        return bind(a, bound);
    }

    @Override
    public RealVector bundle(List<RealVector> terms) {
        return RealVector.wrap(RealVector.sum(terms, Terms.equal(terms), dimension()));
    }

    @Override
    public RealVector nearestSymbol(List<RealVector> terms, double[] weights) {
        double[] sum = RealVector.sum(terms, Terms.checked(terms, weights), dimension());
        for (int i = 0; i < sum.length; i++) {
            sum[i] = sum[i] == 0 ? ties[i] : Math.signum(sum[i]);
        }
        return RealVector.wrap(sum);
    }

    @Override
    public RealVector normalize(RealVector vector) {
        return vector.ofLength(Math.sqrt(dimension()));
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
