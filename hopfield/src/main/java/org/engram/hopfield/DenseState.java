package org.engram.hopfield;

/** A state under a matrix of weights with the fields of all its units, of which a flip changes each; mutable. */
final class DenseState implements MovingState {

    private final FixedPointMatrix weights;
    private final int[] fields;
    private final long[] bits;

    DenseState(FixedPointMatrix weights, Pattern state) {
        this.weights = weights;
        fields = weights.fields(state);
        bits = state.bits();
    }

    @Override
    public int size() {
        return fields.length;
    }

    @Override
    public int value(int i) {
        return 2 * (int) (bits[i >>> 6] >>> i & 1) - 1;
    }

    @Override
    public double field(int i) {
        return fields[i] * weights.unit();
    }

    @Override
    public double selfCoupling(int i) {
        return weights.weight(i, i);
    }

    @Override
    public void flip(int i) {
        bits[i >>> 6] ^= 1L << i;
        weights.flip(fields, i, value(i));
    }

    @Override
    public double energy() {
        long sum = 0;
        for (int i = 0; i < fields.length; i++) {
            sum -= (long) fields[i] * value(i);
        }
        return sum * weights.unit() / 2;
    }

    @Override
    public Pattern pattern() {
        return new Pattern(bits.clone(), size());
    }
}
