package org.engram.snn.network;

import org.engram.core.Check;
import org.engram.snn.network.current.CurrentSource;

/**
 * A current that flows into some neurons, the same into each.
 *
 * @param current current in nA as a function of time
 * @param target neurons, not of a spike source
 */
public record Injection(CurrentSource current, Neurons target) {

    /** Requires a target that takes input. */
    public Injection {
        Check.that(
                !target.population().cell().model().isSource(),
                "injected current: '" + target.population().id() + "' is a "
                        + target.population().cell().model().name() + " and takes no current");
    }
}
