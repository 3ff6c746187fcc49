package org.engram.sdr.vsa;

import java.util.List;

/**
 * A vector symbolic architecture that binds two vectors by a commutative product.
 *
 * @param <V> the vectors
 */
public interface ProductSymbols<V> extends VectorSymbols<V> {

    /** The product of two vectors, unlike both. */
    V bind(V a, V b);

    /** What gives the product {@code bound} with {@code a}; exact where {@code a} is a symbol or a product of symbols. */
    V unbind(V a, V bound);

    /**
     * The vector of a symbol's form that is nearest to a weighted sum.
     *
     * @param terms at least one vector
     * @param weights one finite weight for each term
     */
    V nearestSymbol(List<V> terms, double[] weights);

    /** The role that binds by the product with a vector. */
    default Role<V> roleOf(V vector) {
        return new ProductRole<>(this, vector);
    }
}
