package org.engram.sdr.sparsey;

import java.util.Arrays;
import org.engram.core.Check;

/** Weights that fade by a table: the moment each was set and its stiffness, five bytes a synapse; mutable. */
final class FadingSynapses implements Synapses {

    private static final byte UNSET = -1;

    private final Permanence table;
    private final int units;
    private final int columns;
    private final int[] setAt;
    private final byte[] stiffness;
    private long now;

    FadingSynapses(Permanence table, int inputs, int units) {
        this.table = table;
        this.units = units;
        this.columns = ((units - 1) / 64 + 1) * 64;
        long size = (long) inputs * units;
        Check.that(
                size <= Integer.MAX_VALUE - 8,
                "MacShape: " + size + " synapses that fade are too many for one array; at most "
                        + (Integer.MAX_VALUE - 8));
        this.setAt = new int[(int) size];
        this.stiffness = new byte[(int) size];
        Arrays.fill(stiffness, UNSET);
    }

    @Override
    public int full() {
        return Permanence.FULL;
    }

    @Override
    public int columns() {
        return columns;
    }

    @Override
    public void sum(int[] active, int from, int to, int[] sums) {
        Arrays.fill(sums, 0);
        for (int i = from; i < to; i++) {
            int row = active[i] * units;
            for (int unit = 0; unit < units; unit++) {
                sums[unit] += weightAt(row + unit);
            }
        }
    }

    @Override
    public int strengthen(int input, int unit, long time) {
        int at = input * units + unit;
        long age = time - setAt[at];
        if (weightAt(at) == 0) {
            int isNew = stiffness[at] == UNSET ? 1 : 0;
            stiffness[at] = 0;
            setAt[at] = Math.toIntExact(time);
            return isNew;
        }
        if (stiffness[at] < table.permanentStiffness() && age >= table.persistence()) {
            if (table.stiffens(stiffness[at], age)) {
                stiffness[at]++;
            }
            setAt[at] = Math.toIntExact(time);
        }
        return 0;
    }

    @Override
    public void moveTo(long time) {
        now = time;
    }

    /** Frees the weights that have faded, makes the others permanent. */
    @Override
    public void freeze() {
        for (int at = 0; at < stiffness.length; at++) {
            stiffness[at] = weightAt(at) > 0 ? (byte) table.permanentStiffness() : UNSET;
        }
    }

    @Override
    public int weight(int input, int unit) {
        return weightAt(input * units + unit);
    }

    private int weightAt(int at) {
        return stiffness[at] == UNSET ? 0 : table.weight(stiffness[at], now - setAt[at]);
    }
}
