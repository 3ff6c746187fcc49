package org.engram.core.random;

import org.engram.core.Check;

/**
 * A named tree of independent random streams grown from one seed. Immutable.
 *
 * <p>A child depends only on the root seed and the names on the way to it, never on the order of creation or on what
 * other streams have drawn; so adding a stream to a program changes no number of the others. Names and indices are
 * different things: {@code child("1")} is not {@code child(1)}, and {@code child("a/b")} is not {@code
 * child("a").child("b")}, though their {@link #path()} reads the same.
 *
 * <p>Each node has a key of 128 bits in two lanes. A step down the tree absorbs the UTF-16 units of the name, four to a
 * word, and then a word with the kind of step and the length; lane one is mixed by the finaliser of SplitMix64, lane two
 * by that of MurmurHash3. A chance collision among {@code n} streams has probability about {@code n² / 2^129}.
 */
public final class Streams {

    private static final long NAME = 0x6E616D65L << 32;
    private static final long INDEX = 0x696E6478L << 32;

    private final long seed;
    private final String path;
    private final long first;
    private final long second;

    private Streams(long seed, String path, long first, long second) {
        this.seed = seed;
        this.path = path;
        this.first = first;
        this.second = second;
    }

    /** The root of the tree of a seed; any seed is good. */
    public static Streams of(long seed) {
        SplitMix64 words = new SplitMix64(seed);
        return new Streams(seed, Long.toString(seed), words.next(), words.next());
    }

    /** The child with a name, which must not be empty. */
    public Streams child(String name) {
        Check.that(!name.isEmpty(), "Streams.child: name must not be empty");
        Streams node = this;
        for (int from = 0; from < name.length(); from += 4) {
            node = node.absorb(word(name, from));
        }
        return node.absorb(NAME + name.length()).at(path + "/" + name);
    }

    /** The child with an index, which may be any number. */
    public Streams child(long index) {
        return absorb(index).absorb(INDEX).at(path + "/" + index);
    }

    private Streams absorb(long word) {
        long mixed = SplitMix64.mix(first ^ word);
        return new Streams(seed, path, mixed, SplitMix64.murmur(Long.rotateLeft(second, 29) + word) ^ mixed);
    }

    private Streams at(String newPath) {
        return new Streams(seed, newPath, first, second);
    }

    private static long word(String name, int from) {
        long word = 0;
        for (int i = from; i < Math.min(from + 4, name.length()); i++) {
            word |= (long) name.charAt(i) << (16 * (i - from));
        }
        return word;
    }

    /** A new generator at the start of this stream; each call gives an equal one. */
    public Generator generator() {
        return Generator.keyed(first, second);
    }

    /** The seed of the root. */
    public long seed() {
        return seed;
    }

    /** The seed and the names on the way here, such as {@code 42/recall/3}, for reading only. */
    public String path() {
        return path;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Streams that
                && seed == that.seed
                && first == that.first
                && second == that.second
                && path.equals(that.path);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(first);
    }

    @Override
    public String toString() {
        return "Streams[" + path + "]";
    }
}
