package org.engram.sdr.continual;

import org.engram.core.Check;
import org.engram.sdr.Sdr;

/**
 * An input and its class.
 *
 * @param input the input
 * @param label the class, counted from 0
 */
public record Example(Sdr input, int label) {

    /** Requires a class that is not below 0. */
    public Example {
        Check.between("Example.label", label, 0, Integer.MAX_VALUE);
    }
}
