package org.engram.sdr.encode;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.engram.core.Check;
import org.engram.sdr.Sdr;

/**
 * Points of a grid of any number of dimensions as scattered bits; neighbours share most of them.
 *
 * <p>Every point of the endless grid has a random rank and a random bit. A point is encoded by the bits of the {@code active}
 * highest ranks in the cube around it, {@code 2 radius + 1} points wide; the cubes of near points have most points, so most
 * high ranks, in common. Bits that two points of a cube have in common count once, and the next rank follows.
 *
 * <p>Source: S. Purdy, Encoding Data for HTM Systems, 2016, arXiv:1602.05925, section on geospatial data.
 *
 * @param size number of bits, {@code >= 2}
 * @param active number of active bits, in {@code [1, size/2]}
 * @param radius reach of a point in each dimension, {@code >= 0}
 * @param seed seed of ranks and bits
 */
public record CoordinateEncoder(int size, int active, int radius, long seed) implements Encoder<List<Integer>> {

    private static final int MOST_POINTS = 10_000_000;

    /** Requires counts inside their bounds. */
    public CoordinateEncoder {
        Check.between("CoordinateEncoder.size", size, 2, Integer.MAX_VALUE);
        Check.between("CoordinateEncoder.active", active, 1, size / 2);
        Check.between("CoordinateEncoder.radius", radius, 0, MOST_POINTS);
    }

    /**
     * The vector of a point, given by one whole number a dimension.
     *
     * <p>The cube around it must hold enough different bits, and at most {@value #MOST_POINTS} points.
     */
    @Override
    public Sdr encode(List<Integer> point) {
        Check.that(!point.isEmpty(), "CoordinateEncoder.point: must have at least one coordinate");
        long points = 1;
        for (int dimension = 0; dimension < point.size() && points <= MOST_POINTS; dimension++) {
            points *= 2L * radius + 1;
        }
        Check.between("CoordinateEncoder: points within the radius", points, active, MOST_POINTS);
        long[] ranks = new long[(int) points];
        int[] offsets = new int[point.size()];
        Arrays.fill(offsets, -radius);
        for (int k = 0; k < ranks.length; k++) {
            ranks[k] = hash(point, offsets);
            advance(offsets);
        }
        Arrays.sort(ranks);
        return best(ranks);
    }

    /** The rank of a point; its bit follows from it. */
    private long hash(List<Integer> point, int[] offsets) {
        long hash = seed;
        for (int i = 0; i < offsets.length; i++) {
            hash = Runs.hash(hash, (long) point.get(i) + offsets[i]);
        }
        return hash;
    }

    private void advance(int[] offsets) {
        int i = 0;
        while (i < offsets.length && offsets[i] == radius) {
            offsets[i++] = -radius;
        }
        if (i < offsets.length) {
            offsets[i]++;
        }
    }

    private Sdr best(long[] ascendingRanks) {
        BitSet chosen = new BitSet(size);
        int[] indices = new int[active];
        int count = 0;
        for (int k = ascendingRanks.length - 1; k >= 0 && count < active; k--) {
            int bit = Runs.bit(Runs.hash(seed, ascendingRanks[k]), size);
            if (!chosen.get(bit)) {
                chosen.set(bit);
                indices[count++] = bit;
            }
        }
        Check.that(
                count == active,
                "CoordinateEncoder: the points within the radius have only " + count + " different bits, less than "
                        + active + "; take a greater radius or more bits");
        return Sdr.of(size, indices);
    }
}
