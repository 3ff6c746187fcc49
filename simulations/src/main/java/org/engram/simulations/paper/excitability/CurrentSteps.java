package org.engram.simulations.paper.excitability;

import java.util.Arrays;
import org.engram.core.data.Curve;
import org.engram.core.data.Raster;
import org.engram.snn.engine.Run;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.StandardCell;
import org.engram.snn.network.value.Listed;
import org.engram.snn.recording.Variable;

/**
 * One cell under constant currents from 0 to the largest, each on a neuron of its own.
 *
 * @param label name of the cell
 * @param cell the cell at rest
 * @param largest largest current, nA
 */
record CurrentSteps(String label, StandardCell<?> cell, double largest) {

    static final double TIMESTEP = 0.05;
    static final int POINTS = 41;

    /** Time in which the rate settles, and time in which it is measured, ms. */
    private static final double SETTLING = 500;

    private static final double MEASURED = 1500;

    double current(int k) {
        return largest * k / (POINTS - 1);
    }

    /** Rate at each current in Hz, from the mean interval between spikes; 0 where there are fewer than two. */
    double[] rates() {
        double[] currents = new double[POINTS];
        Arrays.setAll(currents, this::current);
        NetworkBuilder network = Network.named("currents");
        Population neurons = network.population("neurons", POINTS, cell.with("i_offset", Listed.of(currents)));
        try (Simulation simulation = Simulation.of(network.build())) {
            Run run = simulation
                    .timestep(TIMESTEP)
                    .record(Variable.SPIKES, neurons)
                    .run(SETTLING + MEASURED);
            Raster spikes = run.spikes(neurons).between(SETTLING, SETTLING + MEASURED);
            double[] rates = new double[POINTS];
            Arrays.setAll(rates, k -> rate(spikes.timesOf(k)));
            return rates;
        }
    }

    private static double rate(double[] times) {
        return times.length < 2 ? 0 : 1000 * (times.length - 1) / (times[times.length - 1] - times[0]);
    }

    /** The rates as a line. */
    Curve line(double... rates) {
        double[] currents = new double[POINTS];
        Arrays.setAll(currents, this::current);
        return Curve.exact(label, currents, rates);
    }

    /** The rates as points whose bars are what one timestep makes of an interval. */
    Curve points(double... rates) {
        double[] currents = new double[POINTS];
        double[] low = new double[POINTS];
        double[] high = new double[POINTS];
        long[] trials = new long[POINTS];
        for (int k = 0; k < POINTS; k++) {
            currents[k] = current(k);
            low[k] = rates[k] / (1 + rates[k] * TIMESTEP / 1000);
            high[k] = rates[k] / (1 - rates[k] * TIMESTEP / 1000);
            trials[k] = 1;
        }
        return Curve.measured(label, "one timestep, about the size of the points", currents, rates, low, high, trials);
    }
}
