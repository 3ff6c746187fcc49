package org.engram.sdr.sparsey;

/** The weights from the units of one kind of input to all units of a mac; mutable. */
interface Synapses {

    /** The weight of a synapse at its strongest. */
    int full();

    /** Replaces {@code sums}, one for each word's column, by the weights from the input units {@code from} to {@code to - 1} of a list. */
    void sum(int[] units, int from, int to, int[] sums);

    /**
     * Strengthens the synapse from an input unit to a unit of the mac.
     *
     * @param time moments since the beginning
     * @return 1 if the synapse was not set before, else 0
     */
    int strengthen(int input, int unit, long time);

    /** Lets weights fade up to a time. */
    void moveTo(long time);

    /** Makes the weights that are set permanent. */
    void freeze();

    /** The weight of a synapse now. */
    int weight(int input, int unit);

    /** Number of columns of a sum: the mac's units, rounded up to whole words. */
    int columns();
}
