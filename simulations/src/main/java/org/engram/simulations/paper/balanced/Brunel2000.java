package org.engram.simulations.paper.balanced;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.data.Raster;
import org.engram.core.data.Table;
import org.engram.core.io.Csv;
import org.engram.simulations.analysis.Activity;
import org.engram.simulations.analysis.Spectrum;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Numerics;
import org.engram.simulations.plot.Figure;
import org.engram.simulations.plot.Plots;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Scheme;

/**
 * The four states of a sparse network of excitatory and inhibitory integrate-and-fire neurons, beside mean-field theory.
 *
 * <p>Ten thousand excitatory and 2500 inhibitory neurons, each with 1000 and 250 synapses chosen without repetition, jumps of
 * 0.1 mV and -g times that 1.5 ms later, and Poisson spikes from outside. The excitatory neurons are measured.
 */
public final class Brunel2000 implements Experiment {

    private static final String SOURCE = "Brunel (2000), figures 7 and 8";
    private static final String PROGRAM = "an independent program for the same network, 20 s";
    private static final int FULL_SIZE = 10_000;
    private static final double LEAST_MS = 1000;
    private static final int SHOWN_NEURONS = 50;
    private static final double SHOWN_MS = 200;
    private static final double BIN = 0.5;
    private static final int SEGMENT = 1024;
    private static final double SLOWEST = 5;

    @Override
    public String id() {
        return "brunel-2000";
    }

    @Override
    public String title() {
        return "Four states of a sparse network of excitatory and inhibitory spiking neurons";
    }

    @Override
    public String citation() {
        return "Brunel, Dynamics of sparsely connected networks of excitatory and inhibitory spiking neurons, "
                + "J. Comput. Neurosci. 8:183-208 (2000)";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "excitatory",
                        "",
                        Bounds.closed(400, 100_000),
                        FULL_SIZE,
                        "Number of excitatory neurons, four times that of inhibitory ones; claims are made from 10,000 on."),
                new Parameter(
                        "duration",
                        "ms",
                        Bounds.closed(200, 1e6),
                        2000,
                        "Time measured, whole ms; claims are made from 1000 ms on."),
                new Parameter("transient", "ms", Bounds.closed(0, 1e6), 300, "Time simulated before, whole ms."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) throws IOException {
        Map<Regime, Activity> activities = new LinkedHashMap<>();
        for (Regime regime : Regime.all()) {
            activities.put(
                    regime,
                    regime.run(
                            context,
                            context.streams().child(id()),
                            context.count("transient"),
                            context.count("duration")));
        }
        draw(context, activities);
        Table table = table(context, activities);
        Csv.write(context.file("states.csv"), table);
        boolean isFull = context.count("excitatory") >= FULL_SIZE && context.value("duration") >= LEAST_MS;
        return ExperimentResult.of(isFull ? claims(table) : List.of())
                .withTable(table)
                .withNumerics(new Numerics(Scheme.EXACT.name(), Precision.DOUBLE.name(), Regime.TIMESTEP));
    }

    private static Spectrum spectrum(Activity activity) {
        return activity.spectrum(BIN, SEGMENT).smoothed(2);
    }

    private static double highest(Spectrum spectrum) {
        return spectrum.frequency(spectrum.size() - 1);
    }

    private static Table table(ExperimentContext context, Map<Regime, Activity> activities) {
        List<String> titles = new ArrayList<>();
        double[][] columns = new double[7][activities.size()];
        activities.forEach((regime, activity) -> {
            int row = titles.size();
            Spectrum spectrum = spectrum(activity);
            titles.add(regime.title());
            columns[0][row] = regime.g();
            columns[1][row] = regime.eta();
            columns[2][row] = activity.rate();
            columns[3][row] = regime.meanField(context.count("excitatory"));
            columns[4][row] = activity.cv();
            columns[5][row] = activity.chi();
            columns[6][row] = spectrum.peak(SLOWEST, highest(spectrum));
        });
        return Table.empty()
                .with("state", titles.toArray(String[]::new))
                .with("g", columns[0])
                .with("eta", columns[1])
                .with("rate_hz", columns[2])
                .with("mean_field_hz", columns[3])
                .with("cv", columns[4])
                .with("chi", columns[5])
                .with("rhythm_hz", columns[6]);
    }

