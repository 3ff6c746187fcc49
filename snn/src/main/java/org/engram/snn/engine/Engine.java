package org.engram.snn.engine;

import org.engram.snn.network.Realization;

/** Runs networks; implemented by the clock-driven engine here and by emulators elsewhere. */
public interface Engine {

    /** Prepares a run that has not begun. */
    Session start(Realization realization, Settings settings);

    /** Runs from the beginning for a duration in ms. */
    default Run run(Realization realization, Settings settings, double duration) {
        try (Session session = start(realization, settings)) {
            session.advance(duration);
            return session.result();
        }
    }
}
