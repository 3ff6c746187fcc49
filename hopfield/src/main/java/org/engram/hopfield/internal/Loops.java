package org.engram.hopfield.internal;

/** The loops that recalls spend their time in; whole numbers only, so that every implementation gives the same bits. */
public interface Loops {

    /** Number of bits in which the first words of two arrays differ. */
    int distance(long[] a, long[] b, int words);

    /**
     * The sum {@code sum_b 2^b popcount(row & plane_b)}: of the numbers whose binary digits the planes hold, those that the
     * row selects.
     *
     * @param planes plane {@code b} is words {@code b * words} to {@code (b + 1) * words - 1}
     */
    long selected(long[] row, long[] planes, int words);

    /** Adds {@code factor x} to the sums. */
    void add(int[] sums, int[] x, int factor);

    /** Adds four arrays to the sums. */
    void add(int[] sums, int[] w, int[] x, int[] y, int[] z);

    /** The loops of this JVM: by the Vector API where its module is present. */
    static Loops best() {
        return ChosenLoops.BEST;
    }
}
