package org.engram.simulations.paper.hopfield;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Decimal;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.hopfield.theory.AmitGutfreundSompolinsky;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.plot.Plots;

/**
 * Where in the plane of load and temperature a Hopfield network recalls: the overlap that Glauber dynamics keeps with the
 * pattern from which it starts, and the transition lines of the mean-field theory.
 *
 * <p>Each cell runs networks of its own. The theory is compared inside the phase of recall, away from its boundary, and at
 * the boundary itself, which a finite network crosses gradually.
 */
public final class HopfieldPhaseDiagram implements Experiment {

    private static final String AGS = "Amit, Gutfreund and Sompolinsky (1987), mean-field theory at finite T";
    private static final int LEAST_UNITS = 1000;
    private static final int LEAST_SWEEPS = 50;
    private static final int LINE_POINTS = 200;
    private static final int[] COLUMNS = {1, 4, 7, 10};
    private static final double LEVEL = 0.5;

    /** Cells as far below the boundary as this share of T_M count as inside. */
    private static final double INSIDE = 0.8;

    @Override
    public String id() {
        return "hopfield-phase-diagram";
    }

    @Override
    public String title() {
        return "Overlap on the plane of load and temperature, with the phase boundaries of theory";
    }

    @Override
    public String citation() {
        return "D. J. Amit, H. Gutfreund and H. Sompolinsky (1987), Ann. Phys. 173:30, doi:10.1016/0003-4916(87)90092-3";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "units",
                        "",
                        Bounds.closed(50, 20_000),
                        1000,
                        "Number of units N; claims are made from 1000 on."),
                new Parameter("trials", "", Bounds.closed(1, 10_000), 4, "Networks drawn in each of 448 cells."),
                new Parameter(
                        "sweeps",
                        "",
                        Bounds.closed(1, 1_000_000),
                        50,
                        "Sweeps to come to rest, and as many again to average over; claims are made from 50 on."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        PhaseGrid grid =
                PhaseGrid.measure(context, context.count("units"), context.count("trials"), context.count("sweeps"));
        Plots.heatMap(
                        "load α = P/N",
                        "temperature T",
                        grid.map(),
                        boundary("T_g, spin glass", 1, 1.5, temperature -> (temperature - 1) * (temperature - 1)),
                        boundary("T_M, recall", 0, 1, AmitGutfreundSompolinsky::criticalLoad),
                        boundary("T_c, recall is the ground state", 0, 1, AmitGutfreundSompolinsky::equalEnergyLoad))
                .title("Overlap with the pattern recalled, N = " + context.count("units"))
                .size(720, 500)
                .save(context.file("phases.png"));
        List<Curve> curves = new ArrayList<>();
        IntStream.of(COLUMNS).mapToObj(grid::column).forEach(curves::add);
        IntStream.of(COLUMNS).mapToObj(HopfieldPhaseDiagram::theory).forEach(curves::add);
        Plots.lines("temperature T", "overlap", curves.toArray(Curve[]::new))
                .title("Overlap against temperature, N = " + context.count("units"))
                .save(context.file("overlap.png"));
        boolean isLarge = context.count("units") >= LEAST_UNITS && context.count("sweeps") >= LEAST_SWEEPS;
        double inside = meanDifferenceInside(grid);
        double boundary = meanDifferenceOfBoundary(grid);
        return ExperimentResult.of(isLarge ? claims(grid, inside, boundary) : List.of())
                .withValue("mean_overlap_difference_inside", inside)
                .withValue("mean_boundary_difference", boundary);
    }

    /** A transition line, by the load at which a temperature meets it: replica symmetry bends it back as T goes to 0. */
    private static Curve boundary(String label, double from, double to, DoubleUnaryOperator load) {
        double[] temperatures = IntStream.rangeClosed(0, LINE_POINTS)
                .mapToDouble(k -> from + (to - from) * k / LINE_POINTS)
                .toArray();
        double[] loads = DoubleStream.of(temperatures).map(load).toArray();
        return Curve.exact(label, loads, temperatures);
    }

    private static Curve theory(int column) {
        double alpha = PhaseGrid.load(column);
        double end = AmitGutfreundSompolinsky.retrievalTemperature(alpha);
        double last = PhaseGrid.temperature(PhaseGrid.TEMPERATURES - 1);
        double[] temperatures = new double[LINE_POINTS + 3];
        double[] overlaps = new double[LINE_POINTS + 3];
        for (int k = 0; k <= LINE_POINTS; k++) {
            temperatures[k] = k == LINE_POINTS ? end : end * k / LINE_POINTS;
            overlaps[k] = AmitGutfreundSompolinsky.retrieval(alpha, Math.min(temperatures[k], (1 - 1e-9) * end))
                    .m();
        }
        temperatures[LINE_POINTS + 1] = end;
        temperatures[LINE_POINTS + 2] = last;
        return Curve.exact("theory, α = " + Decimal.text(alpha), temperatures, overlaps);
    }

    private static double meanDifferenceInside(PhaseGrid grid) {
        double sum = 0;
        int cells = 0;
        for (int i = 0; i < PhaseGrid.LOADS; i++) {
            double end = AmitGutfreundSompolinsky.retrievalTemperature(PhaseGrid.load(i));
            for (int j = 0; j < PhaseGrid.TEMPERATURES; j++) {
                if (PhaseGrid.temperature(j) < INSIDE * end) {
                    double theory = AmitGutfreundSompolinsky.retrieval(PhaseGrid.load(i), PhaseGrid.temperature(j))
                            .m();
                    sum += Math.abs(grid.mean(i, j) - theory);
                    cells++;
                }
            }
        }
        return sum / cells;
    }

    /** Over the loads of the slices, by how much the temperature at which the overlap falls to 1/2 misses theory. */
    private static double meanDifferenceOfBoundary(PhaseGrid grid) {
        return IntStream.of(COLUMNS)
                .mapToDouble(i -> Math.abs(
                        grid.crossing(i, LEVEL) - AmitGutfreundSompolinsky.retrievalTemperature(PhaseGrid.load(i))))
                .average()
                .orElseThrow();
    }

    private static List<Claim> claims(PhaseGrid grid, double inside, double boundary) {
        return List.of(
                Claim.atMost("mean difference of the overlap from theory in cells with T < 0.8 T_M", AGS, 0.02, inside),
                Claim.atMost(
                        "mean difference from T_M of the temperature at which the overlap falls to 1/2, at loads 0.015, 0.045, "
                                + "0.075 and 0.105",
                        AGS,
                        0.08,
                        boundary),
                Claim.atMost(
                        "overlap at load 0.015 and T = 1.025, above T_M but below T_g", AGS, 0.3, grid.mean(1, 20)));
    }
}
