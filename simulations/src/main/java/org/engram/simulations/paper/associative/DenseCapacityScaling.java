package org.engram.simulations.paper.associative;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.random.Streams;
import org.engram.hopfield.theory.DenseCapacity;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Proportion;
import org.engram.simulations.plot.Plots;

/**
 * How the number of patterns that a dense memory holds grows with its size: as the power N^(n-1), for n = 2, 3 and 4.
 *
 * <p>Capacity is the number of random patterns at which 0.36 % of the units of a stored pattern are unstable, which is 0.138 N
 * for the classical network n = 2 in the same approximation.
 */
public final class DenseCapacityScaling implements Experiment {

    private static final String SOURCE = "Krotov and Hopfield (2016), section 2: K_max = alpha_n N^(n-1)";
    private static final int[] POWERS = {2, 3, 4};
    /** The smallest memory of each power, in units of the parameter; sizes grow by a half three times. */
    private static final int[] SCALES = {8, 2, 1};

    private static final int SIZES = 4;
    private static final int RESAMPLES = 1000;
    private static final int LEAST_UNITS = 40;
    private static final int LEAST_TRIALS = 10;
    private static final int UNITS_EACH = 12_000;
    private static final int THEORY_POINTS = 60;

    @Override
    public String id() {
        return "dense-capacity";
    }

    @Override
    public String title() {
        return "Capacity of dense memories against their size, for the powers 2, 3 and 4";
    }

    @Override
    public String citation() {
        return "D. Krotov and J. J. Hopfield (2016), Dense associative memory for pattern recognition, "
                + "Advances in Neural Information Processing Systems 29, arXiv:1606.01164";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "units",
                        "",
                        Bounds.closed(10, 60),
                        40,
                        "Units of the smallest memory of power 4; the others have twice and eight times as many. Claims are "
                                + "made from 40 on."),
                new Parameter(
                        "trials",
                        "",
                        Bounds.closed(2, 1000),
                        10,
                        "Memories drawn at each size and load, in each of which about 12 000 units are looked at; claims "
                                + "are made from 10 on."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        Map<Integer, List<UnstableUnits>> byPower = new LinkedHashMap<>();
        for (int k = 0; k < POWERS.length; k++) {
            byPower.put(POWERS[k], measure(context, POWERS[k], context.count("units") * SCALES[k]));
        }
        drawCapacities(context, byPower);
        drawErrors(context, byPower);
        boolean claimed = context.count("units") >= LEAST_UNITS && context.count("trials") >= LEAST_TRIALS;
        List<Claim> claims = new ArrayList<>();
        for (List<UnstableUnits> sizes : byPower.values()) {
            claims.addAll(claims(sizes));
        }
        ExperimentResult result = ExperimentResult.of(claimed ? claims : List.of());
        for (Map.Entry<Integer, List<UnstableUnits>> power : byPower.entrySet()) {
            double[] slopes = slopes(context, power.getValue());
            result = result.withValue("slope_" + power.getKey() + "_low_95", slopes[RESAMPLES / 40])
                    .withValue("slope_" + power.getKey() + "_high_95", slopes[RESAMPLES - 1 - RESAMPLES / 40]);
        }
        return result;
    }

    private static List<UnstableUnits> measure(ExperimentContext context, int power, int smallest) {
        List<UnstableUnits> sizes = new ArrayList<>();
        double units = smallest;
        for (int size = 0; size < SIZES; size++, units *= 1.5) {
            sizes.add(
                    UnstableUnits.measure(context, power, (int) Math.rint(units), context.count("trials"), UNITS_EACH));
        }
        return sizes;
    }

    private static List<Claim> claims(List<UnstableUnits> sizes) {
        int n = sizes.get(0).power();
        double[] capacities =
                sizes.stream().mapToDouble(UnstableUnits::capacity).toArray();
        UnstableUnits largest = sizes.get(SIZES - 1);
        double ratio =
                capacities[SIZES - 1] / DenseCapacity.capacity(n, largest.units(), DenseCapacity.CLASSICAL_ERROR);
        return List.of(
                Claim.within(
                        "slope of log capacity against log N, n = " + n,
                        SOURCE,
                        n - 1.0,
                        0.1,
                        slope(sizes, capacities)),
                Claim.within(
                        "capacity at N = " + largest.units() + " over alpha_n N^(n-1), n = " + n,
                        SOURCE,
                        1,
                        0.1,
                        ratio));
    }

