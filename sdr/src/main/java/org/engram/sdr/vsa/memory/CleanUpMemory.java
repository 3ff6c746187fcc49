package org.engram.sdr.vsa.memory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.engram.core.Check;
import org.engram.sdr.vsa.VectorSymbols;
import org.jspecify.annotations.Nullable;

/**
 * Vectors stored under keys, found again by the most similar one: it takes the noise off what unbinding gives, and searches nearest
 * neighbours. Mutable, for one thread at a time.
 *
 * <p>A search compares with every stored vector. Of equally similar ones the first stored is nearer.
 *
 * @param <K> the keys; they need not differ
 * @param <V> the vectors
 */
public final class CleanUpMemory<K extends @Nullable Object, V> {

    private final VectorSymbols<V> symbols;
    private final List<K> keys = new ArrayList<>();
    private final List<V> vectors = new ArrayList<>();

    /** An empty memory for the vectors of an architecture. */
    public CleanUpMemory(VectorSymbols<V> symbols) {
        this.symbols = symbols;
    }

    /** Stores a vector under a key, besides what is stored already. */
    public void store(K key, V vector) {
        keys.add(key);
        vectors.add(vector);
    }

    /** Number of vectors stored. */
    public int size() {
        return keys.size();
    }

    /** The vector stored in this place in the order of storing. */
    public V vector(int place) {
        return vectors.get(Check.index("CleanUpMemory place", place, size()));
    }

    /** The stored vector most similar to a cue; there must be one. */
    public Match<K> nearest(V cue) {
        Check.that(size() > 0, "CleanUpMemory.nearest: nothing is stored");
        int best = 0;
        double most = symbols.similarity(cue, vectors.get(0));
        for (int i = 1; i < vectors.size(); i++) {
            double similarity = symbols.similarity(cue, vectors.get(i));
            if (similarity > most) {
                most = similarity;
                best = i;
            }
        }
        return new Match<>(keys.get(best), most);
    }

    /** So many of the stored vectors, or all where there are fewer, from the most similar to a cue on. */
    public List<Match<K>> nearest(V cue, int count) {
        Check.between("CleanUpMemory.nearest count", count, 0, Integer.MAX_VALUE);
        return IntStream.range(0, size())
                .mapToObj(i -> new Match<>(keys.get(i), symbols.similarity(cue, vectors.get(i))))
                .sorted(Comparator.comparingDouble((Match<K> match) -> -match.similarity()))
                .limit(count)
                .toList();
    }

    /**
     * A stored vector found by a search.
     *
     * @param key the key it is stored under
     * @param similarity how similar it is to the cue
     */
    public record Match<K extends @Nullable Object>(K key, double similarity) {}
}
