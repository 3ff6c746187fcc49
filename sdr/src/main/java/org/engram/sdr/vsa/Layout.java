package org.engram.sdr.vsa;

import org.engram.core.Check;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;

/**
 * What architectures have in common: where components move when permuted, and which are blended first. Immutable.
 *
 * <p>The permutation is one cycle through all components. A shift would be one too, but it commutes with convolution.
 */
final class Layout {

    static final int MOST_COMPONENTS = 1 << 20;

    private final Streams streams;
    /** Components in the order of the cycle; they are also blended in this order. */
    private final int[] cycle;

    private Layout(Streams streams, int[] cycle) {
        this.streams = streams;
        this.cycle = cycle;
    }

    static Layout of(String owner, int dimension, Streams streams) {
        Check.between(owner + ".dimension", dimension, 2, MOST_COMPONENTS);
        int[] cycle = new int[dimension];
        for (int i = 0; i < dimension; i++) {
            cycle[i] = i;
        }
        streams.child("cycle").generator().shuffle(cycle);
        return new Layout(streams, cycle);
    }

    int dimension() {
        return cycle.length;
    }

    Generator symbol(String name) {
        return streams.child("symbol").child(name).generator();
    }

    Streams role(String name) {
        return streams.child("role").child(name);
    }

    Generator ties() {
        return streams.child("ties").generator();
    }

    /** Where component {@code cycle[place]} moves. */
    private int target(int place, int shift) {
        int moved = place + shift;
        return cycle[moved < cycle.length ? moved : moved - cycle.length];
    }

    double[] permuted(double[] values, int times) {
        RealVector.requireSame(dimension(), values.length);
        int shift = Math.floorMod(times, cycle.length);
        double[] moved = new double[values.length];
        for (int place = 0; place < cycle.length; place++) {
            moved[target(place, shift)] = values[cycle[place]];
        }
        return moved;
    }

    long[] permuted(long[] words, int times) {
        int shift = Math.floorMod(times, cycle.length);
        long[] moved = new long[words.length];
        for (int place = 0; place < cycle.length; place++) {
            int i = cycle[place];
            int to = target(place, shift);
            moved[to >>> 6] |= (words[i >>> 6] >>> i & 1) << to;
        }
        return moved;
    }

    private int blended(double share) {
        return (int) Math.rint(Check.probability("VectorSymbols.blend share", share) * cycle.length);
    }

    double[] blended(double[] from, double[] to, double share) {
        RealVector.requireSame(dimension(), from.length);
        RealVector.requireSame(dimension(), to.length);
        double[] blend = from.clone();
        for (int place = blended(share) - 1; place >= 0; place--) {
            blend[cycle[place]] = to[cycle[place]];
        }
        return blend;
    }

    long[] blended(long[] from, long[] to, double share) {
        long[] mask = new long[from.length];
        for (int place = blended(share) - 1; place >= 0; place--) {
            mask[cycle[place] >>> 6] |= 1L << cycle[place];
        }
        long[] blend = new long[from.length];
        for (int i = 0; i < blend.length; i++) {
            blend[i] = (from[i] & ~mask[i]) | (to[i] & mask[i]);
        }
        return blend;
    }
}
