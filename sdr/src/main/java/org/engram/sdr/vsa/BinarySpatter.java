package org.engram.sdr.vsa;

import java.util.List;
import java.util.random.RandomGenerator;
import org.engram.core.random.Streams;

/**
 * Binary spatter codes (BSC): symbols of random bits, bound by exclusive or and bundled by the majority of each bit.
 *
 * <p>Ties of an even number of terms fall as the bits of one random vector. The majority rounds: a bundle of n symbols has
 * similarity {@code sqrt(2 / (pi n))} with each of them rather than {@code 1 / sqrt(n)}. Similarity is 1 minus twice the share of bits that
 * differ. Source: P. Kanerva, Cognitive Computation 1:139 (2009).
 */
public final class BinarySpatter implements ProductSymbols<BitVector> {

    private final Layout layout;
    private final BitVector ties;

    private BinarySpatter(Layout layout) {
        this.layout = layout;
        this.ties = random(layout.ties());
    }

    /** The architecture with D bits, from 2 to 2^20, whose symbols belong to these streams. */
    public static BinarySpatter of(int dimension, Streams streams) {
        return new BinarySpatter(Layout.of("BinarySpatter", dimension, streams));
    }

    @Override
    public String name() {
        return "BSC";
    }

    @Override
    public int dimension() {
        return layout.dimension();
    }

    @Override
    public BitVector random(RandomGenerator random) {
        long[] words = new long[BitVector.wordsFor(layout.dimension())];
        for (int i = 0; i < words.length; i++) {
            words[i] = random.nextLong();
        }
        words[words.length - 1] &= BitVector.lastMask(layout.dimension());
        return BitVector.wrap(layout.dimension(), words);
    }

    @Override
    public BitVector symbol(String name) {
        return random(layout.symbol(name));
    }

    @Override
    public Role<BitVector> role(String name) {
        return roleOf(random(layout.role(name).generator()));
    }

    @Override
    public BitVector bind(BitVector a, BitVector b) {
        RealVector.requireSame(dimension(), a.dimension());
        return a.xor(b);
    }

    @Override
    public BitVector unbind(BitVector a, BitVector bound) {
        return bind(a, bound);
    }

    @Override
    public BitVector bundle(List<BitVector> terms) {
        return majority(terms, Terms.equal(terms));
    }

    @Override
    public BitVector nearestSymbol(List<BitVector> terms, double[] weights) {
        return majority(terms, Terms.checked(terms, weights));
    }

    private BitVector majority(List<BitVector> terms, double[] weights) {
        double[] votes = new double[dimension()];
        for (int k = 0; k < weights.length; k++) {
            RealVector.requireSame(dimension(), terms.get(k).dimension());
            long[] words = terms.get(k).words();
            for (int i = 0; i < votes.length; i++) {
                votes[i] += BitVector.isSet(words, i) ? weights[k] : -weights[k];
            }
        }
        long[] words = new long[BitVector.wordsFor(dimension())];
        for (int i = 0; i < votes.length; i++) {
            boolean set = votes[i] == 0 ? BitVector.isSet(ties.words(), i) : votes[i] > 0;
            words[i >>> 6] |= set ? 1L << i : 0;
        }
        return BitVector.wrap(dimension(), words);
    }

    /** The vector itself: every vector of bits has the length of a symbol. */
    @Override
    public BitVector normalize(BitVector vector) {
        return vector;
    }

    @Override
    public BitVector permute(BitVector vector, int times) {
        RealVector.requireSame(dimension(), vector.dimension());
        return BitVector.wrap(dimension(), layout.permuted(vector.words(), times));
    }

    @Override
    public BitVector blend(BitVector from, BitVector to, double share) {
        RealVector.requireSame(dimension(), from.dimension());
        RealVector.requireSame(dimension(), to.dimension());
        return BitVector.wrap(dimension(), layout.blended(from.words(), to.words(), share));
    }

    @Override
    public double similarity(BitVector a, BitVector b) {
        return 1 - 2.0 * a.distance(b) / a.dimension();
    }
}
