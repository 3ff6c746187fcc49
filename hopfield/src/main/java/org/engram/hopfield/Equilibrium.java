package org.engram.hopfield;

import org.engram.core.Check;

/** Averages over the sweeps of a network at a temperature, and its last state. Immutable. */
public final class Equilibrium {

    private final Pattern state;
    private final double[] overlaps;
    private final double[] magnitudes;
    private final double[] energies;

    /** Takes the arrays over. */
    Equilibrium(Pattern state, double[] overlaps, double[] magnitudes, double[] energies) {
        this.state = state;
        this.overlaps = overlaps;
        this.magnitudes = magnitudes;
        this.energies = energies;
    }

    /** The last state. */
    public Pattern state() {
        return state;
    }

    /** Number of sweeps that were averaged. */
    public int sweeps() {
        return energies.length;
    }

    /** Mean overlap with the stored pattern {@code mu}, in the order of storing. */
    public double overlap(int mu) {
        return overlaps[Check.index("Equilibrium.overlap mu", mu, overlaps.length)];
    }

    /** Mean magnitude of the overlap with the stored pattern {@code mu}, which a passage to the reversed state leaves alone. */
    public double magnitude(int mu) {
        return magnitudes[Check.index("Equilibrium.magnitude mu", mu, magnitudes.length)];
    }

    /** Mean overlaps with all stored patterns, a copy. */
    public double[] overlaps() {
        return overlaps.clone();
    }

    /** Energy after each sweep, shape (sweeps), a copy. */
    public double[] energies() {
        return energies.clone();
    }

    /** Mean energy. */
    public double energy() {
        double sum = 0;
        for (double energy : energies) {
            sum += energy;
        }
        return sum / energies.length;
    }

    /** Variance of the energy over the sweeps, which is {@code T^2} times the heat capacity. */
    public double energyVariance() {
        double mean = energy();
        double sum = 0;
        for (double energy : energies) {
            sum += (energy - mean) * (energy - mean);
        }
        return sum / energies.length;
    }

    @Override
    public String toString() {
        return "Equilibrium[" + sweeps() + " sweeps, mean energy " + Check.text(energy()) + "]";
    }
}
