package org.engram.simulations.experiment;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.Decimal;

/**
 * One statement of a source beside what was measured. Immutable.
 *
 * <p>The verdict is computed from the numbers by the factory and cannot be given by hand; only
 * {@link #inspiredBy} compares nothing and says so. A measured value that is not a number never reproduces a claim.
 */
public final class Claim {

    private static final int LEAST_DIGITS = 6;
    private static final int MOST_DIGITS = 17;

    private final String statement;
    private final String source;
    private final String expected;
    private final String tolerance;
    private final String measured;
    private final Verdict verdict;

    private Claim(
            String statement, String source, String expected, String tolerance, String measured, Verdict verdict) {
        Check.that(!statement.isBlank(), "Claim.statement: must not be blank");
        Check.that(!source.isBlank(), "Claim.source: must not be blank (claim '" + statement + "')");
        this.statement = statement;
        this.source = source;
        this.expected = expected;
        this.tolerance = tolerance;
        this.measured = measured;
        this.verdict = verdict;
    }

    /**
     * Expects exactly this count.
     *
     * @param statement what is claimed, with the unit of the number where it has one
     * @param source where it is claimed, as precisely as a reader needs: figure, table, equation or page
     */
    public static Claim equal(String statement, String source, long expected, long measured) {
        return new Claim(
                statement,
                source,
                Long.toString(expected),
                "exact",
                Long.toString(measured),
                verdict(measured == expected));
    }

    /** Expects a value at most {@code tolerance} away from {@code expected}. */
    public static Claim within(String statement, String source, double expected, double tolerance, double measured) {
        finite("expected", expected);
        Check.inside("Claim.tolerance", tolerance, Bounds.NON_NEGATIVE, "");
        double margin = Math.abs(Math.abs(measured - expected) - tolerance);
        return new Claim(
                statement,
                source,
                Decimal.text(expected),
                "± " + Decimal.text(tolerance),
                number(measured, margin),
                verdict(Math.abs(measured - expected) <= tolerance));
    }

    /** Expects a value of at least {@code bound}. */
    public static Claim atLeast(String statement, String source, double bound, double measured) {
        finite("bound", bound);
        return new Claim(
                statement,
                source,
                ">= " + Decimal.text(bound),
                "bound",
                number(measured, measured - bound),
                verdict(measured >= bound));
    }

    /** Expects a value of at most {@code bound}. */
    public static Claim atMost(String statement, String source, double bound, double measured) {
        finite("bound", bound);
        return new Claim(
                statement,
                source,
                "<= " + Decimal.text(bound),
                "bound",
                number(measured, measured - bound),
                verdict(measured <= bound));
    }

    /** Expects a value from {@code low} to {@code high}, both included. */
    public static Claim between(String statement, String source, double low, double high, double measured) {
        finite("low", low);
        finite("high", high);
        Check.that(low <= high, "Claim.low: must be <= high, got " + Decimal.text(low) + " and " + Decimal.text(high));
        return new Claim(
                statement,
                source,
                Decimal.text(low) + " to " + Decimal.text(high),
                "interval",
                number(measured, Math.min(Math.abs(measured - low), Math.abs(measured - high))),
                verdict(measured >= low && measured <= high));
    }

    /** Compares nothing: the source suggests a behaviour but gives no number that could be met or missed. */
    public static Claim inspiredBy(String statement, String source, String expected, String measured) {
        return new Claim(statement, source, expected, "none", measured, Verdict.INSPIRED_BY);
    }

    /** What is claimed. */
    public String statement() {
        return statement;
    }

    /** Where it is claimed. */
    public String source() {
        return source;
    }

    /** The expected value or bound in words. */
    public String expected() {
        return expected;
    }

    /** How far the measured value may be away, in words. */
    public String tolerance() {
        return tolerance;
    }

    /** The measured value, with enough digits to tell it from the edge of the tolerance. */
    public String measured() {
        return measured;
    }

    /** What the comparison of the numbers gave. */
    public Verdict verdict() {
        return verdict;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Claim that
                && statement.equals(that.statement)
                && source.equals(that.source)
                && expected.equals(that.expected)
                && tolerance.equals(that.tolerance)
                && measured.equals(that.measured)
                && verdict == that.verdict;
    }

    @Override
    public int hashCode() {
        return Objects.hash(statement, source, expected, tolerance, measured);
    }

    @Override
    public String toString() {
        return "Claim[" + verdict.text() + ": " + statement + ": expected " + expected + " (" + tolerance
                + "), measured " + measured + "]";
    }

    private static Verdict verdict(boolean met) {
        return met ? Verdict.REPRODUCED : Verdict.DIFFERS;
    }

    private static void finite(String what, double value) {
        Check.inside("Claim." + what, value, Bounds.FINITE, "");
    }

    /** The value rounded to six digits, or to as many as tell it from what is {@code margin} away. */
    private static String number(double value, double margin) {
        double ratio = Math.abs(value / margin);
        if (!Double.isFinite(value) || !Double.isFinite(ratio)) {
            return Decimal.text(value);
        }
        int digits = (int) Math.ceil(StrictMath.log10(Math.max(ratio, 1))) + 2;
        MathContext precision = new MathContext(Math.min(Math.max(digits, LEAST_DIGITS), MOST_DIGITS));
        return Decimal.text(new BigDecimal(value).round(precision).doubleValue());
    }
}
