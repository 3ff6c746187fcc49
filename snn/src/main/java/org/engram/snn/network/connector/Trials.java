package org.engram.snn.network.connector;

import org.engram.core.random.Generator;

/** Independent trials of one probability, numbered from 0; those that fail are skipped at once. */
final class Trials {

    /** Beyond any trial that is looked at. */
    private static final double FAR = 0x1p40;

    /** A geometric gap is an exponential number times this, rounded down. */
    private final double scale;

    private final boolean isImpossible;

    Trials(double probability) {
        scale = -1 / StrictMath.log1p(-probability);
        isImpossible = probability == 0;
    }

    /** The first trial after {@code last} that succeeds. */
    long next(long last, Generator random) {
        return last + 1 + (isImpossible ? (long) FAR : (long) Math.min(FAR, scale * random.nextExponential()));
    }
}
