package org.engram.sdr.sparsey;

import java.util.Arrays;
import org.engram.core.Check;

/**
 * The active units of one kind of input, in runs that are heard with a factor each; mutable.
 *
 * <p>A factor other than 1 belongs to a code that stands for several hypotheses.
 */
public final class Signals {

    private int[] units = new int[16];
    private int count;
    private int[] ends = new int[4];
    private double[] factors = new double[4];
    private int runs;

    /** No active units. */
    public Signals() {}

    /** Forgets all units. */
    public void clear() {
        count = 0;
        runs = 0;
    }

    /** Adds units as they are. */
    public void add(int... more) {
        add(more, 0, 1);
    }

    /**
     * Adds units whose numbers are moved and whose signals are multiplied.
     *
     * @param more the active units of a source
     * @param offset where the source's units begin among all input units, {@code >= 0}
     * @param factor what the source's signals are multiplied by, {@code >= 0}; 0 leaves the source unheard
     */
    public void add(int[] more, int offset, double factor) {
        Check.that(
                factor >= 0 && factor < Double.POSITIVE_INFINITY,
                "Signals.factor: must be >= 0, got " + Check.text(factor));
        if (count + more.length > units.length) {
            units = Arrays.copyOf(units, Math.max(2 * units.length, count + more.length));
        }
        for (int unit : more) {
            units[count++] = offset + unit;
        }
        endRun(factor);
    }

    private void endRun(double factor) {
        if (runs > 0 && factors[runs - 1] == factor) {
            ends[runs - 1] = count;
            return;
        }
        if (runs == ends.length) {
            ends = Arrays.copyOf(ends, 2 * runs);
            factors = Arrays.copyOf(factors, 2 * runs);
        }
        ends[runs] = count;
        factors[runs++] = factor;
    }

    /** Number of active units. */
    public int count() {
        return count;
    }

    int[] units() {
        return units;
    }

    int runs() {
        return runs;
    }

    int from(int run) {
        return run == 0 ? 0 : ends[run - 1];
    }

    int to(int run) {
        return ends[run];
    }

    double factor(int run) {
        return factors[run];
    }
}
