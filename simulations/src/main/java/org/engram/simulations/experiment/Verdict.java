package org.engram.simulations.experiment;

/** What a measurement says about a claim. */
public enum Verdict {

    /** The measured value meets the expectation within its tolerance. */
    REPRODUCED("reproduced"),

    /** The measured value misses the expectation. */
    DIFFERS("differs"),

    /** The source gives nothing that could be compared, so the measured value stands for itself. */
    INSPIRED_BY("inspired by");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** The verdict as tables and files spell it, such as {@code reproduced}. */
    public String text() {
        return text;
    }
}
