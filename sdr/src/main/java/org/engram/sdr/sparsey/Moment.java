package org.engram.sdr.sparsey;

/**
 * What a mac made of one input.
 *
 * @param code the code it chose
 * @param familiarity G in [0, 1]: the mean over the modules of the largest evidence
 * @param evidence the kinds of input the code was chosen from
 * @param hypotheses number zeta of hypotheses that compete, {@code >= 1}
 */
public record Moment(Code code, double familiarity, Evidence evidence, int hypotheses) {}
