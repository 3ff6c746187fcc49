package org.engram.snn.engine.internal;

import org.engram.snn.network.synapse.WeightRule;

/**
 * How a change of size s moves a weight: {@code w += s (offset + slope w)}, then into the bounds.
 *
 * @param upOffset offset where the change is a potentiation
 * @param upSlope slope there
 * @param downOffset offset where it is a depression
 * @param downSlope slope there
 * @param low lowest weight
 * @param high highest weight
 */
record Law(double upOffset, double upSlope, double downOffset, double downSlope, double low, double high) {

    static Law of(WeightRule rule) {
        return rule instanceof WeightRule.Multiplicative
                ? new Law(rule.wMax(), -1, -rule.wMin(), 1, rule.wMin(), rule.wMax())
                : additive(rule.wMin(), rule.wMax());
    }

    static Law additive(double low, double high) {
        return new Law(1, 0, 1, 0, low, high);
    }

    double offset(boolean isUp) {
        return isUp ? upOffset : downOffset;
    }

    double slope(boolean isUp) {
        return isUp ? upSlope : downSlope;
    }
}
