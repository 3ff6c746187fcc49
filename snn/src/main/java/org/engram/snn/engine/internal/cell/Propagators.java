package org.engram.snn.engine.internal.cell;

import java.util.function.DoubleBinaryOperator;
import org.engram.snn.engine.internal.slice.Slice;

/**
 * What a leaky membrane gains over one step of length h from inputs that are solved in closed form, in mV per unit of input.
 *
 * <p>Each is {@code h/cm} times a mean of {@code exp(-(1 - s) h/tau_m)} times the input over {@code 0 <= s <= 1}: the decay by
 * the slower of two rates times a mean of the decay by their difference. So equal time constants are no special case, and
 * however short one of them is, nothing overflows.
 */
final class Propagators {

    private static final double SERIES_BELOW = 1;
    private static final int SERIES_TERMS = 24;

    private Propagators() {}

    /** Of a constant current: {@code tau_m/cm (1 - exp(-h/tau_m))}. */
    static double[] drive(Slice slice) {
        double h = slice.timestep();
        double[] cm = slice.values("cm");
        double[] p = slice.map("tau_m", tau -> -tau * StrictMath.expm1(-h / tau));
        for (int i = 0; i < cm.length; i++) {
            p[i] /= cm[i];
        }
        return p;
    }

    /** Of a current {@code exp(-t/tau_syn)}. */
    static double[] exponential(Slice slice, String tauSyn) {
        return propagators(slice, tauSyn, (m, s) -> StrictMath.exp(-Math.min(m, s)) * mean(Math.abs(m - s)));
    }

    /** Of a current {@code t exp(-t/tau_syn)}. */
    static double[] rising(Slice slice, String tauSyn) {
        double h = slice.timestep();
        return propagators(
                slice,
                tauSyn,
                (m, s) -> h
                        * (s >= m
                                ? StrictMath.exp(-m) * firstMoment(s - m)
                                : StrictMath.exp(-s) * (mean(m - s) - firstMoment(m - s))));
    }

    /** A function of the rates {@code h/tau_m} and {@code h/tau_syn}, times {@code h/cm}. */
    private static double[] propagators(Slice slice, String tauSyn, DoubleBinaryOperator function) {
        double h = slice.timestep();
        double[] tauM = slice.values("tau_m");
        double[] cm = slice.values("cm");
        double[] p = slice.values(tauSyn);
        for (int i = 0; i < p.length; i++) {
            p[i] = h / cm[i] * function.applyAsDouble(h / tauM[i], h / p[i]);
        }
        return p;
    }

    /** The integral of {@code exp(-x s)} over s from 0 to 1. */
    private static double mean(double x) {
        return x == 0 ? 1 : -StrictMath.expm1(-x) / x;
    }

    /** The integral of {@code s exp(-x s)} over s from 0 to 1, by its series where the closed form would lose digits. */
    private static double firstMoment(double x) {
        if (x >= SERIES_BELOW) {
            return (1 - (1 + x) * StrictMath.exp(-x)) / (x * x);
        }
        double sum = 0;
        double term = 1;
        for (int n = 0; n < SERIES_TERMS; n++) {
            sum += term / (n + 2);
            term *= -x / (n + 1);
        }
        return sum;
    }
}
