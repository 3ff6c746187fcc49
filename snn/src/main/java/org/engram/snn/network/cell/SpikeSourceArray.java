package org.engram.snn.network.cell;

import java.util.Arrays;
import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.snn.network.value.Value;

/**
 * Sources that fire at listed times in ms, one list a source, or one list for all. Immutable.
 *
 * <p>Times are not negative and do not decrease; a time listed twice is two spikes. A clock-driven engine refuses times
 * that are not multiples of its timestep.
 */
public final class SpikeSourceArray implements CellType, PerSource {

    /** The model: a source without parameters that are numbers. */
    public static final CellModel MODEL = CellModel.source("SpikeSourceArray", List.of());

    private final double[][] spikeTimes;

    private SpikeSourceArray(double[][] spikeTimes) {
        this.spikeTimes = spikeTimes;
    }

    /** Every source fires at these times in ms. */
    public static SpikeSourceArray at(double... spikeTimes) {
        return of(new double[][] {spikeTimes});
    }

    /** Source {@code i} fires at {@code spikeTimes[i]} in ms; a single row serves every source. */
    public static SpikeSourceArray of(double[][] spikeTimes) {
        Check.that(spikeTimes.length > 0, "SpikeSourceArray.spike_times: at least one list needed");
        double[][] copy = new double[spikeTimes.length][];
        for (int i = 0; i < copy.length; i++) {
            copy[i] = spikeTimes[i].clone();
            for (int k = 0; k < copy[i].length; k++) {
                String place = "SpikeSourceArray.spike_times[" + i + "][" + k + "]";
                Check.inside(place, copy[i][k], Bounds.NON_NEGATIVE, "ms");
                Check.that(k == 0 || copy[i][k - 1] <= copy[i][k], place + ": times must not decrease");
            }
        }
        return new SpikeSourceArray(copy);
    }

    @Override
    public int lists() {
        return spikeTimes.length;
    }

    @Override
    public String listed() {
        return "spike_times";
    }

    /** The times in ms at which a source fires, a copy. */
    public double[] times(int source) {
        return spikeTimes[spikeTimes.length == 1 ? 0 : Check.index("SpikeSourceArray: source", source, lists())]
                .clone();
    }

    @Override
    public CellModel model() {
        return MODEL;
    }

    /** Always an error: the times are {@link #times}. */
    @Override
    public Value value(String setting) {
        throw new IllegalArgumentException("SpikeSourceArray: has no numeric setting '" + setting + "'");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpikeSourceArray that && Arrays.deepEquals(spikeTimes, that.spikeTimes);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(spikeTimes);
    }

    @Override
    public String toString() {
        return "SpikeSourceArray[" + spikeTimes.length + " lists]";
    }
}
