package org.engram.snn.engine.internal.source;

import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.random.Generator;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.network.cell.SpikeSourcePoisson;

/** Sources whose intervals are independent draws, within a window of time; mutable. */
final class Renewal extends SpikeProcess {

    private static final double MILLISECONDS = 1000;

    private static final Bounds RATE = SpikeSourcePoisson.MODEL.setting("rate").bounds();

    private final Interval interval;
    private final double[] end;

    /** Sources of a slice with these intervals that fire within their start and duration. */
    private Renewal(Slice slice, Interval interval) {
        super(slice.realization(), slice.population().id(), slice.from(), slice.values("start"));
        this.interval = interval;
        double[] start = slice.values("start");
        end = slice.values("duration");
        for (int i = 0; i < end.length; i++) {
            end[i] += start[i];
            advance(i);
        }
    }

    static Renewal poisson(Slice slice) {
        double[] mean = slice.map("rate", rate -> MILLISECONDS / rate);
        return new Renewal(slice, (i, random) -> mean[i] * random.nextExponential());
    }

    static Renewal refractory(Slice slice) {
        double[] dead = slice.values("tau_refrac");
        double[] mean = slice.map("rate", rate -> MILLISECONDS / rate);
        for (int i = 0; i < mean.length; i++) {
            if (!(dead[i] < mean[i])) {
                throw new IllegalArgumentException(slice.place() + ": rate of source " + (slice.from() + i)
                        + " must be below " + Check.text(MILLISECONDS / dead[i]) + " Hz, which its tau_refrac of "
                        + Check.text(dead[i]) + " ms allows, got " + Check.text(MILLISECONDS / mean[i]) + " Hz");
            }
            mean[i] -= dead[i];
        }
        return new Renewal(slice, (i, random) -> dead[i] + mean[i] * random.nextExponential());
    }

    static Renewal gamma(Slice slice) {
        double[] shape = slice.values("alpha");
        double[] scale = slice.map("beta", beta -> MILLISECONDS / beta);
        for (int i = 0; i < shape.length; i++) {
            String place = slice.place() + ": mean rate beta / alpha of source " + (slice.from() + i);
            Check.inside(place, MILLISECONDS / scale[i] / shape[i], RATE, "Hz");
        }
        return new Renewal(slice, (i, random) -> scale[i] * random.nextGamma(shape[i]));
    }

    @Override
    double following(int source, double time, Generator own) {
        double spike = time + interval.draw(source, own);
        return spike < end[source] ? spike : Double.POSITIVE_INFINITY;
    }

    /** Draws an interval of a source in ms. */
    @FunctionalInterface
    private interface Interval {
        double draw(int source, Generator random);
    }
}
