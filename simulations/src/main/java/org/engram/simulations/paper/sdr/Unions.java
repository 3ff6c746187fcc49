package org.engram.simulations.paper.sdr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.random.Generator;
import org.engram.sdr.Sdr;
import org.engram.sdr.theory.UnionProperty;
import org.engram.sdr.theory.UnionProperty.Sought;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.plot.Figure;
import org.engram.simulations.plot.Plots;

/** How many random vectors can be joined in one union before it seems to contain others, too. */
public final class Unions implements Experiment {

    private static final String SOURCE = "Ahmad and Hawkins (2015), arXiv:1503.07469, union property";
    private static final int[] MEMBERS =
            IntStream.rangeClosed(1, 10).map(k -> 20 * k).toArray();
    private static final int[][] SHAPES = {{1024, 20}, {2048, 40}, {2048, 20}};
    private static final double LEAST_SHOWN = 1e-14;

    @Override
    public String id() {
        return "sdr-union";
    }

    @Override
    public String title() {
        return "False matches with a union of sparse vectors against the number of its members";
    }

    @Override
    public String citation() {
        return "S. Ahmad and J. Hawkins (2015), arXiv:1503.07469; (2016), arXiv:1601.00720";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(new Parameter("trials", "", Bounds.closed(40, 1e9), 10_000, "Unions at each point."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        List<Compared> all = new ArrayList<>();
        List<Compared> part = new ArrayList<>();
        for (int[] shape : SHAPES) {
            Overlaps overlaps = drawn(context, shape[0], shape[1]);
            all.add(compared(overlaps, shape[0], shape[1], shape[1]));
            part.add(compared(overlaps, shape[0], shape[1], shape[1] * 3 / 4));
        }
        Plots.panels(1, 2, figure(all), figure(part))
                .title("Random vectors of which a union has all w bits (A) or three quarters (B)")
                .save(context.file("unions.png"));
        return ExperimentResult.of(List.of(
                Compared.claim("all bits", all.toArray(Compared[]::new)),
                Compared.claim("three quarters of the bits", part.toArray(Compared[]::new)),
                Claim.within(
                        "n = 1024, w = 2, 20 members: one false match in so many",
                        SOURCE,
                        680,
                        0.5,
                        1 / UnionProperty.fullMatch(1024, 2, 20)),
                Claim.within(
                        "n = 1024, w = 20, 20 members: one false match in so many",
                        SOURCE,
                        5.5e9,
                        0.06e9,
                        1 / UnionProperty.fullMatch(1024, 20, 20)),
                Claim.atMost(
                        "the same, exactly, over the estimate p^w",
                        "bits of a vector are not independent",
                        1,
                        UnionProperty.falseMatch(1024, 20, 20, new Sought(20, 20))
                                / UnionProperty.fullMatch(1024, 20, 20))));
    }

    private static Overlaps drawn(ExperimentContext context, int n, int w) {
        return Overlaps.drawn(context, "n=" + n + " w=" + w, MEMBERS.length, w, (point, random) -> {
            long[] union = union(n, w, MEMBERS[point], random);
            return Sdr.random(n, w, random).overlap(union);
        });
    }

    private static long[] union(int n, int w, int members, Generator random) {
        long[] union = new long[Sdr.wordCount(n)];
        for (int k = 0; k < members; k++) {
            Sdr.random(n, w, random).addTo(union);
        }
        return union;
    }

    private static Compared compared(Overlaps overlaps, int n, int w, int theta) {
        Compared compared = new Compared();
        for (int k = 0; k < MEMBERS.length; k++) {
            double theory = UnionProperty.falseMatch(n, w, MEMBERS[k], new Sought(w, theta));
            compared.add(MEMBERS[k], overlaps.atLeast(k, theta), theory);
        }
        return compared;
    }

    private static Figure figure(List<Compared> compared) {
        List<String> labels =
                Arrays.stream(SHAPES).map(s -> "n = " + s[0] + ", w = " + s[1]).toList();
        return Plots.lines("vectors in the union", "probability", Compared.curves(labels, compared, LEAST_SHOWN))
                .logY();
    }
}
