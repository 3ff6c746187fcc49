package org.engram.simulations.paper.excitability;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.data.SpikeTrains;
import org.engram.core.random.Streams;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Numerics;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Plots;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Run;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrDelta;
import org.engram.snn.recording.Variable;
import org.engram.snn.theory.Siegert;

/**
 * Rates of leaky integrate-and-fire neurons under balanced Poisson input of small jumps, beside Siegert's formula.
 *
 * <p>Threshold crossings between steps go unseen, as if the threshold were higher by 0.5826 sigma sqrt(dt / tau_m) (D.
 * Siegmund, Adv. Appl. Probab. 11:701, 1979); the rates are compared with and without this lift.
 */
public final class SiegertRates implements Experiment {

    private static final String SOURCE = "Siegert (1951), equation 21 of Brunel (2000)";
    private static final String DISCRETE = SOURCE + ", threshold lifted as Siegmund (1979) says";
    private static final String INTERVAL = "95 % confidence interval of the mean over neurons";

    private static final double[] SIGMAS = {1, 3, 6};
    private static final double[] MEANS = {12, 14, 16, 18, 19, 20, 21, 22, 24, 26};
    private static final double TAU = 20;
    private static final double THRESHOLD = 20;
    private static final double RESET = 10;
    private static final double REFRACTORY = 2;
    private static final double JUMP = 0.05;
    private static final double TIMESTEP = 0.05;
    private static final double TRANSIENT = 200;
    private static final double LIFT = 0.5826;
    private static final double LEAST_RATE = 2;
    private static final double LEAST_SECONDS = 5;
    private static final int LEAST_NEURONS = 40;
    private static final int LINE = 81;
    private static final double Z = 1.96;

    @Override
    public String id() {
        return "siegert";
    }

    @Override
    public String title() {
        return "Firing rate under noise: Siegert's formula beside simulation";
    }

    @Override
    public String citation() {
        return "Siegert, On the first passage time probability problem, Phys. Rev. 81:617-623 (1951)";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "duration", "s", Bounds.closed(0.1, 1e5), 10, "Time measured; claims are made from 5 s on."),
                new Parameter(
                        "neurons",
                        "",
                        Bounds.closed(2, 1e5),
                        50,
                        "Neurons at each point; claims are made from 40 on."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) throws IOException {
        Streams streams = context.streams().child(id());
        List<List<double[]>> rates =
                Trials.run(context, "levels of noise", SIGMAS.length, k -> rates(context, SIGMAS[k], streams.child(k)));
        List<Curve> curves = new ArrayList<>();
        for (int k = 0; k < SIGMAS.length; k++) {
            curves.add(measured(SIGMAS[k], rates.get(k)));
        }
        for (double sigma : SIGMAS) {
            curves.add(theory(sigma));
        }
        Plots.lines("mean potential without threshold (mV)", "rate (Hz)", curves.toArray(Curve[]::new))
                .mark(THRESHOLD, "threshold")
                .save(context.file("rates.png"));
        boolean isLong = context.value("duration") >= LEAST_SECONDS && context.count("neurons") >= LEAST_NEURONS;
        return ExperimentResult.of(isLong ? claims(curves) : List.of())
                .withNumerics(new Numerics(Scheme.EXACT.name(), Precision.DOUBLE.name(), TIMESTEP));
    }

    /** The rates of all neurons at each mean. */
    private static List<double[]> rates(ExperimentContext context, double sigma, Streams streams) {
        double rate = 1000 * sigma * sigma / (2 * JUMP * JUMP * TAU);
        NetworkBuilder builder = Network.named("noise");
        List<Population> populations = new ArrayList<>();
        for (double mean : MEANS) {
            IfCurrDelta cell = IfCurrDelta.standard()
                    .withVRest(mean)
                    .withTauM(TAU)
                    .withTauRefrac(REFRACTORY)
                    .withVReset(RESET)
                    .withVThresh(THRESHOLD)
                    .startingAt(RESET);
            Population population = builder.population("mean " + Check.text(mean), context.count("neurons"), cell);
            builder.stimulate(PoissonInput.excitatory(population, rate, JUMP));
            builder.stimulate(PoissonInput.inhibitory(population, rate, JUMP));
            populations.add(population);
        }
        double stop = TRANSIENT + 1000 * context.value("duration");
        try (Simulation simulation = Simulation.of(builder.build())) {
            Run run = simulation
                    .timestep(TIMESTEP)
                    .seed(streams.generator().nextLong())
                    .scheme(Scheme.EXACT)
                    .record(Variable.SPIKES, populations.toArray(Population[]::new))
                    .run(stop);
            return populations.stream()
                    .map(population -> SpikeTrains.of(run.spikes(population), TRANSIENT, stop)
                            .rates())
                    .toList();
        }
    }

    private static Curve measured(double sigma, List<double[]> rates) {
        int n = MEANS.length;
        double[][] columns = new double[3][n];
        long[] trials = new long[n];
        for (int k = 0; k < n; k++) {
            double mean = 0;
            for (double rate : rates.get(k)) {
                mean += rate / rates.get(k).length;
            }
            double squares = 0;
            for (double rate : rates.get(k)) {
                squares += (rate - mean) * (rate - mean);
            }
            int size = rates.get(k).length;
            double half = Z * Math.sqrt(squares / (size - 1) / size);
            columns[0][k] = mean;
            columns[1][k] = mean - half;
            columns[2][k] = mean + half;
            trials[k] = size;
        }
        return Curve.measured(
                "sigma = " + Check.text(sigma) + " mV", INTERVAL, MEANS, columns[0], columns[1], columns[2], trials);
    }

    private static Curve theory(double sigma) {
        double[] means = new double[LINE];
        Arrays.setAll(means, k -> MEANS[0] + (MEANS[MEANS.length - 1] - MEANS[0]) * k / (LINE - 1));
        return Curve.exact(
                "Siegert, " + Check.text(sigma) + " mV",
                means,
                Arrays.stream(means).map(mean -> rate(mean, sigma, 0)).toArray());
    }

    private static double rate(double mean, double sigma, double lift) {
        return new Siegert(TAU, REFRACTORY, RESET, THRESHOLD + lift * sigma * Math.sqrt(TIMESTEP / TAU))
                .rate(mean, sigma);
    }

    private static List<Claim> claims(List<Curve> curves) {
        List<Claim> claims = new ArrayList<>();
        for (int k = 0; k < SIGMAS.length; k++) {
            String what = curves.get(k).label() + ": largest deviation of a rate of 2 Hz or more, %";
            claims.add(Claim.atMost(what, SOURCE, 10, deviation(curves.get(k), SIGMAS[k], 0)));
            claims.add(Claim.atMost(what, DISCRETE, 4, deviation(curves.get(k), SIGMAS[k], LIFT)));
        }
        return claims;
    }

    private static double deviation(Curve curve, double sigma, double lift) {
        double largest = 0;
        for (int k = 0; k < curve.size(); k++) {
            double expected = rate(MEANS[k], sigma, lift);
            if (expected >= LEAST_RATE) {
                largest = Math.max(largest, 100 * Math.abs(curve.mean(k) / expected - 1));
            }
        }
        return largest;
    }
}
