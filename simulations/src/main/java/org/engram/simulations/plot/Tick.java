package org.engram.simulations.plot;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.TickType;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.Range;

/**
 * A place on an axis and what is written there.
 *
 * @param value place in units of the axis
 * @param label text, empty for a minor tick
 */
record Tick(double value, String label) {

    /** Multiples of 1, 2 or 5 times a power of ten inside a range, at most {@code most} of them. */
    static List<Tick> linear(Range range, int most) {
        BigDecimal step = step(range, most);
        long first = (long) Math.ceil(range.getLowerBound() / step.doubleValue() - 1e-9);
        long last = (long) Math.floor(range.getUpperBound() / step.doubleValue() + 1e-9);
        double largest = Math.max(Math.abs(first), Math.abs(last)) * step.doubleValue();
        List<Tick> ticks = new ArrayList<>();
        for (long k = first; k <= last; k++) {
            BigDecimal value = step.multiply(BigDecimal.valueOf(k));
            ticks.add(new Tick(value.doubleValue(), text(value, largest)));
        }
        return ticks;
    }

    /** The smallest round step of which no more than {@code most} multiples lie in the range. */
    static BigDecimal step(Range range, int most) {
        int exponent = (int) Math.floor(StrictMath.log10(range.getLength() / most)) - 1;
        for (int power = exponent; ; power++) {
            for (int digit : new int[] {1, 2, 5}) {
                BigDecimal step = BigDecimal.valueOf(digit).scaleByPowerOfTen(power);
                double size = step.doubleValue();
                double count = Math.floor(range.getUpperBound() / size + 1e-9)
                        - Math.ceil(range.getLowerBound() / size - 1e-9)
                        + 1;
                if (count <= most) {
                    return step;
                }
            }
        }
    }

    /**
     * Powers of ten inside a range of positive numbers, at most {@code most} of them labelled.
     *
     * <p>Where there is room, 2 and 5 are labelled too; other multiples are minor ticks. A range without two labels of
     * this kind has the linear ticks.
     */
    static List<Tick> decades(Range range, int most) {
        List<Tick> ticks = multiples(range, 1, true);
        for (int stride = 1; labels(ticks).size() > most; stride++) {
            ticks = multiples(range, stride, false);
        }
        return labels(ticks).size() < 2 ? linear(range, most) : ticks;
    }

    /** Multiples of powers of ten; labelled are every so many powers and, if asked for, twice and five times them. */
    private static List<Tick> multiples(Range range, int stride, boolean fine) {
        int first = (int) Math.floor(StrictMath.log10(range.getLowerBound()) + 1e-9);
        int last = (int) Math.ceil(StrictMath.log10(range.getUpperBound()) - 1e-9);
        List<Tick> ticks = new ArrayList<>();
        for (int power = first; power <= last; power++) {
            for (int digit = 1; digit <= (stride == 1 ? 9 : 1); digit++) {
                double value =
                        BigDecimal.valueOf(digit).scaleByPowerOfTen(power).doubleValue();
                boolean labelled = digit == 1 ? power % stride == 0 : fine && (digit == 2 || digit == 5);
                if (range.contains(value)) {
                    ticks.add(new Tick(value, labelled ? power(digit, power, range) : ""));
                }
            }
        }
        return ticks;
    }

    /** The labels of those ticks that have one. */
    static List<String> labels(List<Tick> ticks) {
        return ticks.stream().map(Tick::label).filter(label -> !label.isEmpty()).toList();
    }

    private static String power(int digit, int power, Range range) {
        if (range.getLowerBound() > 5e-4 && range.getUpperBound() < 5e4) {
            return text(BigDecimal.valueOf(digit).scaleByPowerOfTen(power), 1);
        }
        return (digit == 1 ? "" : digit + "×") + "10" + superscript(power);
    }

    /** A number as a reader expects it: plain up to a million and down to a ten-thousandth, then as a power of ten. */
    private static String text(BigDecimal value, double largest) {
        if (value.signum() == 0) {
            return "0";
        }
        if (largest < 1e6 && largest >= 1e-3) {
            return (value.signum() < 0 ? "−" : "") + plain(value.abs());
        }
        int exponent = (int) Math.floor(StrictMath.log10(largest) + 1e-9);
        String mantissa = plain(value.abs().scaleByPowerOfTen(-exponent));
        return (value.signum() < 0 ? "−" : "") + mantissa + "×10" + superscript(exponent);
    }

    private static String plain(BigDecimal value) {
        return value.setScale(Math.max(0, value.scale())).toPlainString();
    }

    private static String superscript(int exponent) {
        StringBuilder text = new StringBuilder();
        for (char c : Integer.toString(exponent).toCharArray()) {
            text.append(c == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(c - '0'));
        }
        return text.toString();
    }

    /** This tick as JFreeChart draws it on one side of a plot, below or to the left. */
    NumberTick at(RectangleEdge edge) {
        TextAnchor anchor = RectangleEdge.isLeftOrRight(edge) ? TextAnchor.CENTER_RIGHT : TextAnchor.TOP_CENTER;
        TickType type = label.isEmpty() ? TickType.MINOR : TickType.MAJOR;
        return new NumberTick(type, value, label, anchor, TextAnchor.CENTER, 0);
    }
}
