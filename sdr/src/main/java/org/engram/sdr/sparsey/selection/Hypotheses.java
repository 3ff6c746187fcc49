package org.engram.sdr.sparsey.selection;

import org.engram.core.Check;

/**
 * How a code that stands for several hypotheses at once is heard: with zeta of them each has about one winner in zeta, so
 * outgoing signals are multiplied by {@code F(zeta) = zeta^exponent} up to a limit and ignored beyond.
 *
 * @param evidence V from which on a unit counts as a competitor for its module, in (0, 1]
 * @param exponent exponent of zeta, {@code >= 0}; 0 leaves the signals as they are
 * @param most largest number of hypotheses that is still heard, {@code >= 1}
 */
public record Hypotheses(double evidence, double exponent, int most) {

    /** Competitors from V = 0.5 on; signals multiplied by zeta up to two hypotheses. */
    public static final Hypotheses STANDARD = new Hypotheses(0.5, 1, 2);

    /** Signals as they are, however many hypotheses compete. */
    public static final Hypotheses IGNORED = new Hypotheses(0.5, 0, Integer.MAX_VALUE);

    /** Requires numbers inside their bounds. */
    public Hypotheses {
        Check.that(
                evidence > 0 && evidence <= 1, "Hypotheses.evidence: must be in (0, 1], got " + Check.text(evidence));
        Check.that(
                exponent >= 0 && exponent < Double.POSITIVE_INFINITY,
                "Hypotheses.exponent: must be >= 0, got " + Check.text(exponent));
        Check.between("Hypotheses.most", most, 1, Integer.MAX_VALUE);
    }

    /** F(zeta), the factor of the signals of a code that stands for {@code zeta >= 1} hypotheses; 0 beyond the limit. */
    public double factor(int zeta) {
        return zeta > most ? 0 : zeta == 1 ? 1 : StrictMath.pow(zeta, exponent);
    }
}
