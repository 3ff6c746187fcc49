package org.engram.snn.network;

import java.util.Optional;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * Neurons whose spikes are signals to a modulator.
 *
 * @param neurons neurons or sources
 * @param modulator name of the modulator
 * @param amount what each spike adds to its value, or sets it to; negative for a punishment
 * @param delay time from spike to signal in ms, a multiple of the timestep, above 0; one timestep where empty
 */
public record Modulation(Neurons neurons, String modulator, double amount, Optional<Double> delay) {

    /** Requires a finite amount and a positive delay. */
    public Modulation {
        Check.inside("Modulation.amount", amount, Bounds.FINITE, "");
        delay.ifPresent(value -> Check.positive("Modulation.delay", value, "ms"));
    }
}
