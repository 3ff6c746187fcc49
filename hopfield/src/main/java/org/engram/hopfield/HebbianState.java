package org.engram.hopfield;

/** A mutable state under Hebb's weights: its bits and its integer overlaps, from which fields and energy follow. */
final class HebbianState implements MovingState {

    private final Pattern[] units;
    /** {@code M_mu = sum_j xi_j^mu s_j}, kept up to date as units flip. */
    private final long[] overlaps;

    private final long[] bits;

    HebbianState(Pattern[] units, long[] overlaps, Pattern state) {
        this.units = units;
        this.overlaps = overlaps;
        bits = state.bits();
    }

    @Override
    public int size() {
        return units.length;
    }

    @Override
    public int value(int i) {
        return 2 * (int) (bits[i >>> 6] >>> i & 1) - 1;
    }

    @Override
    public double field(int i) {
        Pattern unit = units[i];
        long sum = 0;
        for (int from = 0; from < overlaps.length; from += Long.SIZE) {
            long signs = unit.word(from >>> 6);
            int to = Math.min(from + Long.SIZE, overlaps.length);
            for (int mu = from; mu < to; mu++, signs >>>= 1) {
                sum += signed(overlaps[mu], signs);
            }
        }
        return (double) (sum - (long) overlaps.length * value(i)) / size();
    }

    @Override
    public void flip(int i) {
        bits[i >>> 6] ^= 1L << i;
        long change = 2L * value(i);
        Pattern unit = units[i];
        for (int from = 0; from < overlaps.length; from += Long.SIZE) {
            long signs = unit.word(from >>> 6);
            int to = Math.min(from + Long.SIZE, overlaps.length);
            for (int mu = from; mu < to; mu++, signs >>>= 1) {
                overlaps[mu] += signed(change, signs);
            }
        }
    }

    /** The value where the lowest bit is set, otherwise its negative; without a branch, as the bit is a coin toss. */
    private static long signed(long value, long bits) {
        long mask = (bits & 1) - 1;
        return (value ^ mask) - mask;
    }

    @Override
    public double energy() {
        long squares = 0;
        for (long overlap : overlaps) {
            squares += overlap * overlap;
        }
        // Integers so far, and what rounding follows is monotone: an energy that falls is never seen to rise.
        long scaled = ((long) size() * overlaps.length - squares) / 2;
        return (double) scaled / size();
    }

    @Override
    public Pattern pattern() {
        return new Pattern(bits.clone(), size());
    }
}
