package org.engram.hopfield.theory;

/** Entropies and mutual information of binary variables in bits. */
final class Entropy {

    private static final double LN_2 = StrictMath.log(2);

    private Entropy() {}

    /** {@code -p log2 p - (1-p) log2(1-p)}, 0 at the ends. */
    static double binary(double p) {
        return (part(p) - (p < 1 ? (1 - p) * StrictMath.log1p(-p) : 0)) / LN_2;
    }

    private static double part(double p) {
        return p > 0 ? -p * StrictMath.log(p) : 0;
    }

    /**
     * What a recalled unit tells about the stored one.
     *
     * @param active probability that the stored unit is active
     * @param miss probability that an active unit is not recalled
     * @param falseAlarm probability that a silent unit is recalled as active
     */
    static double transmitted(double active, double miss, double falseAlarm) {
        double recalled = active * (1 - miss) + (1 - active) * falseAlarm;
        return binary(recalled) - active * binary(miss) - (1 - active) * binary(falseAlarm);
    }
}
