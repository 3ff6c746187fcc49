package org.engram.simulations.paper.sparsey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.sparsey.Code;
import org.engram.sdr.sparsey.Evidence;
import org.engram.sdr.sparsey.Mac;
import org.engram.sdr.sparsey.MacShape;
import org.engram.sdr.sparsey.Moment;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.ReferenceTable;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Figure;
import org.engram.simulations.plot.Plots;

/**
 * How many random inputs a mac holds: accuracy of recalled codes, familiarity of stored and of new inputs, against the number
 * stored, for two sizes of mac with the preset A.
 */
public final class SparseyCapacity implements Experiment {

    private static final int MODULES = 24;
    private static final int[] INPUTS = {144, 256};
    private static final int[] ACTIVE = {12, 20};
    private static final int[] UNITS = {8, 16};
    private static final double[] STORED = {10, 25, 50, 100, 200, 400, 800};
    private static final String SOURCE = "independent simulation of the same mac, three seeds";
    private static final double TOLERANCE = 0.08;
    private static final int LEAST_TRIALS = 5;

    @Override
    public String id() {
        return "sparsey-capacity";
    }

    @Override
    public String title() {
        return "Sparsey: codes recalled, and familiarity, against the number of inputs stored";
    }

    @Override
    public String citation() {
        return "G. J. Rinkus (2010), Front. Neuroanat. 4:17, doi:10.3389/fnana.2010.00017";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "trials", "", Bounds.closed(1, 10_000), 10, "Macs of each size; claims are made from 5 on."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        List<Claim> claims = new ArrayList<>();
        Figure[] figures = new Figure[INPUTS.length];
        for (int size = 0; size < INPUTS.length; size++) {
            int s = size;
            Streams streams = context.streams().child(id()).child(size);
            List<double[]> trials = Trials.run(
                    context, "F = " + INPUTS[size], context.count("trials"), trial -> trial(s, streams.child(trial)));
            figures[size] = figure(size, trials, streams.child("bootstrap"));
            claims.addAll(claims(size, trials));
        }
        Plots.panels(1, 2, figures)
                .title("A mac of 24 modules: F = 144, S = 12, K = 8 (A); F = 256, S = 20, K = 16 (B)")
                .save(context.file("capacity.png"));
        return ExperimentResult.of(context.count("trials") < LEAST_TRIALS ? List.of() : claims);
    }

    /** Accuracy, familiarity of stored inputs, of new ones, and share of weights set, for each number stored. */
    private static double[] trial(int size, Streams streams) {
        double[] values = new double[4 * STORED.length];
        for (int i = 0; i < STORED.length; i++) {
            double[] at = measure(size, (int) STORED[i], streams.child(i));
            for (int k = 0; k < 4; k++) {
                values[k * STORED.length + i] = at[k];
            }
        }
        return values;
    }

    private static double[] measure(int size, int stored, Streams streams) {
        Generator random = streams.generator();
        Mac mac = Mac.standard(
                MacShape.of(MODULES, UNITS[size], INPUTS[size]),
                streams.child("mac").generator());
        int[][] inputs = new int[stored][];
        Code[] codes = new Code[stored];
        for (int t = 0; t < stored; t++) {
            inputs[t] = random.sample(INPUTS[size], ACTIVE[size]);
            mac.begin();
            codes[t] = mac.learn(inputs[t]).code();
        }
        double[] sums = new double[4];
        for (int t = 0; t < stored; t++) {
            mac.begin();
            Moment moment = mac.recognise(inputs[t]);
            sums[0] += moment.code().similarity(codes[t]) / stored;
            sums[1] += moment.familiarity() / stored;
            mac.begin();
            sums[2] += mac.recognise(random.sample(INPUTS[size], ACTIVE[size])).familiarity() / stored;
        }
        sums[3] = mac.saturation(Evidence.U);
        return sums;
    }

    private static Figure figure(int size, List<double[]> trials, Streams streams) {
        int n = STORED.length;
        double[] x = DoubleStream.iterate(STORED[0], t -> t <= STORED[n - 1], t -> t * 1.05)
                .map(Math::rint)
                .distinct()
                .toArray();
        double[] evenly = Arrays.stream(x).map(t -> accuracy(size, (int) t)).toArray();
        return Plots.lines(
                        "inputs stored",
                        "share of winners, familiarity",
                        Points.curve("code recalled", STORED, trials, 0, streams),
                        Points.curve("G of stored inputs", STORED, trials, n, streams),
                        Points.curve("G of new inputs", STORED, trials, 2 * n, streams),
                        Points.curve("share of weights set", STORED, trials, 3 * n, streams),
                        Curve.exact("recalled, codes drawn evenly", x, evenly))
                .logX()
                .yRange(0, 1.05);
    }

    /**
     * The expected share of winners recalled if every code were drawn evenly: a competitor that learned n of the T inputs has all
     * S synapses with probability {@code q = E (1 - (1 - S/F)^n)^S}, n binomial, and the first of equals wins, so that the share is
     * {@code (1 - (1 - q)^K) / (K q)}.
     */
    private static double accuracy(int size, int stored) {
        double k = UNITS[size];
        double other = 1 - (double) ACTIVE[size] / INPUTS[size];
        double term = StrictMath.pow(1 - 1 / k, stored);
        double q = 0;
        for (int n = 0; n <= stored; n++) {
            q += term * StrictMath.pow(1 - StrictMath.pow(other, n), ACTIVE[size]);
            term *= (double) (stored - n) / (n + 1) / (k - 1);
        }
        return q < 1e-12 ? 1 : (1 - StrictMath.pow(1 - q, k)) / (k * q);
    }

    private static List<Claim> claims(int size, List<double[]> trials) {
        double[] largest = new double[4];
        for (String row : ReferenceTable.rows(SparseyCapacity.class, "csa_capacity_simulation.csv")) {
            double[] cells = Pattern.compile(",")
                    .splitAsStream(row)
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            int at = Arrays.binarySearch(STORED, cells[4]);
            if (cells[0] == INPUTS[size] && at >= 0) {
                double[] expected = {cells[5], cells[7], cells[8], cells[9]};
                for (int k = 0; k < 4; k++) {
                    double mean = Points.mean(trials, k * STORED.length + at);
                    largest[k] = Math.max(largest[k], Math.abs(mean - expected[k]));
                }
            }
        }
        String mac = "F = " + INPUTS[size] + ", K = " + UNITS[size] + ": largest deviation of the ";
        int fifty = Arrays.binarySearch(STORED, 50);
        return List.of(
                Claim.atMost(mac + "share of winners recalled", SOURCE, TOLERANCE, largest[0]),
                Claim.atMost(mac + "familiarity of stored inputs", SOURCE, 0.001, largest[1]),
                Claim.atMost(mac + "familiarity of new inputs", SOURCE, TOLERANCE, largest[2]),
                Claim.atMost(mac + "share of weights set", SOURCE, TOLERANCE, largest[3]),
                Claim.atLeast(
                        "F = " + INPUTS[size] + ", K = " + UNITS[size] + ": share of winners recalled of 50 inputs",
                        SOURCE,
                        0.95,
                        Points.mean(trials, fifty)));
    }
}
