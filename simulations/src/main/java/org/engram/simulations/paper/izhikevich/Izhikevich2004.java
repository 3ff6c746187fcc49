package org.engram.simulations.paper.izhikevich;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.engram.core.Parameter;
import org.engram.core.data.Raster;
import org.engram.core.data.Table;
import org.engram.core.data.Trace;
import org.engram.core.io.Csv;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Numerics;
import org.engram.simulations.experiment.ReferenceTable;
import org.engram.simulations.plot.Figure;
import org.engram.simulations.plot.Plots;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Run;
import org.engram.snn.engine.Scheme;
import org.engram.snn.network.Population;
import org.engram.snn.recording.Variable;

/** The twenty firing patterns of cortical neurons, spike for spike as the author's published script gives them. */
public final class Izhikevich2004 implements Experiment {

    private static final int ROWS = 5;
    private static final int COLUMNS = 4;

    @Override
    public String id() {
        return "izhikevich-2004";
    }

    @Override
    public String title() {
        return "Twenty firing patterns of cortical neurons from one equation";
    }

    @Override
    public String citation() {
        return "Izhikevich, Which model to use for cortical spiking neurons?, "
                + "IEEE Trans. Neural Networks 15:1063-1070 (2004), figure 1";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    @Override
    public ExperimentResult run(ExperimentContext context) throws IOException {
        List<String> recorded = ReferenceTable.rows(Izhikevich2004.class, "patterns_2004.csv");
        List<Claim> claims = new ArrayList<>();
        List<Figure> panels = new ArrayList<>();
        List<String> letters = new ArrayList<>();
        List<Double> times = new ArrayList<>();
        for (FiringPattern pattern : FiringPatterns.all()) {
            Run run = pattern.run();
            Raster spikes = run.spikes(neuron(run));
            claims.add(claim(pattern, spikes, recorded));
            panels.add(panel(pattern, run, spikes));
            for (double time : spikes.times()) {
                letters.add(pattern.letter());
                times.add(time);
            }
        }
        Csv.write(
                context.file("spikes.csv"),
                Table.empty()
                        .with("pattern", letters.toArray(String[]::new))
                        .with(
                                "spike_time_ms",
                                times.stream().mapToDouble(t -> t).toArray()));
        Plots.panels(ROWS, COLUMNS, panels).save(context.file("patterns.png"));
        List<Double> timesteps = FiringPatterns.all().stream()
                .map(FiringPattern::timestep)
                .distinct()
                .toList();
        return ExperimentResult.of(claims)
                .withNumerics(new Numerics(Scheme.IZHIKEVICH_2004.name(), Precision.DOUBLE.name(), timesteps));
    }

    private static Population neuron(Run run) {
        return run.realization().network().population(FiringPattern.POPULATION);
    }

    private static Claim claim(FiringPattern pattern, Raster spikes, List<String> recorded) {
        List<Double> expected = recorded.stream()
                .filter(row -> row.startsWith(pattern.letter() + ","))
                .map(row -> Double.valueOf(row.substring(2)))
                .toList();
        List<Double> missing = new ArrayList<>(expected);
        int extra = 0;
        for (double time : spikes.times()) {
            extra += missing.remove(time) ? 0 : 1;
        }
        return Claim.equal(
                pattern.letter() + " " + pattern.title() + ": spike times that differ from the script's "
                        + expected.size(),
                "author's script (ModelDB 39948)",
                0,
                extra + missing.size());
    }

    private static Figure panel(FiringPattern pattern, Run run, Raster spikes) {
        Trace voltage = run.trace(Variable.V, neuron(run));
        double bias = run.realization().values(neuron(run), "i_offset")[0];
        double[] input = new double[voltage.size()];
        for (int k = 0; k < input.length; k++) {
            input[k] = bias + pattern.inputAt(voltage.time(k));
        }
        Trace drive =
                Trace.of("input", "nA", voltage.start(), voltage.interval(), new int[] {0}, new double[][] {input});
        return Plots.voltageAndInput(voltage, drive, spikes.times()).title(pattern.title());
    }
}
