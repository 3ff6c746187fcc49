package org.engram.simulations.paper.izhikevich;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.data.Table;
import org.engram.core.io.Csv;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Numerics;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Plots;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Scheme;

/**
 * The network of a thousand randomly connected neurons, in which rhythms of about 8 and 30 Hz arise.
 *
 * <p>Several networks are drawn and simulated by the published script's scheme. Rates and spectra are of the whole run.
 */
public final class Izhikevich2003 implements Experiment {

    private static final String SOURCE = "Izhikevich (2003), section IV and figure 3: mean rate around 8 Hz, rhythms "
            + "in the alpha and gamma ranges; ranges from an independent implementation with five seeds";
    private static final double LEAST_SECONDS = 10;
    private static final double ROUNDING = 1e4;
    private static final double SHOWN = 1000;

    @Override
    public String id() {
        return "izhikevich-2003";
    }

    @Override
    public String title() {
        return "Rates and rhythms of a thousand randomly coupled spiking neurons";
    }

    @Override
    public String citation() {
        return "Izhikevich, Simple model of spiking neurons, IEEE Trans. Neural Networks 14:1569-1572 (2003), figure 3";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "duration", "s", Bounds.closed(1, 3600), 20, "Time simulated; claims are made from 10 s on."),
                new Parameter("trials", "", Bounds.closed(1, 1000), 5, "Networks drawn."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) throws IOException {
        double duration = 1000 * context.value("duration");
        List<RandomNetwork.Activity> trials = Trials.run(
                context,
                "networks",
                context.count("trials"),
                trial -> new RandomNetwork(context.streams().child(id()).child(trial)).run(duration));
        draw(context, trials);
        Table table = table(trials);
        Csv.write(context.file("networks.csv"), table);
        return ExperimentResult.of(context.value("duration") < LEAST_SECONDS ? List.of() : claims(trials))
                .withTable(table)
                .withNumerics(new Numerics(Scheme.IZHIKEVICH_2003.name(), Precision.DOUBLE.name(), 1));
    }

    private static void draw(ExperimentContext context, List<RandomNetwork.Activity> trials) {
        RandomNetwork.Activity first = trials.get(0);
        Plots.rasterAndRates(first.rasters(), first.rates(0, Math.min(SHOWN, first.duration()), 2))
                .title("Spikes of the first network")
                .save(context.file("raster.png"));
        List<Curve> spectra = new ArrayList<>();
        for (int i = 0; i < trials.size(); i++) {
            spectra.add(trials.get(i).spectrum().curve("network " + (i + 1), 1, 100));
        }
        Plots.spectrum(spectra.toArray(Curve[]::new))
                .title("Power spectrum of the population's rate")
                .save(context.file("spectrum.png"));
        Plots.intervals(first.trains()).title("Intervals of the first network").save(context.file("intervals.png"));
    }

    private static Table table(List<RandomNetwork.Activity> trials) {
        return Table.empty()
                .with("excitatory_hz", column(trials, RandomNetwork.Activity::excitatoryRate))
                .with("inhibitory_hz", column(trials, RandomNetwork.Activity::inhibitoryRate))
                .with("all_hz", column(trials, RandomNetwork.Activity::rate))
                .with("slow_peak_hz", column(trials, RandomNetwork.Activity::slowPeak))
                .with("gamma_peak_hz", column(trials, RandomNetwork.Activity::gammaPeak))
                .with("gamma_over_trough", column(trials, RandomNetwork.Activity::gammaOverTrough))
                .with("most_spikes_per_ms", column(trials, RandomNetwork.Activity::mostSpikes));
    }

    private static double[] column(
            List<RandomNetwork.Activity> trials, ToDoubleFunction<RandomNetwork.Activity> value) {
        return trials.stream()
                .mapToDouble(value)
                .map(number -> Math.rint(number * ROUNDING) / ROUNDING)
                .toArray();
    }

    private static List<Claim> claims(List<RandomNetwork.Activity> trials) {
        double[] rates = column(trials, RandomNetwork.Activity::rate);
        double[] slow = column(trials, RandomNetwork.Activity::slowPeak);
        double[] bump = column(trials, RandomNetwork.Activity::gammaOverTrough);
        return List.of(
                Claim.between("lowest mean rate of a network, Hz", SOURCE, 6.5, 8, least(rates)),
                Claim.between("highest mean rate of a network, Hz", SOURCE, 6.5, 8, most(rates)),
                Claim.between("lowest frequency of the main rhythm of a network, Hz", SOURCE, 6, 12, least(slow)),
                Claim.between("highest frequency of the main rhythm of a network, Hz", SOURCE, 6, 12, most(slow)),
                Claim.atLeast(
                        "gamma rhythm (25 to 70 Hz): least power of its peak over the trough below it",
                        SOURCE,
                        1.5,
                        least(bump)));
    }

    private static double least(double[] values) {
        return Arrays.stream(values).min().orElse(Double.NaN);
    }

    private static double most(double[] values) {
        return Arrays.stream(values).max().orElse(Double.NaN);
    }
}
