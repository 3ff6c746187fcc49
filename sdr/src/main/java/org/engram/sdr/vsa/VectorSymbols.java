package org.engram.sdr.vsa;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.engram.core.Check;

/**
 * A vector symbolic architecture: symbols are random vectors of one high dimension D, and structures of symbols are vectors of
 * the same kind.
 *
 * <p>The similarity of independent symbols has mean 0 and standard deviation {@code 1 / sqrt(freedom)}. A bundle of n symbols
 * has similarity {@code 1 / sqrt(n)} with each of them (less where bundling rounds); a bound or permuted vector is like neither
 * of its parts. Symbols and roles belong to the architecture's random streams and their names, whatever else was drawn before.
 * Implementations are immutable to their users and may be shared by threads; vectors of another dimension are errors.
 *
 * @param <V> the vectors, immutable with value equality
 */
public interface VectorSymbols<V> {

    /** Name of the architecture, such as {@code MAP}. */
    String name();

    /** Number D of components of a vector. */
    int dimension();

    /** Number of independent real parts of a symbol, which sets the noise of similarities. */
    default int freedom() {
        return dimension();
    }

    /** A new random symbol. */
    V random(RandomGenerator random);

    /** The symbol of a name, which is not empty; the same at every call. */
    V symbol(String name);

    /** The role of a name, which is not empty; the same at every call, and unlike the symbol of that name. */
    Role<V> role(String name);

    /** The vector like each of the terms, of which there is at least one; their order does not matter but for rounding. */
    V bundle(List<V> terms);

    /** The vector scaled to the length of a symbol, so that it weighs as much in a bundle; zero remains zero. */
    V normalize(V vector);

    /** The vector with components moved by a power of one random cycle of all of them; a negative power moves them back. */
    V permute(V vector, int times);

    /**
     * The vector with this share of the components of {@code to} and the others of {@code from}.
     *
     * <p>Which components these are is fixed, and more for a larger share, so that blends of two independent symbols by shares s
     * and t have similarity {@code 1 - |s - t|}.
     */
    V blend(V from, V to, double share);

    /** The similarity of two vectors in [-1, 1]; 1 for equal ones, and 0 where one is zero. */
    double similarity(V a, V b);

    /** The bundle of terms each permuted once more than the one before, the first once; {@code permute(v, -1 - i)} asks for term i. */
    default V sequence(List<V> terms) {
        Check.between("VectorSymbols.sequence: number of terms", terms.size(), 1, dimension() - 1);
        List<V> moved = new ArrayList<>(terms.size());
        for (V term : terms) {
            moved.add(permute(term, moved.size() + 1));
        }
        return bundle(moved);
    }
}
