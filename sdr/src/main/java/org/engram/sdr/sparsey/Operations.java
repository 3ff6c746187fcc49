package org.engram.sdr.sparsey;

/**
 * What work a mac has done, counted. Counts depend on the shape of the mac and the number of active inputs alone, not on what is
 * stored.
 *
 * @param rows rows of weights added: one for each active input unit
 * @param words words of 64 weights added
 * @param units evaluations of a unit's evidence
 * @param draws random numbers drawn
 * @param weights weights visited to learn
 */
public record Operations(long rows, long words, long units, long draws, long weights) {

    /** No work. */
    public static final Operations NONE = new Operations(0, 0, 0, 0, 0);

    /** The work done since an earlier count. */
    public Operations since(Operations earlier) {
        return new Operations(
                rows - earlier.rows,
                words - earlier.words,
                units - earlier.units,
                draws - earlier.draws,
                weights - earlier.weights);
    }

    /** The work of both. */
    public Operations plus(Operations other) {
        return new Operations(
                rows + other.rows,
                words + other.words,
                units + other.units,
                draws + other.draws,
                weights + other.weights);
    }

    /** All counts together. */
    public long total() {
        return rows + words + units + draws + weights;
    }
}
