package org.engram.hopfield.internal.vector;

import java.util.Arrays;
import jdk.incubator.vector.IntVector;
import jdk.incubator.vector.LongVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.engram.hopfield.internal.Loops;
import org.engram.hopfield.internal.PlainLoops;
import org.jspecify.annotations.Nullable;

/** Loops over as many words or sums at once as the processor's vectors hold. */
public final class VectorLoops implements Loops {

    private static final VectorSpecies<Integer> INTS = IntVector.SPECIES_PREFERRED;
    private static final VectorSpecies<Long> LONGS = LongVector.SPECIES_PREFERRED;
    private static final int LANES = LONGS.length();
    private static final Loops PLAIN = new PlainLoops();

    /** The population count of lanes, which came with JDK 19; null before. */
    private static final VectorOperators.@Nullable Unary BIT_COUNT = bitCount();

    /** Made where the module of the Vector API is present. */
    public VectorLoops() {}

    private static VectorOperators.@Nullable Unary bitCount() {
        try {
            return Arrays.stream(VectorOperators.class.getFields())
                            .anyMatch(field -> field.getName().equals("BIT_COUNT"))
                    ? (VectorOperators.Unary)
                            VectorOperators.class.getField("BIT_COUNT").get(null)
                    : null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public int distance(long[] a, long[] b, int words) {
        VectorOperators.Unary count = BIT_COUNT;
        if (count == null || words < LANES) {
            return PLAIN.distance(a, b, words);
        }
        LongVector even = LongVector.zero(LONGS);
        LongVector odd = LongVector.zero(LONGS);
        int bound = LONGS.loopBound(words);
        int w = 0;
        for (; w <= bound - 2 * LANES; w += 2 * LANES) {
            even = even.add(difference(a, b, w).lanewise(count));
            odd = odd.add(difference(a, b, w + LANES).lanewise(count));
        }
        if (w < bound) {
            even = even.add(difference(a, b, w).lanewise(count));
        }
        int distance = (int) even.add(odd).reduceLanes(VectorOperators.ADD);
        for (w = bound; w < words; w++) {
            distance += Long.bitCount(a[w] ^ b[w]);
        }
        return distance;
    }

    private static LongVector difference(long[] a, long[] b, int w) {
        return LongVector.fromArray(LONGS, a, w).lanewise(VectorOperators.XOR, LongVector.fromArray(LONGS, b, w));
    }

    @Override
    public long selected(long[] row, long[] planes, int words) {
        VectorOperators.Unary count = BIT_COUNT;
        if (count == null || words < LANES) {
            return PLAIN.selected(row, planes, words);
        }
        LongVector sums = LongVector.zero(LONGS);
        int bound = LONGS.loopBound(words);
        for (int w = 0; w < bound; w += LANES) {
            LongVector bits = LongVector.fromArray(LONGS, row, w);
            LongVector horner = LongVector.zero(LONGS);
            for (int at = planes.length - words + w; at >= 0; at -= words) {
                LongVector both = bits.and(LongVector.fromArray(LONGS, planes, at));
                horner = horner.add(horner).add(both.lanewise(count));
            }
            sums = sums.add(horner);
        }
        long sum = sums.reduceLanes(VectorOperators.ADD);
        for (int w = bound; w < words; w++) {
            long horner = 0;
            for (int at = planes.length - words + w; at >= 0; at -= words) {
                horner = 2 * horner + Long.bitCount(row[w] & planes[at]);
            }
            sum += horner;
        }
        return sum;
    }

    @Override
    public void add(int[] sums, int[] x, int factor) {
        int bound = INTS.loopBound(sums.length);
        for (int i = 0; i < bound; i += INTS.length()) {
            IntVector.fromArray(INTS, sums, i)
                    .add(IntVector.fromArray(INTS, x, i).mul(factor))
                    .intoArray(sums, i);
        }
        for (int i = bound; i < sums.length; i++) {
            sums[i] += factor * x[i];
        }
    }

    @Override
    public void add(int[] sums, int[] w, int[] x, int[] y, int[] z) {
        int bound = INTS.loopBound(sums.length);
        for (int i = 0; i < bound; i += INTS.length()) {
            IntVector first = IntVector.fromArray(INTS, w, i).add(IntVector.fromArray(INTS, x, i));
            IntVector second = IntVector.fromArray(INTS, y, i).add(IntVector.fromArray(INTS, z, i));
            IntVector.fromArray(INTS, sums, i).add(first.add(second)).intoArray(sums, i);
        }
        for (int i = bound; i < sums.length; i++) {
            sums[i] += w[i] + x[i] + (y[i] + z[i]);
        }
    }
}
