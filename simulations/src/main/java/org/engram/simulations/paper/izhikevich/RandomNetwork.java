package org.engram.simulations.paper.izhikevich;

import java.util.Arrays;
import java.util.List;
import org.engram.core.data.Raster;
import org.engram.core.data.SpikeCounts;
import org.engram.core.data.SpikeTrains;
import org.engram.core.data.Trace;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.simulations.analysis.Spectrum;
import org.engram.snn.engine.Run;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.current.NoisyCurrent;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.network.value.Listed;
import org.engram.snn.recording.Variable;

/**
 * The network of figure 3 of the 2003 paper: 800 excitatory and 200 inhibitory neurons, all connected, under noise.
 *
 * <p>The published script adds the weights of the neurons found above 30 mV before it updates: a delay of one step.
 *
 * @param streams where the neurons' parameters and the run's seed come from
 */
record RandomNetwork(Streams streams) {

    private static final int EXCITATORY = 800;
    private static final int INHIBITORY = 200;
    private static final double V0 = -65;

    private static final int SEGMENT = 2048;
    private static final double[] SLOW = {4, 16};
    private static final double[] GAMMA = {25, 70};

    /** Neighbours on either side over which a spectrum is averaged before its peaks are read. */
    private static final int SMOOTHING = 2;

    Network network() {
        double[] slow = uniform("excitatory", EXCITATORY);
        double[] fast = uniform("inhibitory", INHIBITORY);
        NetworkBuilder network = Network.named("izhikevich 2003");
        Population excitatory = network.population(
                "excitatory",
                EXCITATORY,
                Izhikevich.of(0.02, 0.2, -65, 8)
                        .withDeltaInput()
                        .with("c", listed(slow, 0, 15, -65))
                        .with("d", listed(slow, 0, -6, 8))
                        .startingAt(V0, 0.2 * V0));
        Population inhibitory = network.population(
                "inhibitory",
                INHIBITORY,
                Izhikevich.of(0.02, 0.25, -65, 2)
                        .withDeltaInput()
                        .with("a", listed(fast, 0.08, 0, 0.02))
                        .with("b", listed(fast, -0.05, 0, 0.25))
                        .with("v", V0)
                        .with("u", listed(fast, -0.05 * V0, 0, 0.25 * V0)));
        for (Population target : List.of(excitatory, inhibitory)) {
            network.connect(
                    excitatory,
                    target,
                    Connector.allToAll(),
                    Synapse.excitatory(new Distribution.Uniform(0, 0.5)).delay(1));
            network.connect(
                    inhibitory,
                    target,
                    Connector.allToAll(),
                    Synapse.inhibitory(new Distribution.Uniform(0, 1)).delay(1));
        }
        network.inject(NoisyCurrent.normal(0, 5), excitatory);
        network.inject(NoisyCurrent.normal(0, 2), inhibitory);
        return network.build();
    }

    private double[] uniform(String name, int size) {
        Generator random = streams.child(name).generator();
        double[] numbers = new double[size];
        Arrays.setAll(numbers, i -> random.nextDouble());
        return numbers;
    }

    /** {@code constant + linear r + square r^2} of each number. */
    private static Listed listed(double[] numbers, double linear, double square, double constant) {
        return Listed.of(Arrays.stream(numbers)
                .map(r -> constant + linear * r + square * r * r)
                .toArray());
    }

    Activity run(double duration) {
        Network network = network();
        Population excitatory = network.population("excitatory");
        Population inhibitory = network.population("inhibitory");
        try (Simulation simulation = Simulation.of(network)) {
            Run run = simulation
                    .timestep(1)
                    .seed(streams.child("run").generator().nextLong())
                    .scheme(Scheme.IZHIKEVICH_2003)
                    .record(Variable.SPIKES, excitatory, inhibitory)
                    .run(duration);
            return new Activity(duration, run.spikes(excitatory), run.spikes(inhibitory));
        }
    }

    /**
     * The spikes of a run.
     *
     * @param duration time simulated, ms
     * @param excitatory spikes of the excitatory neurons
     * @param inhibitory spikes of the inhibitory neurons
     */
    record Activity(double duration, Raster excitatory, Raster inhibitory) {

        List<Raster> rasters() {
            return List.of(excitatory, inhibitory);
        }

        /** Rate of each population in bins of some ms. */
        List<Trace> rates(double from, double to, double bin) {
            return rasters().stream()
                    .map(raster -> SpikeCounts.of(SpikeTrains.of(raster, from, to), bin)
                            .populationRate()
                            .labelled(raster.label()))
                    .toList();
        }

        SpikeTrains trains() {
            return SpikeTrains.of(excitatory, 0, duration);
        }

        double excitatoryRate() {
            return trains().meanRate();
        }

        double inhibitoryRate() {
            return SpikeTrains.of(inhibitory, 0, duration).meanRate();
        }

        double rate() {
            return (EXCITATORY * excitatoryRate() + INHIBITORY * inhibitoryRate()) / (EXCITATORY + INHIBITORY);
        }

        /** Rate of all neurons in bins of 1 ms. */
        private Trace population() {
            List<Trace> rates = rates(0, duration, 1);
            double[] all = new double[rates.get(0).size()];
            Arrays.setAll(
                    all,
                    k -> (EXCITATORY * rates.get(0).value(0, k)
                                    + INHIBITORY * rates.get(1).value(0, k))
                            / (EXCITATORY + INHIBITORY));
            return Trace.of("rate", "Hz", 0, 1, new int[] {0}, new double[][] {all});
        }

        double mostSpikes() {
            return Arrays.stream(population().values(0)).max().orElse(0) * (EXCITATORY + INHIBITORY) / 1000;
        }

        Spectrum spectrum() {
            Trace rate = population();
            int segment = Math.min(SEGMENT, Integer.highestOneBit(rate.size()));
            return Spectrum.welch(rate, segment).smoothed(SMOOTHING);
        }

        /** Frequency of the main rhythm, Hz. */
        double slowPeak() {
            return spectrum().peak(SLOW[0], SLOW[1]);
        }

        double gammaPeak() {
            return spectrum().peak(GAMMA[0], GAMMA[1]);
        }

        /** Power at the gamma peak over the least power between the main rhythm and it. */
        double gammaOverTrough() {
            Spectrum spectrum = spectrum();
            return spectrum.peakPower(GAMMA[0], GAMMA[1]) / spectrum.leastPower(slowPeak(), gammaPeak());
        }
    }
}
