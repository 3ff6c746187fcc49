package org.engram.simulations.paper.sparsey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.sdr.Sdr;
import org.engram.sdr.sparsey.Code;
import org.engram.sdr.sparsey.Mac;
import org.engram.sdr.sparsey.MacShape;
import org.engram.sdr.sparsey.Plasticity;
import org.engram.sdr.sparsey.selection.CodeSelection;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.ReferenceTable;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Plots;

/**
 * Similar inputs get intersecting codes: the intersection of two codes against the overlap of the inputs, for each preset, beside
 * the closed form for one stored item; and how often the nearest stored code belongs to an input of the same class.
 */
public final class SparseyCodes implements Experiment {

    private static final int INPUTS = 400;
    private static final int ACTIVE = 20;
    private static final int MODULES = 24;
    private static final int UNITS = 8;
    private static final int CLASSES = 10;
    private static final int OF_A_CLASS = 10;
    private static final double VARIATION = 0.3;
    private static final int LEAST_TRIALS = 100;
    private static final String CLOSED_FORM = "closed form for one stored item";

    @Override
    public String id() {
        return "sparsey-codes";
    }

    @Override
    public String title() {
        return "Sparsey: similar inputs get intersecting codes";
    }

    @Override
    public String citation() {
        return "G. J. Rinkus (2010), Front. Neuroanat. 4:17, doi:10.3389/fnana.2010.00017";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter(
                "trials",
                "",
                Bounds.closed(1, 100_000),
                400,
                "Pairs of inputs at each overlap; claims are made from 100 on."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        List<Curve> curves = new ArrayList<>();
        List<Curve> lines = new ArrayList<>();
        List<Claim> claims = new ArrayList<>();
        claims.add(Claim.atMost(
                "largest deviation of eta, mu and the share of repeated winners from the table, presets A and B",
                CLOSED_FORM,
                1e-8,
                largestDeviation()));
        for (Map.Entry<String, CodeSelection> preset : CodeSelection.presets().entrySet()) {
            Curve curve = curve(context, preset.getKey(), preset.getValue());
            curves.add(curve);
            lines.add(line(preset.getKey(), preset.getValue()));
            claims.addAll(claims(preset.getKey(), preset.getValue(), curve));
        }
        curves.addAll(lines);
        Plots.lines("shared share of the active inputs", "shared share of the winners", curves.toArray(Curve[]::new))
                .title("Codes of two inputs, Q = " + MODULES + ", K = " + UNITS)
                .save(context.file("intersection.png"));
        List<double[]> purity = Trials.run(
                context,
                "classes",
                Math.max(1, context.count("trials") / 20),
                trial -> purity(context.streams().child(id()).child("classes").child(trial)));
        claims.add(Claim.atLeast(
                "share of stored inputs of 10 classes whose nearest code is of the same class; by chance 0.09",
                "superposed traces keep classes together; the bound is this experiment's",
                0.9,
                Points.mean(purity, 0)));
        return ExperimentResult.of(context.count("trials") < LEAST_TRIALS ? List.of() : claims)
                .withValue("class purity of nearest codes", Points.mean(purity, 0))
                .withValue("class purity of nearest inputs", Points.mean(purity, 1));
    }

    private static double largestDeviation() {
        double largest = 0;
        for (String row : ReferenceTable.rows(SparseyCodes.class, "csa_single_item_closed_form.csv")) {
            int name = row.lastIndexOf('"') < 0 ? row.indexOf(',') : row.lastIndexOf('"') + 1;
            CodeSelection selection = CodeSelection.preset(row.replace("\"", "").substring(0, 1));
            double[] cells = Pattern.compile(",")
                    .splitAsStream(row.substring(name + 1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            int units = (int) cells[0];
            double v = selection.cutoffs().apply(cells[1]);
            double[] ours = {
                selection.expansivity().eta(v, units),
                selection.mu(v, v, units),
                selection.mu(0, v, units),
                selection.repeatProbability(cells[1], units)
            };
            for (int k = 0; k < ours.length; k++) {
                largest = Math.max(largest, Math.abs(ours[k] - cells[k + 2]));
            }
        }
        return largest;
    }

    private Curve curve(ExperimentContext context, String preset, CodeSelection selection) {
        Streams streams = context.streams().child(id()).child(preset);
        List<double[]> trials = Trials.run(
                context,
                "preset " + preset,
                context.count("trials"),
                trial -> IntStream.rangeClosed(0, ACTIVE)
                        .mapToDouble(shared -> similarity(
                                selection,
                                shared,
                                streams.child(trial).child(shared).generator()))
                        .toArray());
        double[] x = IntStream.rangeClosed(0, ACTIVE)
                .mapToDouble(shared -> (double) shared / ACTIVE)
                .toArray();
        return Points.curve("preset " + preset, x, trials, 0, streams.child("bootstrap"));
    }

    /** Learns an input, then another that shares some active units with it. */
    private static double similarity(CodeSelection selection, int shared, Generator random) {
        int[] units = random.sample(INPUTS, 2 * ACTIVE - shared);
        random.shuffle(units);
        Mac mac = new Mac(MacShape.of(MODULES, UNITS, INPUTS), selection, Plasticity.PERMANENT, random);
        Code first = mac.learn(Arrays.copyOf(units, ACTIVE)).code();
        mac.begin();
        return mac.learn(Arrays.copyOfRange(units, ACTIVE - shared, units.length))
                .code()
                .similarity(first);
    }

    private static Curve line(String preset, CodeSelection selection) {
        double[] x = IntStream.rangeClosed(0, 200).mapToDouble(i -> i / 200.0).toArray();
        double[] y = Arrays.stream(x)
                .map(overlap -> selection.repeatProbability(overlap, UNITS))
                .toArray();
        return Curve.exact("closed form " + preset, x, y);
    }

    private static List<Claim> claims(String preset, CodeSelection selection, Curve curve) {
        double distance = 0;
        long falls = 0;
        for (int i = 0; i < curve.size(); i++) {
            distance = Math.max(distance, Math.abs(curve.mean(i) - selection.repeatProbability(curve.x(i), UNITS)));
            falls += i > 0 && curve.high(i) < curve.low(i - 1) ? 1 : 0;
        }
        return List.of(
                Claim.atMost(
                        "preset " + preset + ": largest distance of simulated intersections from theory",
                        CLOSED_FORM,
                        0.03,
                        distance),
                Claim.equal(
                        "preset " + preset + ": steps at which more overlap gives significantly less intersection",
                        "Rinkus (2010): similar inputs map to similar codes",
                        0,
                        falls));
    }

    /** Shares of nearest codes, and of nearest inputs, that are of the same class. */
    private static double[] purity(Streams streams) {
        Generator random = streams.generator();
        Mac mac = Mac.standard(
                MacShape.of(MODULES, 2 * UNITS, INPUTS), streams.child("mac").generator());
        List<Sdr> inputs = new ArrayList<>();
        List<Code> codes = new ArrayList<>();
        List<Sdr> prototypes = IntStream.range(0, CLASSES)
                .mapToObj(c -> Sdr.random(INPUTS, ACTIVE, random))
                .toList();
        for (int item = 0; item < CLASSES * OF_A_CLASS; item++) {
            inputs.add(prototypes.get(item % CLASSES).withNoise(VARIATION, random));
            codes.add(mac.learn(inputs.get(item).toArray()).code());
            mac.begin();
        }
        int pure = 0;
        int pureInputs = 0;
        for (int item = 0; item < codes.size(); item++) {
            int code = -1;
            int input = -1;
            for (int other = 0; other < codes.size(); other++) {
                if (other != item) {
                    code = code < 0 || shared(codes, item, other) > shared(codes, item, code) ? other : code;
                    input = input < 0 || overlap(inputs, item, other) > overlap(inputs, item, input) ? other : input;
                }
            }
            pure += code % CLASSES == item % CLASSES ? 1 : 0;
            pureInputs += input % CLASSES == item % CLASSES ? 1 : 0;
        }
        return new double[] {(double) pure / codes.size(), (double) pureInputs / codes.size()};
    }

    private static int shared(List<Code> codes, int a, int b) {
        return codes.get(a).intersection(codes.get(b));
    }

    private static int overlap(List<Sdr> inputs, int a, int b) {
        return inputs.get(a).overlap(inputs.get(b));
    }
}
