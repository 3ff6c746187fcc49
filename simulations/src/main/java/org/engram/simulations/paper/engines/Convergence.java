package org.engram.simulations.paper.engines;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.data.Table;
import org.engram.core.io.Csv;
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
 * The error of every clock-driven scheme against {@code REFERENCE} as the timestep shrinks.
 *
 * <p>Two errors are told apart: that of the potential at one time before the first spike, which shows the order of the scheme
 * itself, and that of spike times as recorded, which is of first order for every scheme, for spikes and resets are put on
 * the grid.
 */
public final class Convergence implements Experiment {

    /** What stands for error bars. */
    static final String ONE_RUN = "none, each point is one run; the first scheme covers others that agree with it";

    private static final int FINEST = 8;
    private static final String SOURCE = "Hairer, Norsett and Wanner, section II.3";

    @Override
    public String id() {
        return "convergence";
    }

    @Override
    public String title() {
        return "Errors of the clock-driven schemes against the event-driven reference";
    }

    @Override
    public String citation() {
        return "Hairer, Norsett and Wanner, Solving Ordinary Differential Equations I, Springer (1993); Morrison, Straube,"
                + " Plesser and Diesmann, Neural Computation 19:47-79 (2007), doi:10.1162/neco.2007.19.1.47";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of();
    }

    /** The timesteps, 1 to 2^-8 ms. */
    private static double[] timesteps() {
        double[] timesteps = new double[FINEST + 1];
        Arrays.setAll(timesteps, k -> 1.0 / (1 << k));
        return timesteps;
    }

    @Override
    public ExperimentResult run(ExperimentContext context) throws IOException {
        List<Claim> claims = new ArrayList<>();
        List<Figure> panels = new ArrayList<>();
        Table table = Table.empty().with("timestep_ms", timesteps());
        for (TestBed bed : List.of(TestBed.integrateAndFire(), TestBed.izhikevich())) {
            List<Curve> potentials = new ArrayList<>();
            List<Curve> spikes = new ArrayList<>();
            for (TestBed.SchemeOrder known : bed.schemes()) {
                TestBed.Outcome reference = bed.reference(known.scheme());
                TestBed.Outcome[] outcomes = Arrays.stream(timesteps())
                        .mapToObj(timestep -> bed.run(known.scheme(), timestep))
                        .toArray(TestBed.Outcome[]::new);
                double[] potential = errors(outcomes, o -> Math.abs(o.potential() - reference.potential()));
                double[] spike = errors(outcomes, o -> o.spikeError(reference));
                String name = bed.title() + " " + known.scheme();
                table = table.with(name + " potential_mV", potential).with(name + " spikes_ms", spike);
                potentials.add(curve(known.scheme(), potential));
                spikes.add(curve(known.scheme(), spike));
                claims.add(potentialClaim(bed, known, potential));
                claims.add(Claim.between(
                        name + ": order of recorded spike times",
                        "spikes and resets are put on the grid",
                        0.75,
                        1.25,
                        order(bed, spike)));
            }
            panels.add(panel("error (mV)", potentials, 1e-14, 1, 2, 4)
                    .title(bed.title() + ": potential before the first spike"));
            panels.add(panel("error (ms)", spikes, 1e-3, 1).title(bed.title() + ": recorded spike times"));
        }
        Plots.panels(2, 2, panels).save(context.file("convergence.png"));
        Csv.write(context.file("errors.csv"), table);
        return ExperimentResult.of(claims)
                .withNumerics(new Numerics(
                        "several against REFERENCE",
                        Precision.DOUBLE.name(),
                        Arrays.stream(timesteps()).boxed().toList()));
    }

    private static double[] errors(TestBed.Outcome[] outcomes, ToDoubleFunction<TestBed.Outcome> error) {
        return Arrays.stream(outcomes).mapToDouble(error).toArray();
    }

    private static Claim potentialClaim(TestBed bed, TestBed.SchemeOrder known, double[] errors) {
        String name = bed.title() + " " + known.scheme() + ": ";
        int order = known.order();
        return order == 0
                ? Claim.atMost(
                        name + "error of the potential at every timestep (mV)",
                        "Rotter and Diesmann, Biol. Cybern. 81:381 (1999)",
                        1e-10,
                        Arrays.stream(errors).max().orElseThrow())
                : Claim.between(
                        name + "order of the potential",
                        SOURCE + ": order " + order,
                        order - 0.2,
                        order + 0.6,
                        order(bed, errors));
    }

    /** Slope of the logarithm of the error over that of the timestep, by least squares over the asymptotic range. */
    private static double order(TestBed bed, double[] errors) {
        double n = 0;
        double sumX = 0;
        double sumY = 0;
        double sumXx = 0;
        double sumXy = 0;
        for (int k = 0; k < errors.length; k++) {
            if (timesteps()[k] <= bed.longestStep() && errors[k] > bed.leastError()) {
                double x = StrictMath.log(timesteps()[k]);
                double y = StrictMath.log(errors[k]);
                n++;
                sumX += x;
                sumY += y;
                sumXx += x * x;
                sumXy += x * y;
            }
        }
        return (n * sumXy - sumX * sumY) / (n * sumXx - sumX * sumX);
    }

    private static Curve curve(Scheme scheme, double[] errors) {
        long[] once = new long[errors.length];
        Arrays.fill(once, 1);
        return Curve.measured(scheme.name(), ONE_RUN, timesteps(), errors, errors, errors, once);
    }

    private static Figure panel(String yLabel, List<Curve> measured, double lowest, int... orders) {
        List<Curve> curves = new ArrayList<>(measured);
        for (int order : orders) {
            double[] guide = Arrays.stream(timesteps())
                    .map(timestep -> StrictMath.pow(timestep, order))
                    .toArray();
            curves.add(Curve.exact("order " + order, timesteps(), guide));
        }
        return Plots.lines("timestep (ms)", yLabel, curves.toArray(Curve[]::new))
                .logX()
                .logY()
                .yRange(lowest, 100);
    }
}
