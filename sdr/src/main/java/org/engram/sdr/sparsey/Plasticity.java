package org.engram.sdr.sparsey;

import java.util.Optional;
import org.engram.core.Check;

/**
 * How synapses change and when they stop to. Immutable.
 *
 * @param permanence how weights fade; empty for weights that are set once and for good, held as single bits
 * @param saturation share of a bundle's synapses that have been set above which it is frozen: what is set then stays for good
 *     and nothing else is set any more; a bundle is all synapses of one kind of input; in (0, 1], 1 to never freeze
 * @param criticalPeriod moments learned after which the mac learns no more, {@code >= 1}
 */
public record Plasticity(Optional<Permanence> permanence, double saturation, long criticalPeriod) {

    /** Weights that are set once and for good, never frozen, with no end of learning. */
    public static final Plasticity PERMANENT = new Plasticity(Optional.empty(), 1, Long.MAX_VALUE);

    /** Requires numbers inside their bounds. */
    public Plasticity {
        Check.that(
                saturation > 0 && saturation <= 1,
                "Plasticity.saturation: must be in (0, 1], got " + Check.text(saturation));
        Check.between("Plasticity.criticalPeriod", criticalPeriod, 1, Long.MAX_VALUE);
    }

    /** This plasticity with weights that fade. */
    public Plasticity fading(Permanence table) {
        return new Plasticity(Optional.of(table), saturation, criticalPeriod);
    }

    /** This plasticity with bundles that freeze when more than a share of their synapses, in (0, 1], are set. */
    public Plasticity freezingAbove(double share) {
        return new Plasticity(permanence, share, criticalPeriod);
    }

    /** This plasticity with an end of learning after some moments learned. */
    public Plasticity within(long moments) {
        return new Plasticity(permanence, saturation, moments);
    }
}
