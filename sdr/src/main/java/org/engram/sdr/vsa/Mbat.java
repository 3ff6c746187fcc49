package org.engram.sdr.vsa;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;
import org.engram.core.Check;
import org.engram.core.random.Streams;

/**
 * Matrix binding of additive terms: a role is a random orthogonal matrix, a symbol a vector of {@code ±1 / sqrt(D)}, a bundle
 * the sum.
 *
 * <p>Binding does not commute, so nested roles keep their order, and {@link Role#unbind} is exact to rounding. A matrix is drawn
 * when its role is first asked for, takes {@code 8 D^2} bytes and is kept.
 *
 * <p>Source: S. I. Gallant and T. W. Okaywe, Neural Computation 25:2038 (2013), with orthogonal in place of other random matrices.
 */
public final class Mbat implements VectorSymbols<RealVector> {

    private final Layout layout;
    private final Map<String, BindingMatrix> roles = new ConcurrentHashMap<>();

    private Mbat(Layout layout) {
        this.layout = layout;
    }

    /** The architecture with D components, from 2 to {@value BindingMatrix#MOST_COMPONENTS}, whose symbols belong to these streams. */
    public static Mbat of(int dimension, Streams streams) {
        Check.between("Mbat.dimension", dimension, 2, BindingMatrix.MOST_COMPONENTS);
        return new Mbat(Layout.of("Mbat", dimension, streams));
    }

    @Override
    public String name() {
        return "MBAT";
    }

    @Override
    public int dimension() {
        return layout.dimension();
    }

    @Override
    public RealVector random(RandomGenerator random) {
        return RealVector.wrap(MultiplyAddPermute.signs(dimension(), 1 / Math.sqrt(dimension()), random));
    }

    @Override
    public RealVector symbol(String name) {
        return random(layout.symbol(name));
    }

    @Override
    public BindingMatrix role(String name) {
        return roles.computeIfAbsent(name, key -> BindingMatrix.orthogonal(dimension(), layout.role(key)));
    }

    @Override
    public RealVector bundle(List<RealVector> terms) {
        return RealVector.wrap(RealVector.sum(terms, Terms.equal(terms), dimension()));
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
