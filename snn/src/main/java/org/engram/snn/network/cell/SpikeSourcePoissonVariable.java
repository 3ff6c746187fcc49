package org.engram.snn.network.cell;

import java.util.Arrays;
import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.snn.network.value.Value;

/**
 * Sources that fire as independent Poisson processes whose rate changes at listed times, one list a source, or one list for
 * all: {@code rates[k]} Hz from {@code starts[k]} ms for {@code durations[k]} ms, silent else. Immutable.
 *
 * <p>sPyNNaker's {@code SpikeSourcePoissonVariable}. A rate that follows a curve is given by its values on a fine grid.
 */
public final class SpikeSourcePoissonVariable implements CellType, PerSource {

    /** The model: a source without parameters that are single numbers. */
    public static final CellModel MODEL = CellModel.source("SpikeSourcePoissonVariable", List.of());

    private static final String NAME = "SpikeSourcePoissonVariable.";
    private static final Bounds RATE = Bounds.closed(0, 1e9);
    private static final double FOR_EVER = 1e10;
    private static final double ROUNDING = 1e-12;

    private final double[][] starts;
    private final double[][] rates;
    private final double[][] durations;

    private SpikeSourcePoissonVariable(double[][] starts, double[][] rates, double[][] durations) {
        this.starts = starts;
        this.rates = rates;
        this.durations = durations;
    }

    /** Every source fires at {@code rates[k]} Hz from {@code starts[k]} ms up to the next start, the last for ever. */
    public static SpikeSourcePoissonVariable of(double[] starts, double[] rates) {
        return of(new double[][] {starts}, new double[][] {rates});
    }

    /** Source {@code i} has the rates {@code rates[i]} from {@code starts[i]} on; a single row serves every source. */
    public static SpikeSourcePoissonVariable of(double[][] starts, double[][] rates) {
        return new SpikeSourcePoissonVariable(starts, rates, untilNext(starts)).checked();
    }

    private static double[][] untilNext(double[][] starts) {
        double[][] durations = new double[starts.length][];
        for (int i = 0; i < starts.length; i++) {
            durations[i] = new double[starts[i].length];
            for (int k = 0; k < starts[i].length; k++) {
                durations[i][k] = k + 1 < starts[i].length ? starts[i][k + 1] - starts[i][k] : FOR_EVER;
            }
        }
        return durations;
    }

    /** The same with rates that last these times in ms, each at most up to the next start; rows as those of the starts. */
    public SpikeSourcePoissonVariable lasting(double[]... milliseconds) {
        return new SpikeSourcePoissonVariable(starts, rates, milliseconds).checked();
    }

    /** A copy of this, for which the arrays of the user are checked. */
    private SpikeSourcePoissonVariable checked() {
        Check.that(starts.length > 0, NAME + "starts: at least one list needed");
        requireAsMany(NAME + "rates", rates.length);
        requireAsMany(NAME + "durations", durations.length);
        for (int i = 0; i < starts.length; i++) {
            String row = "[" + i + "]";
            requireAsMany(NAME + "rates" + row, starts[i].length, rates[i].length);
            requireAsMany(NAME + "durations" + row, starts[i].length, durations[i].length);
            for (int k = 0; k < starts[i].length; k++) {
                checkStart(i, k);
                check(i, k);
            }
        }
        return new SpikeSourcePoissonVariable(copy(starts), copy(rates), copy(durations));
    }

    private void requireAsMany(String what, int given) {
        requireAsMany(what, starts.length, given);
    }

    private static void requireAsMany(String what, int needed, int given) {
        Check.that(given == needed, what + ": must be as many as starts, " + needed + ", got " + given);
    }

    private void checkStart(int i, int k) {
        String place = NAME + "starts[" + i + "][" + k + "]";
        Check.inside(place, starts[i][k], Bounds.NON_NEGATIVE, "ms");
        Check.that(k == 0 || starts[i][k - 1] < starts[i][k], place + ": times must increase");
    }

    private void check(int i, int k) {
        String place = "[" + i + "][" + k + "]";
        Check.inside(NAME + "rates" + place, rates[i][k], RATE, "Hz");
        Check.inside(NAME + "durations" + place, durations[i][k], Bounds.NON_NEGATIVE, "ms");
        Check.that(
                k + 1 == starts[i].length || starts[i][k] + durations[i][k] <= starts[i][k + 1] * (1 + ROUNDING),
                NAME + "durations" + place + ": must end before the next start");
    }

    private static double[][] copy(double[][] rows) {
        return Arrays.stream(rows).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public int lists() {
        return starts.length;
    }

    @Override
    public String listed() {
        return "rates";
    }

    /** Times in ms from which a source has its rates, a copy. */
    public double[] starts(int source) {
        return row(starts, source);
    }

    /** Rates of a source in Hz, a copy. */
    public double[] rates(int source) {
        return row(rates, source);
    }

    /** Times in ms for which a source has its rates, a copy. */
    public double[] durations(int source) {
        return row(durations, source);
    }

    /** Whether each rate lasts up to the next start and the last for ever, as without {@link #lasting}. */
    public boolean isGapless() {
        return Arrays.deepEquals(durations, untilNext(starts));
    }

    private double[] row(double[][] rows, int source) {
        return rows[rows.length == 1 ? 0 : Check.index("SpikeSourcePoissonVariable: source", source, rows.length)]
                .clone();
    }

    @Override
    public CellModel model() {
        return MODEL;
    }

    /** Always an error: the numbers are {@link #starts}, {@link #rates} and {@link #durations}. */
    @Override
    public Value value(String setting) {
        throw new IllegalArgumentException("SpikeSourcePoissonVariable: has no numeric setting '" + setting + "'");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SpikeSourcePoissonVariable that
                && Arrays.deepEquals(starts, that.starts)
                && Arrays.deepEquals(rates, that.rates)
                && Arrays.deepEquals(durations, that.durations);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(starts) * 31 + Arrays.deepHashCode(rates);
    }

    @Override
    public String toString() {
        return "SpikeSourcePoissonVariable[" + starts.length + " lists]";
    }
}
