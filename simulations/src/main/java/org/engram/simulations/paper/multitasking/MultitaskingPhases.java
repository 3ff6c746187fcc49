package org.engram.simulations.paper.multitasking;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.data.HeatMap;
import org.engram.core.random.Streams;
import org.engram.hopfield.theory.MultitaskingTheory;
import org.engram.hopfield.theory.RetrievalPhase;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Proportion;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Figure;
import org.engram.simulations.plot.Plots;

/**
 * Whether one, several or all patterns are recalled, on a grid of dilution and temperature.
 *
 * <p>Each cell is a network of its own that starts in the hierarchical state and is averaged by heat-bath Monte Carlo; its phase is
 * compared with that of the self-consistent overlaps from the same start. Lines show where the pure and the parallel state
 * become stable.
 */
public final class MultitaskingPhases implements Experiment {

    private static final int COLUMNS = 20;
    private static final int ROWS = 22;
    private static final double STEP = 0.05;
    private static final int LEAST_UNITS = 10_000;
    private static final double TWO_THIRDS = 2.0 / 3;

    @Override
    public String id() {
        return "multitasking-phases";
    }

    @Override
    public String title() {
        return "Phases of a multitasking network against dilution and temperature";
    }

    @Override
    public String citation() {
        return Sources.CITATION;
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "units",
                        "",
                        Bounds.closed(100, 200_000),
                        20_000,
                        "Number of units N; claims are made from 10000 on."),
                new Parameter("patterns", "", Bounds.closed(2, 6), 3, "Number of patterns K."),
                new Parameter(
                        "sweeps", "", Bounds.closed(20, 100_000), 50, "Sweeps to equilibrate, and again to average."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        int patterns = context.count("patterns");
        Streams streams = context.streams().child(id());
        List<PhaseCell> cells = Trials.run(
                context,
                "phases",
                COLUMNS * ROWS,
                cell -> PhaseCell.run(
                        patterns,
                        context.count("units"),
                        context.count("sweeps"),
                        (Math.floorDiv(cell, ROWS) + 0.5) * STEP,
                        (cell % ROWS + 0.5) * STEP,
                        streams.child(cell).generator()));
        String title = "Patterns recalled at once, of " + patterns;
        panel(cells, PhaseCell::recalled, patterns)
                .title(title + ", N = " + context.count("units"))
                .save(context.file("phases.png"));
        panel(cells, PhaseCell::recalledInTheory, patterns)
                .title(title + ", theory")
                .save(context.file("theory.png"));
        ExperimentResult result = ExperimentResult.of(
                context.count("units") < LEAST_UNITS ? List.of() : claims(cells, patterns, context.count("units")));
        Proportion agreeing = share(cells, PhaseCell::agrees);
        return result.withValue("agreeing_cells", agreeing.value())
                .withValue("agreeing_cells_wilson_low", agreeing.low())
                .withValue("agreeing_cells_wilson_high", agreeing.high())
                .withValue("median_deviation_of_overlaps", median(cells));
    }

    private static double median(List<PhaseCell> cells) {
        double[] deviations =
                cells.stream().mapToDouble(PhaseCell::deviation).sorted().toArray();
        return deviations[Math.floorDiv(deviations.length, 2)];
    }

    private static Figure panel(List<PhaseCell> cells, ToDoubleFunction<PhaseCell> value, int patterns) {
        double[][] values = new double[COLUMNS][ROWS];
        for (int cell = 0; cell < cells.size(); cell++) {
            values[Math.floorDiv(cell, ROWS)][cell % ROWS] = value.applyAsDouble(cells.get(cell));
        }
        HeatMap map = HeatMap.of("(Σ|m|)² / Σm²", edges(COLUMNS), edges(ROWS), values);
        return Plots.heatMap("fraction of blanks d", "T / T_c", map, boundaries(patterns));
    }

    /** T_c, and where the pure and the parallel state become stable, in units of T_c. */
    private static Curve[] boundaries(int patterns) {
        return new Curve[] {
            boundary("T_c", 0.01, 0.99, d -> 1),
            boundary("pure state stable above", 0.01, TWO_THIRDS, d -> MultitaskingTheory.pureStability(d) / (1 - d)),
            boundary(
                    "parallel state stable above",
                    TWO_THIRDS,
                    0.99,
                    d -> MultitaskingTheory.parallelStability(patterns, d) / (1 - d))
        };
    }

    private static Curve boundary(String label, double from, double to, DoubleUnaryOperator relativeTemperature) {
        double[] d = IntStream.rangeClosed(0, 60)
                .mapToDouble(k -> from + (to - from) * k / 60)
                .toArray();
        return Curve.exact(label, d, Arrays.stream(d).map(relativeTemperature).toArray());
    }

    private static double[] edges(int count) {
        return IntStream.rangeClosed(0, count).mapToDouble(k -> k * STEP).toArray();
    }

    private static Proportion share(List<PhaseCell> cells, Predicate<PhaseCell> condition) {
        return new Proportion(cells.stream().filter(condition).count(), cells.size());
    }

    private static List<Claim> claims(List<PhaseCell> cells, int patterns, int units) {
        return List.of(
                Claim.atMost(
                        "median deviation of the overlaps of a cell from the self-consistent ones",
                        "mean-field theory, solved here",
                        4 / Math.sqrt(units),
                        median(cells)),
                Claim.atLeast(
                        "share of cells below 0.9 T_c in the phase of the self-consistent overlaps",
                        "mean-field theory, solved here",
                        0.8,
                        share(within(cells, 0, 0.9, 0, 1), PhaseCell::agrees).value()),
                Claim.atLeast(
                        "share of paramagnets at T > 1.05 T_c, T_c = 1 - d",
                        Sources.STORED,
                        0.9,
                        share(within(cells, 1.05, 2, 0, 1), cell -> cell.phase() == RetrievalPhase.PARAMAGNET)
                                .value()),
                recalled("pure states, T from 0.4 to 0.8 T_c, d < 0.3", 1, within(cells, 0.4, 0.8, 0, 0.3)),
                recalled(
                        "parallel states, T from 0.4 to 0.8 T_c, d > 0.75",
                        patterns,
                        within(cells, 0.4, 0.8, 0.75, 1)));
    }

    private static Claim recalled(String where, int expected, List<PhaseCell> cells) {
        double mean = cells.stream().mapToDouble(PhaseCell::recalled).sum() / cells.size();
        return Claim.within(
                "mean number of patterns recalled at once, (sum |m|)^2 / sum m^2, " + where,
                Sources.STORED,
                expected,
                0.1,
                mean);
    }

    /** The cells of a rectangle of temperatures, in units of T_c, and dilutions. */
    private static List<PhaseCell> within(
            List<PhaseCell> cells, double coldest, double hottest, double from, double to) {
        return cells.stream()
                .filter(cell -> cell.temperature() > coldest && cell.temperature() < hottest)
                .filter(cell -> cell.dilution() > from && cell.dilution() < to)
                .toList();
    }
}
