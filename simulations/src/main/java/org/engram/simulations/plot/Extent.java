package org.engram.simulations.plot;

import org.jfree.data.Range;

/** The smallest interval with all numbers added so far; NaN, a gap, counts for nothing. Mutable. */
final class Extent {

    private double low = Double.POSITIVE_INFINITY;
    private double high = Double.NEGATIVE_INFINITY;

    Extent add(double value) {
        if (!Double.isNaN(value)) {
            low = Math.min(low, value);
            high = Math.max(high, value);
        }
        return this;
    }

    boolean isEmpty() {
        return low > high;
    }

    /** The interval as it is; one of zero length is widened about its only value. */
    Range range() {
        if (isEmpty()) {
            return new Range(0, 1);
        }
        double room = low < high ? 0 : low == 0 ? 1 : Math.abs(low) * 0.1;
        return new Range(low - room, high + room);
    }

    /** This extent stretched to zero when that costs less than a fifth of the picture. */
    Extent withNearZero() {
        boolean near = (low > 0 && low < 0.2 * high) || (high < 0 && high > 0.2 * low);
        return near ? add(0) : this;
    }

    /** The interval with its ends moved outwards to round numbers, as a time axis has them. */
    Range rounded() {
        Range range = range();
        double half = Tick.step(range, 8).doubleValue() / 2;
        return new Range(
                Math.floor(range.getLowerBound() / half + 1e-9) * half,
                Math.ceil(range.getUpperBound() / half - 1e-9) * half);
    }

    /** A range with a margin at either end, given as a share of its length. */
    static Range padded(Range range, double margin) {
        return Range.expand(range, margin, margin);
    }

    /** A range of positive numbers with a margin at either end, given as a share of its decades. */
    static Range paddedDecades(Range range, double margin) {
        double factor = StrictMath.pow(range.getUpperBound() / range.getLowerBound(), margin);
        return new Range(range.getLowerBound() / factor, range.getUpperBound() * factor);
    }
}
