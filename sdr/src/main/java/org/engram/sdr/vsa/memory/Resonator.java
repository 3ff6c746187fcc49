package org.engram.sdr.vsa.memory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.sdr.vsa.ProductSymbols;

/**
 * A resonator network: it finds of which symbols, one of each codebook, a vector is the product.
 *
 * <p>Every factor's estimate starts as the superposition of its codebook. In turn each is unbound from the product with the other
 * estimates, compared with its codebook, and becomes the symbol nearest to the codebook's sum with these similarities as weights. It ends
 * when the product of the most similar symbols is as similar to the given vector as asked for, or after so many rounds.
 *
 * <p>Source: E. P. Frady, S. J. Kent, B. A. Olshausen and F. T. Sommer, Neural Computation 32:2311 (2020).
 *
 * @param <V> the vectors
 */
public final class Resonator<V> {

    private static final Bounds SIMILARITIES = new Bounds(0, 1, true, false);

    private final ProductSymbols<V> symbols;
    private final List<List<V>> codebooks;
    private final int mostRounds;
    private final double enough;

    private Resonator(ProductSymbols<V> symbols, List<List<V>> codebooks, int mostRounds, double enough) {
        this.symbols = symbols;
        this.codebooks = codebooks;
        this.mostRounds = mostRounds;
        this.enough = enough;
    }

    /** A resonator for at least two codebooks of at least one symbol, with at most 1000 rounds, that wants a similarity of 0.99. */
    public static <V> Resonator<V> standard(ProductSymbols<V> symbols, List<List<V>> codebooks) {
        Check.between("Resonator: number of codebooks", codebooks.size(), 2, Integer.MAX_VALUE);
        for (List<V> codebook : codebooks) {
            Check.that(!codebook.isEmpty(), "Resonator: a codebook is empty");
        }
        return new Resonator<>(symbols, codebooks.stream().map(List::copyOf).toList(), 1000, 0.99);
    }

    /** The same with another largest number of rounds, at least 1. */
    public Resonator<V> withRounds(int rounds) {
        Check.between("Resonator.rounds", rounds, 1, Integer.MAX_VALUE);
        return new Resonator<>(symbols, codebooks, rounds, enough);
    }

    /** The same, ended by a similarity in (0, 1] of the factors' product with the vector; a noisy vector needs a lower one. */
    public Resonator<V> withSimilarity(double similarity) {
        Check.inside("Resonator.similarity", similarity, SIMILARITIES, "");
        return new Resonator<>(symbols, codebooks, mostRounds, similarity);
    }

    /** The factors of a product. */
    public Factors factor(V product) {
        List<V> estimates = new ArrayList<>();
        for (List<V> codebook : codebooks) {
            double[] ones = new double[codebook.size()];
            Arrays.fill(ones, 1);
            estimates.add(symbols.nearestSymbol(codebook, ones));
        }
        List<Integer> found = new ArrayList<>(Collections.nCopies(codebooks.size(), 0));
        double similarity = 0;
        for (int round = 1; round <= mostRounds; round++) {
            for (int factor = 0; factor < codebooks.size(); factor++) {
                double[] similarities = similarities(codebooks.get(factor), others(product, estimates, factor));
                found.set(factor, largest(similarities));
                estimates.set(factor, symbols.nearestSymbol(codebooks.get(factor), similarities));
            }
            similarity = symbols.similarity(product, product(found));
            if (similarity >= enough) {
                return new Factors(found, similarity, round, true);
            }
        }
        return new Factors(found, similarity, mostRounds, false);
    }

    private V others(V product, List<V> estimates, int except) {
        V rest = product;
        for (int factor = 0; factor < estimates.size(); factor++) {
            rest = factor == except ? rest : symbols.unbind(estimates.get(factor), rest);
        }
        return rest;
    }

    private double[] similarities(List<V> codebook, V vector) {
        return codebook.stream()
                .mapToDouble(symbol -> symbols.similarity(symbol, vector))
                .toArray();
    }

    private V product(List<Integer> found) {
        V product = codebooks.get(0).get(found.get(0));
        for (int factor = 1; factor < found.size(); factor++) {
            product = symbols.bind(product, codebooks.get(factor).get(found.get(factor)));
        }
        return product;
    }

    /** The place of the largest modulus: the opposites of two symbols have the same product as the two. */
    private static int largest(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = Math.abs(values[i]) > Math.abs(values[best]) ? i : best;
        }
        return best;
    }

    /**
     * What a resonator found.
     *
     * @param symbols the place of the factor in each codebook
     * @param similarity similarity of their product with the vector
     * @param rounds rounds made
     * @param converged whether the similarity is as large as asked for; otherwise the factors are a guess
     */
    public record Factors(List<Integer> symbols, double similarity, int rounds, boolean converged) {

        /** Copies the list. */
        public Factors {
            symbols = List.copyOf(symbols);
        }
    }
}
