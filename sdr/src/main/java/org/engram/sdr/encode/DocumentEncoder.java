package org.engram.sdr.encode;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.Sdr;

/**
 * Texts by the words in them: the more words two texts have in common, the more active bits.
 *
 * <p>Every word has a random vector of {@code active} bits that follows from its letters. A text's vector is the {@code
 * active} bits that are in most of its words' vectors, counting a word as often as it stands there; of bits with equal counts,
 * those that come first in a random order that all texts share. Words are runs of letters and digits in lower case; their order
 * does not count. A text without words is the empty vector.
 *
 * @param size number of bits, {@code >= 1}
 * @param active number of active bits, in {@code [1, size]}
 * @param seed seed of the words' vectors
 */
public record DocumentEncoder(int size, int active, long seed) implements Encoder<String> {

    /** Requires counts inside their bounds. */
    public DocumentEncoder {
        Runs.check("DocumentEncoder", size, active);
    }

    /** The vector of a text. */
    @Override
    public Sdr encode(String text) {
        return encodeWords(words(text));
    }

    /** The words of a text. */
    static List<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** The vector of words that were made out otherwise, such as stems; they are taken as they are. */
    public Sdr encodeWords(List<String> words) {
        if (words.isEmpty()) {
            return Sdr.empty(size);
        }
        Streams vectors = Streams.of(seed);
        int[] counts = new int[size];
        for (String word : words) {
            Generator random = vectors.child(word).generator();
            Sdr.random(size, active, random).forEachActive(i -> counts[i]++);
        }
        return best(counts);
    }

    private Sdr best(int[] counts) {
        int least = leastCount(counts);
        int above = (int) Arrays.stream(counts).filter(count -> count > least).count();
        long[] tied = new long
                [(int) Arrays.stream(counts).filter(count -> count == least).count()];
        int[] indices = new int[active];
        int found = 0;
        int ties = 0;
        for (int i = 0; i < size; i++) {
            if (counts[i] > least) {
                indices[found++] = i;
            } else if (counts[i] == least) {
                tied[ties++] = (Runs.hash(seed, i) & 0xffff_ffff_0000_0000L) ^ i;
            }
        }
        Arrays.sort(tied);
        for (int k = 0; k < active - above; k++) {
            indices[found++] = (int) tied[k];
        }
        return Sdr.of(size, indices);
    }

    /** The count that the last of the {@code active} bits has. */
    private int leastCount(int[] counts) {
        int[] sorted = counts.clone();
        Arrays.sort(sorted);
        return sorted[size - active];
    }
}
