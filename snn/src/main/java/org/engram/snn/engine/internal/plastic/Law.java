package org.engram.snn.engine.internal.plastic;

import org.engram.snn.network.synapse.WeightRule;

/**
 * How a change of size s moves a weight: {@code w += s (offset + slope w)^exponent range^(1 - exponent)}, then into the bounds.
 *
 * @param up where the change is a potentiation
 * @param down where it is a depression
 * @param low lowest weight
 * @param high highest weight
 */
public record Law(Side up, Side down, double low, double high) {

    /** No change but to magnitudes of any size. */
    public static final Law MAGNITUDES = new Law(new Side(1, 0, 1), new Side(1, 0, 1), 0, Double.POSITIVE_INFINITY);

    /**
     * One direction of change.
     *
     * @param offset offset of the room for a change
     * @param slope change of the room with the weight
     * @param exponent power of the room
     */
    public record Side(double offset, double slope, double exponent) {}

    /** The law of a weight rule. */
    public static Law of(WeightRule rule) {
        double low = rule.wMin();
        double high = rule.wMax();
        if (rule instanceof WeightRule.Additive) {
            return new Law(new Side(1, 0, 1), new Side(1, 0, 1), low, high);
        }
        WeightRule.PowerLaw powers =
                rule instanceof WeightRule.PowerLaw power ? power : new WeightRule.PowerLaw(low, high, 1, 1);
        return new Law(new Side(high, -1, powers.muPlus()), new Side(-low, 1, powers.muMinus()), low, high);
    }

    /** The side of a potentiation or of a depression. */
    public Side side(boolean isUp) {
        return isUp ? up : down;
    }

    /** Whether a room enters with another power than 1. */
    public boolean isPower() {
        return up.exponent() != 1 || down.exponent() != 1;
    }

    /** The factor of a change of this weight. */
    public double room(boolean isUp, double weight) {
        Side side = side(isUp);
        double room = side.offset() + side.slope() * weight;
        double range = high - low;
        return range > 0 ? range * StrictMath.pow(room / range, side.exponent()) : 0;
    }

    /** A weight kept in the bounds. */
    public double bounded(double weight) {
        return Math.max(low, Math.min(high, weight));
    }
}
