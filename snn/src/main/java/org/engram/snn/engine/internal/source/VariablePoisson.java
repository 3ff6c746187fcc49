package org.engram.snn.engine.internal.source;

import java.util.Arrays;
import org.engram.core.random.Generator;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.network.cell.SpikeSourcePoissonVariable;

/**
 * Poisson sources whose rate is constant by pieces; mutable.
 *
 * <p>Exact by change of time: the expected number of spikes between two spikes is exponential of mean 1, so each draw is used
 * up piece by piece.
 */
final class VariablePoisson extends SpikeProcess {

    private static final double MILLISECONDS = 1000;

    private final double[][] starts;
    private final double[][] rates;
    private final double[][] durations;

    VariablePoisson(Slice slice, SpikeSourcePoissonVariable cell) {
        super(slice.realization(), slice.population().id(), slice.from(), new double[slice.size()]);
        starts = new double[slice.size()][];
        rates = new double[slice.size()][];
        durations = new double[slice.size()][];
        for (int i = 0; i < slice.size(); i++) {
            boolean isShared = cell.lists() == 1 && i > 0;
            int source = slice.from() + i;
            starts[i] = isShared ? starts[0] : cell.starts(source);
            rates[i] = isShared ? rates[0] : cell.rates(source);
            durations[i] = isShared ? durations[0] : cell.durations(source);
            advance(i);
        }
    }

    @Override
    double following(int source, double time, Generator own) {
        double[] begins = starts[source];
        double expected = own.nextExponential();
        int found = Arrays.binarySearch(begins, time);
        for (int piece = Math.max(0, found >= 0 ? found : -found - 2); piece < begins.length; piece++) {
            double from = Math.max(time, begins[piece]);
            double rate = rates[source][piece] / MILLISECONDS;
            double left = rate * Math.max(0, begins[piece] + durations[source][piece] - from);
            if (expected < left) {
                return from + expected / rate;
            }
            expected -= left;
        }
        return Double.POSITIVE_INFINITY;
    }
}