    private static double slope(List<UnstableUnits> sizes, double[] capacities) {
        double[] logSizes =
                sizes.stream().mapToDouble(size -> StrictMath.log(size.units())).toArray();
        return StraightLine.through(
                        logSizes, Arrays.stream(capacities).map(StrictMath::log).toArray())
                .slope();
    }

    /** The slopes of resampled trials, ascending. */
    private double[] slopes(ExperimentContext context, List<UnstableUnits> sizes) {
        double[][] capacities = new double[SIZES][];
        for (int size = 0; size < SIZES; size++) {
            capacities[size] = resampled(context, sizes.get(size));
        }
        return IntStream.range(0, RESAMPLES)
                .mapToDouble(r -> slope(
                        sizes,
                        Arrays.stream(capacities).mapToDouble(each -> each[r]).toArray()))
                .sorted()
                .toArray();
    }

    private double[] resampled(ExperimentContext context, UnstableUnits units) {
        Streams streams = context.streams().child(id()).child("bootstrap");
        return units.resampledCapacities(
                RESAMPLES, streams.child(units.power()).child(units.units()).generator());
    }

    private void drawCapacities(ExperimentContext context, Map<Integer, List<UnstableUnits>> byPower) {
        List<Curve> curves = new ArrayList<>();
        byPower.forEach((power, sizes) -> curves.add(capacityCurve(context, power, sizes)));
        byPower.forEach((power, sizes) -> {
            double[] x = sizes.stream().mapToDouble(UnstableUnits::units).toArray();
            curves.add(Curve.exact(
                    "theory, n = " + power,
                    x,
                    Arrays.stream(x)
                            .map(size -> DenseCapacity.capacity(power, size, DenseCapacity.CLASSICAL_ERROR))
                            .toArray()));
        });
        Plots.lines("units N", "patterns at 0.36 % of unstable units", curves.toArray(Curve[]::new))
                .logX()
                .logY()
                .title("Capacity of dense memories")
                .save(context.file("capacity.png"));
    }

    private Curve capacityCurve(ExperimentContext context, int power, List<UnstableUnits> sizes) {
        double[][] columns = new double[4][SIZES];
        for (int size = 0; size < SIZES; size++) {
            double[] resampled = resampled(context, sizes.get(size));
            Arrays.sort(resampled);
            columns[0][size] = sizes.get(size).units();
            columns[1][size] = sizes.get(size).capacity();
            columns[2][size] = Math.min(columns[1][size], resampled[RESAMPLES / 40]);
            columns[3][size] = Math.max(columns[1][size], resampled[RESAMPLES - 1 - RESAMPLES / 40]);
        }
        long[] trials = sizes.stream().mapToLong(UnstableUnits::trials).toArray();
        return Curve.measured("n = " + power, "95 % bootstrap", columns[0], columns[1], columns[2], columns[3], trials);
    }

    /** All powers on one curve, at the largest size of each. */
    private static void drawErrors(ExperimentContext context, Map<Integer, List<UnstableUnits>> byPower) {
        List<Curve> curves = new ArrayList<>();
        byPower.forEach((power, sizes) -> {
            UnstableUnits largest = sizes.get(SIZES - 1);
            int[] loads = IntStream.range(0, UnstableUnits.LOADS.length).toArray();
            curves.add(Proportion.curve(
                    "n = " + power + ", N = " + largest.units(),
                    Arrays.stream(loads).mapToDouble(largest::reducedLoad).toArray(),
                    Arrays.stream(loads).mapToObj(largest::proportion).toList()));
        });
        double[] x = IntStream.rangeClosed(0, THEORY_POINTS)
                .mapToDouble(k -> UnstableUnits.criticalReduced() * (0.6 + 0.95 * k / THEORY_POINTS))
                .toArray();
        curves.add(Curve.exact(
                "theory",
                x,
                Arrays.stream(x)
                        .map(load -> DenseCapacity.error(2, 1000, 1000 * load))
                        .toArray()));
        Plots.lines("K (2n-3)!! / N^(n-1)", "share of unstable units", curves.toArray(Curve[]::new))
                .logY()
                .mark(UnstableUnits.criticalReduced(), "0.36 %")
                .title("Unstable units of stored patterns")
                .save(context.file("errors.png"));
    }
}
