package org.engram.core.random;

import java.util.Arrays;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * A mutable source of pinned random numbers: xoshiro256++, with every distribution its own, so that a seed gives the same
 * bits on every JDK. Belongs to one thread.
 *
 * <p>Period 2^256 - 1. Source: D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM Trans. Math.
 * Softw. 47(4), 2021. Generators come from {@link Streams#generator()}, {@link #split()} or {@link #restore(State)}.
 */
public final class Generator implements RandomGenerator {

    /** The largest count of trials that a double holds exactly. */
    private static final long MAX_TRIALS = 1L << 53;

    private static final Bounds POISSON_MEAN = Bounds.closed(0, 1e9);
    private static final Bounds GEOMETRIC_PROBABILITY = new Bounds(0, 1, true, false);

    private long s0;
    private long s1;
    private long s2;
    private long s3;

    private Generator(long s0, long s1, long s2, long s3) {
        this.s0 = s0;
        this.s1 = s1;
        this.s2 = s2;
        this.s3 = s3;
    }

    /** The generator of a key of 128 bits; its state is never zero, since SplitMix64 has no two equal words in a row. */
    static Generator keyed(long first, long second) {
        SplitMix64 even = new SplitMix64(first);
        SplitMix64 odd = new SplitMix64(second);
        return new Generator(even.next(), odd.next(), even.next(), odd.next());
    }

    /** A generator that continues from a saved state. */
    public static Generator restore(State state) {
        long[] words = state.words;
        return new Generator(words[0], words[1], words[2], words[3]);
    }

    /** The state now; a generator restored from it draws what this one will draw. */
    public State state() {
        return new State(new long[] {s0, s1, s2, s3});
    }

    /** A generator independent of this one, keyed by two words drawn from it. */
    public Generator split() {
        return keyed(nextLong(), nextLong());
    }

    /** Uniform 64 bits. */
    @Override
    public long nextLong() {
        long result = Long.rotateLeft(s0 + s3, 23) + s0;
        long shifted = s1 << 17;
        s2 ^= s0;
        s3 ^= s1;
        s1 ^= s2;
        s0 ^= s3;
        s2 ^= shifted;
        s3 = Long.rotateLeft(s3, 45);
        return result;
    }

    /** Uniform in {@code [0, bound)}, {@code bound >= 1}. */
    @Override
    public long nextLong(long bound) {
        Check.between("Generator.nextLong bound", bound, 1, Long.MAX_VALUE);
        return below(bound);
    }

    /** Uniform in {@code [origin, bound)}, {@code origin < bound}. */
    @Override
    public long nextLong(long origin, long bound) {
        if (origin >= bound) {
            throw badRange(Long.toString(origin), Long.toString(bound));
        }
        return origin + below(bound - origin);
    }

    /** Lemire's multiplication with rejection; {@code range} is unsigned and above zero. */
    private long below(long range) {
        long word = nextLong();
        long low = word * range;
        if (Long.compareUnsigned(low, range) < 0) {
            long threshold = Long.remainderUnsigned(-range, range);
            while (Long.compareUnsigned(low, threshold) < 0) {
                word = nextLong();
                low = word * range;
            }
        }
        return Math.multiplyHigh(word, range) + ((word >> 63) & range) + ((range >> 63) & word);
    }

    /** Uniform 32 bits. */
    @Override
    public int nextInt() {
        return (int) (nextLong() >>> 32);
    }

    /** Uniform in {@code [0, bound)}, {@code bound >= 1}. */
    @Override
    public int nextInt(int bound) {
        Check.between("Generator.nextInt bound", bound, 1, Integer.MAX_VALUE);
        return (int) below32(bound);
    }

    /** Uniform in {@code [origin, bound)}, {@code origin < bound}. */
    @Override
    public int nextInt(int origin, int bound) {
        if (origin >= bound) {
            throw badRange(Integer.toString(origin), Integer.toString(bound));
        }
        return (int) (origin + below32((long) bound - origin));
    }

    /**
     * Lemire's multiplication with rejection in 32 bits: no division but in rare cases, and no bias.
     *
     * <p>Source: D. Lemire, "Fast random integer generation in an interval", ACM Trans. Model. Comput. Simul. 29(1), 2019.
     */
    private long below32(long range) {
        long product = (nextLong() >>> 32) * range;
        if ((product & 0xFFFFFFFFL) < range) {
            long threshold = (0x100000000L - range) % range;
            while ((product & 0xFFFFFFFFL) < threshold) {
                product = (nextLong() >>> 32) * range;
            }
        }
        return product >>> 32;
    }

    /**
     * Fills {@code into[from]} to {@code into[to - 1]} with what as many calls of {@link #nextInt(int)} would give, in a
     * fraction of the time.
     */
    public void nextInts(int[] into, int from, int to, int bound) {
        Objects.checkFromToIndex(from, to, into.length);
        long range = Check.between("Generator.nextInts bound", bound, 1, Integer.MAX_VALUE);
        long threshold = (0x100000000L - range) % range;
        long a = s0;
        long b = s1;
        long c = s2;
        long d = s3;
        int i = from;
        while (i < to) {
            long product = ((Long.rotateLeft(a + d, 23) + a) >>> 32) * range;
            into[i] = (int) (product >>> 32);
            i += (product & 0xFFFFFFFFL) >= threshold ? 1 : 0;
            long shifted = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= shifted;
            d = Long.rotateLeft(d, 45);
        }
        s0 = a;
        s1 = b;
        s2 = c;
        s3 = d;
    }

    /** A fair coin. */
    @Override
    public boolean nextBoolean() {
        return nextLong() < 0;
    }

    /** Uniform in {@code [0, 1)}, a multiple of 2^-53. */
    @Override
    public double nextDouble() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /**
     * Fills {@code into[from]} to {@code into[to - 1]} with what as many calls of {@link #nextDouble()} would give, in a
     * fraction of the time.
     */
    public void nextDoubles(double[] into, int from, int to) {
        Objects.checkFromToIndex(from, to, into.length);
        long a = s0;
        long b = s1;
        long c = s2;
        long d = s3;
        for (int i = from; i < to; i++) {
            into[i] = ((Long.rotateLeft(a + d, 23) + a) >>> 11) * 0x1p-53;
            long shifted = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= shifted;
            d = Long.rotateLeft(d, 45);
        }
        s0 = a;
        s1 = b;
        s2 = c;
        s3 = d;
    }

    /** Uniform in {@code [0, bound)}; {@code bound} is finite and above zero. */
    @Override
    public double nextDouble(double bound) {
        Check.positive("Generator.nextDouble bound", bound, "");
        return Math.min(nextDouble() * bound, Math.nextDown(bound));
    }

    /** Uniform in {@code [origin, bound)}; both finite, {@code origin < bound}. */
    @Override
    public double nextDouble(double origin, double bound) {
        if (!(origin < bound && Double.isFinite(origin) && Double.isFinite(bound))) {
            throw badRange(Check.text(origin), Check.text(bound));
        }
        // Halved, so that the width cannot overflow.
        double u = nextDouble();
        double value = 2 * (0.5 * origin * (1 - u) + 0.5 * bound * u);
        return Math.min(Math.max(value, origin), Math.nextDown(bound));
    }

    /** Uniform in {@code [0, 1)}, a multiple of 2^-24. */
    @Override
    public float nextFloat() {
        return (nextLong() >>> 40) * 0x1p-24f;
    }

    /** Uniform in {@code [0, bound)}; {@code bound} is finite and above zero. */
    @Override
    public float nextFloat(float bound) {
        Check.positive("Generator.nextFloat bound", bound, "");
        return Math.min(nextFloat() * bound, Math.nextDown(bound));
    }

    /** Uniform in {@code [origin, bound)}; both finite, {@code origin < bound}. */
    @Override
    public float nextFloat(float origin, float bound) {
        if (!(origin < bound && Float.isFinite(origin) && Float.isFinite(bound))) {
            throw badRange(Check.text(origin), Check.text(bound));
        }
        double value = origin + nextFloat() * ((double) bound - origin);
        return Math.min((float) value, Math.nextDown(bound));
    }

    private static IllegalArgumentException badRange(String origin, String bound) {
        return new IllegalArgumentException(
                "Generator: must be origin < bound, both finite, got " + origin + " and " + bound);
    }

    /** Fills the array with uniform bytes, eight from each word, lowest first. */
    @Override
    public void nextBytes(byte[] bytes) {
        long word = 0;
        for (int i = 0; i < bytes.length; i++) {
            word = (i & 7) == 0 ? nextLong() : word >>> 8;
            bytes[i] = (byte) word;
        }
    }

    /** Normal of mean 0 and variance 1, exact. */
    @Override
    public double nextGaussian() {
        return Ziggurat.gaussian(this);
    }

    /**
     * Fills {@code into[from]} to {@code into[to - 1]} with what as many calls of {@link #nextGaussian()} would give, in
     * a fraction of the time.
     */
    public void nextGaussians(double[] into, int from, int to) {
        Objects.checkFromToIndex(from, to, into.length);
        for (int i = accepted(into, from, to); i < to; i = accepted(into, i + 1, to)) {
            into[i] = nextGaussian();
        }
    }

    /** Fills up to the first word that the ziggurat does not accept at once, which it leaves undrawn; the state is in locals. */
    private int accepted(double[] into, int from, int to) {
        long a = s0;
        long b = s1;
        long c = s2;
        long d = s3;
        int i = from;
        for (; i < to; i++) {
            long bits = Long.rotateLeft(a + d, 23) + a;
            double x = Ziggurat.width(bits);
            if (x >= Ziggurat.inner(bits)) {
                break;
            }
            into[i] = Ziggurat.signed(bits, x);
            long shifted = b << 17;
            c ^= a;
            d ^= b;
            b ^= c;
            a ^= d;
            c ^= shifted;
            d = Long.rotateLeft(d, 45);
        }
        s0 = a;
        s1 = b;
        s2 = c;
        s3 = d;
        return i;
    }

    /** Normal of the given mean and standard deviation, which is finite and not below zero. */
    @Override
    public double nextGaussian(double mean, double deviation) {
        Check.inside("Generator.nextGaussian mean", mean, Bounds.FINITE, "");
        Check.inside("Generator.nextGaussian deviation", deviation, Bounds.NON_NEGATIVE, "");
        return mean + deviation * nextGaussian();
    }

    /** Exponential of mean 1, exact. */
    @Override
    public double nextExponential() {
        return Ziggurat.exponential(this);
    }

    /** Gamma of the given shape, finite and above zero, and scale 1, exact. */
    public double nextGamma(double shape) {
        return Gamma.draw(this, Check.positive("Generator.nextGamma shape", shape, ""));
    }

    /** Poisson of the given mean, from 0 to 1e9, exact. */
    public int nextPoisson(double mean) {
        return Poisson.draw(this, Check.inside("Generator.nextPoisson mean", mean, POISSON_MEAN, ""));
    }

    /** The number of successes in {@code n} trials of probability {@code p}, exact; {@code n} from 0 to 2^53. */
    public long nextBinomial(long n, double p) {
        Check.between("Generator.nextBinomial n", n, 0, MAX_TRIALS);
        Check.probability("Generator.nextBinomial p", p);
        return p <= 0.5 ? Binomial.draw(this, n, p) : n - Binomial.draw(this, n, 1 - p);
    }

    /**
     * The number of marked elements among {@code draws} different ones of {@code total}, {@code marked} of which are marked;
     * exact; {@code total} from 0 to 2^53, the others from 0 to {@code total}.
     */
    public long nextHypergeometric(long total, long marked, long draws) {
        Check.between("Generator.nextHypergeometric total", total, 0, MAX_TRIALS);
        Check.between("Generator.nextHypergeometric marked", marked, 0, total);
        Check.between("Generator.nextHypergeometric draws", draws, 0, total);
        return Hypergeometric.draw(this, total, marked, draws);
    }

    /**
     * The number of failures before the first success in trials of probability {@code p}, {@code 0 < p <= 1}.
     *
     * <p>It skips at once through trials that fail. A count beyond {@link Long#MAX_VALUE} is returned as that.
     */
    public long nextGeometric(double p) {
        Check.inside("Generator.nextGeometric p", p, GEOMETRIC_PROBABILITY, "");
        return (long) (nextExponential() / -StrictMath.log1p(-p));
    }

    /** Puts the elements in a uniformly random order, in place. */
    public void shuffle(int[] array) {
        for (int i = array.length - 1; i > 0; i--) {
            int j = (int) below32(i + 1L);
            int swap = array[i];
            array[i] = array[j];
            array[j] = swap;
        }
    }

    /** A uniformly random subset of {@code k} distinct numbers of {@code [0, n)}, ascending; {@code 0 <= k <= n}. */
    public int[] sample(int n, int k) {
        Check.between("Generator.sample n", n, 0, Integer.MAX_VALUE);
        Check.between("Generator.sample k", k, 0, n);
        return Subset.draw(this, n, k);
    }

    /** The four words from which a generator continues. Immutable. */
    public static final class State {

        private static final int SIZE = 4;

        private final long[] words;

        private State(long[] words) {
            this.words = words;
        }

        /** The state of four words, not all zero, copied. */
        public static State of(long... words) {
            Check.that(words.length == SIZE, "Generator.State: must have 4 words, got " + words.length);
            Check.that((words[0] | words[1] | words[2] | words[3]) != 0, "Generator.State: must not be all zero");
            return new State(words.clone());
        }

        /** The four words, a copy. */
        public long[] toArray() {
            return words.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof State that && Arrays.equals(words, that.words);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(words);
        }

        @Override
        public String toString() {
            return "State" + Arrays.toString(words);
        }
    }
}
