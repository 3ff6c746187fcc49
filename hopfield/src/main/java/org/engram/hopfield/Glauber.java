package org.engram.hopfield;

import java.util.random.RandomGenerator;
import org.engram.core.Bounds;
import org.engram.core.Check;

/**
 * Glauber dynamics at temperature T: a unit takes the value +1 with probability {@code 1 / (1 + exp(-2 h_i / T))}.
 *
 * <p>A sweep is N such choices for units drawn at random with replacement, which keeps detailed balance with the weight
 * {@code exp(-E / T)}; the field is that of the other units. R. J. Glauber, J. Math. Phys. 4 (1963) 294. Energies and the
 * temperature are in units of the weights, Boltzmann's constant is 1.
 *
 * @param temperature temperature T, above 0
 * @param sweeps number of sweeps over which averages are taken, at least 1
 * @param equilibration number of sweeps before these, at least 0
 */
public record Glauber(double temperature, int sweeps, int equilibration) {

    /** Requires a temperature above 0. */
    public Glauber {
        Check.inside("Glauber.temperature", temperature, Bounds.POSITIVE, "");
        Check.between("Glauber.sweeps", sweeps, 1, Integer.MAX_VALUE);
        Check.between("Glauber.equilibration", equilibration, 0, Integer.MAX_VALUE);
    }

    /** The dynamics at a temperature, with averages over 100 sweeps after 100 of equilibration. */
    public static Glauber at(double temperature) {
        return new Glauber(temperature, 100, 100);
    }

    /** The same with averages over the given number of sweeps. */
    public Glauber withSweeps(int number) {
        return new Glauber(temperature, number, equilibration);
    }

    /** The same after the given number of sweeps of equilibration. */
    public Glauber withEquilibration(int number) {
        return new Glauber(temperature, sweeps, number);
    }

    /** Moves the given units of the state and averages what the state is like after each sweep. */
    Equilibrium run(MovingState state, int[] units, Patterns patterns, RandomGenerator random) {
        for (int sweep = 0; sweep < equilibration; sweep++) {
            sweep(state, units, random);
        }
        double[] overlaps = new double[patterns.count()];
        double[] magnitudes = new double[patterns.count()];
        double[] energies = new double[sweeps];
        for (int sweep = 0; sweep < sweeps; sweep++) {
            sweep(state, units, random);
            energies[sweep] = state.energy();
            double[] now = patterns.overlaps(state.pattern());
            for (int mu = 0; mu < now.length; mu++) {
                overlaps[mu] += now[mu] / sweeps;
                magnitudes[mu] += Math.abs(now[mu]) / sweeps;
            }
        }
        return new Equilibrium(state.pattern(), overlaps, magnitudes, energies);
    }

    /** One choice for as many units as may change. */
    void sweep(MovingState state, int[] units, RandomGenerator random) {
        for (int k = 0; k < units.length; k++) {
            int i = units[random.nextInt(units.length)];
            double aligned = state.field(i) * state.value(i) - state.selfCoupling(i);
            if (random.nextDouble() < 1 / (1 + StrictMath.exp(2 * aligned / temperature))) {
                state.flip(i);
            }
        }
    }
}