    private static List<Claim> claims(Table table) {
        double meanField = table.number(2, "mean_field_hz");
        return List.of(
                Claim.atMost("synchronous regular: CV of intervals", SOURCE, 0.2, table.number(0, "cv")),
                Claim.atLeast("synchronous irregular, fast: CV of intervals", SOURCE, 0.7, table.number(1, "cv")),
                Claim.atLeast("asynchronous irregular: CV of intervals", SOURCE, 0.7, table.number(2, "cv")),
                Claim.atLeast("synchronous irregular, slow: CV of intervals", SOURCE, 0.7, table.number(3, "cv")),
                beside("asynchronous irregular: CV of intervals", "0.403", table.number(2, "cv")),
                beside("synchronous irregular, slow: CV of intervals", "0.633", table.number(3, "cv")),
                beside("synchronous regular: rate, Hz", "333.4", table.number(0, "rate_hz")),
                Claim.within("synchronous irregular, fast: rate, Hz", SOURCE, 60.7, 3, table.number(1, "rate_hz")),
                Claim.within("asynchronous irregular: rate, Hz", SOURCE, 37.7, 1, table.number(2, "rate_hz")),
                Claim.within("synchronous irregular, slow: rate, Hz", SOURCE, 5.5, 0.6, table.number(3, "rate_hz")),
                Claim.within(
                        "asynchronous irregular: rate beside that of mean-field theory, Hz",
                        SOURCE,
                        Math.rint(100 * meanField) / 100,
                        0.15 * Math.rint(meanField),
                        table.number(2, "rate_hz")),
                Claim.between(
                        "synchronous irregular, fast: rhythm of the population (180 Hz in the paper), Hz",
                        SOURCE,
                        150,
                        210,
                        table.number(1, "rhythm_hz")),
                Claim.between(
                        "synchronous irregular, slow: rhythm of the population (22 to 29 Hz in the paper), Hz",
                        SOURCE,
                        18,
                        33,
                        table.number(3, "rhythm_hz")),
                Claim.atMost(
                        "asynchronous irregular: synchrony beside that of the fast synchronous state",
                        SOURCE,
                        0.6,
                        table.number(2, "chi") / table.number(1, "chi")));
    }

    /** A number that another program for the same network gives, which is not at hand to be run. */
    private static Claim beside(String statement, String expected, double measured) {
        return Claim.inspiredBy(statement, PROGRAM, expected, Check.text(measured));
    }

    private static void draw(ExperimentContext context, Map<Regime, Activity> activities) {
        List<Figure> spectra = new ArrayList<>();
        activities.forEach((regime, activity) -> {
            double to = activity.start() + Math.min(SHOWN_MS, activity.stop() - activity.start());
            Raster few = few(activity.raster().between(activity.start(), to));
            Activity shown = new Activity(activity.raster(), activity.start(), to);
            Plots.rasterAndRates(List.of(few), List.of(shown.populationRate(BIN)))
                    .title(regime.title() + ", g = " + Check.text(regime.g()) + ", eta = " + Check.text(regime.eta()))
                    .save(context.file(regime.title().replace(",", "").replace(' ', '-') + ".png"));
            Spectrum spectrum = spectrum(activity);
            Curve curve = spectrum.curve(regime.title(), SLOWEST, highest(spectrum));
            spectra.add(Plots.spectrum(curve).logX().title(regime.title()));
        });
        Plots.panels(2, 2, spectra).save(context.file("spectra.png"));
    }

    /** The first neurons, enough to see their trains. */
    private static Raster few(Raster raster) {
        double[] times = new double[raster.size()];
        int[] neurons = new int[raster.size()];
        int size = 0;
        for (int k = 0; k < raster.size(); k++) {
            if (raster.neuron(k) < SHOWN_NEURONS) {
                times[size] = raster.time(k);
                neurons[size++] = raster.neuron(k);
            }
        }
        return Raster.of(raster.label(), SHOWN_NEURONS, Arrays.copyOf(times, size), Arrays.copyOf(neurons, size));
    }
}
