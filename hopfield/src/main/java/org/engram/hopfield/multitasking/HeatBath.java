package org.engram.hopfield.multitasking;

import java.util.random.RandomGenerator;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.hopfield.Pattern;

/**
 * Heat-bath Monte Carlo: averages over the states that Glauber's dynamics visits once it has forgotten its start.
 *
 * <p>Every single choice keeps detailed balance with the weight {@code exp(-E / T)}, so that this is what long runs sample.
 *
 * @param temperature T, above 0, in units of the couplings
 * @param equilibration number of sweeps before the averages, at least 0
 * @param sweeps number of sweeps that are averaged, a state after each, at least {@value #BLOCKS}
 */
public record HeatBath(double temperature, int equilibration, int sweeps) {

    /** Number of blocks of successive sweeps by whose scatter errors are estimated. */
    public static final int BLOCKS = 20;

    /** Requires a temperature above 0 and a sweep for each block at least. */
    public HeatBath {
        Check.inside("HeatBath.temperature", temperature, Bounds.POSITIVE, "");
        Check.between("HeatBath.equilibration", equilibration, 0, Integer.MAX_VALUE);
        Check.between("HeatBath.sweeps", sweeps, BLOCKS, Integer.MAX_VALUE);
    }

    /** Averages at a temperature over 200 sweeps after 100 of equilibration. */
    public static HeatBath at(double temperature) {
        return new HeatBath(temperature, 100, 200);
    }

    /** The same with other numbers of sweeps. */
    public HeatBath withSweeps(int newEquilibration, int newSweeps) {
        return new HeatBath(temperature, newEquilibration, newSweeps);
    }

    /**
     * Averages of a network that starts from the given state, of its energy and of the overlaps with the given patterns, which need
     * not be those it stores.
     */
    public EquilibriumAverages run(
            MultitaskingNetwork network, DilutedPatterns patterns, Pattern start, RandomGenerator random) {
        Check.that(
                patterns.size() == network.size(),
                "HeatBath.patterns: must have " + network.size() + " units, got " + patterns.size());
        MovingState state = network.start("HeatBath.start", DilutedPattern.of(start));
        Dynamics dynamics = new Dynamics(temperature, 1);
        int[] order = Dynamics.order(state.size());
        for (int sweep = 0; sweep < equilibration; sweep++) {
            dynamics.sweep(state, order, random);
        }
        double[][] overlaps = new double[sweeps][];
        double[] energies = new double[sweeps];
        for (int sweep = 0; sweep < sweeps; sweep++) {
            dynamics.sweep(state, order, random);
            overlaps[sweep] = patterns.overlaps(state.pattern());
            energies[sweep] = state.energy();
        }
        return new EquilibriumAverages(state.pattern(), overlaps, energies);
    }
}
