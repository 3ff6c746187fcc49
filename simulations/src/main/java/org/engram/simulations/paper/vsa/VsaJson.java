package org.engram.simulations.paper.vsa;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Curve;
import org.engram.core.random.Streams;
import org.engram.sdr.vsa.BinarySpatter;
import org.engram.sdr.vsa.FourierHolographic;
import org.engram.sdr.vsa.HolographicReduced;
import org.engram.sdr.vsa.Mbat;
import org.engram.sdr.vsa.MultiplyAddPermute;
import org.engram.sdr.vsa.VectorSymbols;
import org.engram.sdr.vsa.memory.RecallTheory;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Proportion;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Plots;

/**
 * Records as JSON encoded softly into one vector each: whether members are read back by their path, and whether similar records are near.
 *
 * <p>Each record is a bundle of seven members. A query for the city picks one of 50, a query for the last name in the nested name one of
 * 200; the shares answered rightly are compared with the theory of a sum of independent vectors. Below 512 dimensions all is done with several
 * sets of symbols; intervals are of the queries, not of the draw of symbols.
 */
public final class VsaJson implements Experiment {

    private static final String THEORY = "Gallant (2022), orthogonal matrices; normal noise of a sum";
    private static final String[] ARCHITECTURES = {"MBAT", "MAP", "HRR", "FHRR", "BSC"};
    private static final int[] DIMENSIONS = {32, 64, 128, 256, 512, 1024};
    /** Drawing orthogonal matrices takes the third power of the dimension. */
    private static final int LARGEST_MATRIX = 512;

    private static final int LEAST_RECORDS = 1000;
    private static final int AT_512 = 4;

    @Override
    public String id() {
        return "vsa-json";
    }

    @Override
    public String title() {
        return "JSON records as vectors: queries by path and nearest neighbours, against dimension";
    }

    @Override
    public String citation() {
        return "S. I. Gallant (2022), Orthogonal matrices for MBAT vector symbolic architectures, and a soft VSA representation for JSON, "
                + "arXiv:2202.04771";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "records",
                        "",
                        Bounds.closed(10, 100_000),
                        2000,
                        "Records generated; claims are made from 1000 on."),
                new Parameter(
                        "dimension",
                        "",
                        Bounds.closed(32, 1024),
                        1024,
                        "Dimensions from 32 in powers of two up to this one; claims are made from 512 on."));
    }

    private static VectorSymbols<?> architecture(String name, int dimension, Streams streams) {
        return switch (name) {
            case "MBAT" -> Mbat.of(dimension, streams);
            case "MAP" -> MultiplyAddPermute.of(dimension, streams);
            case "HRR" -> HolographicReduced.of(dimension, streams);
            case "FHRR" -> FourierHolographic.of(dimension, streams);
            default -> BinarySpatter.of(dimension, streams);
        };
    }

    @Override
    public ExperimentResult run(ExperimentContext context) {
        Streams streams = context.streams().child(id());
        List<Map<String, Object>> records = Records.random(context.count("records"), streams.child("records"));
        List<List<RecordTrial>> trials = new ArrayList<>();
        for (String name : ARCHITECTURES) {
            int[] dimensions = dimensions(context, name);
            trials.add(Trials.run(
                    context,
                    name,
                    dimensions.length,
                    k -> RecordTrial.pooled(IntStream.range(0, sets(dimensions[k]))
                            .mapToObj(set -> RecordTrial.run(
                                    architecture(
                                            name,
                                            dimensions[k],
                                            streams.child(name)
                                                    .child(dimensions[k])
                                                    .child(set)),
                                    records))
                            .toList())));
        }
        draw(context, trials, RecordTrial::city, theory("city"), "city");
        draw(context, trials, RecordTrial::last, theory("last name"), "last name");
        drawNeighbours(context, trials);
        boolean claimed = context.count("records") >= LEAST_RECORDS && context.count("dimension") >= LARGEST_MATRIX;
        return ExperimentResult.of(claimed ? claims(trials) : List.of());
    }

    /** In few dimensions more depends on the draw of symbols, and drawing them again costs less. */
    private static int sets(int dimension) {
        return Math.max(1, LARGEST_MATRIX / dimension);
    }

    private static int[] dimensions(ExperimentContext context, String name) {
        int most = Math.min(context.count("dimension"), name.equals("MBAT") ? LARGEST_MATRIX : Integer.MAX_VALUE);
        return Arrays.stream(DIMENSIONS).filter(dimension -> dimension <= most).toArray();
    }

    /** Right answers by theory with so many independent real components; a member of the nested pair weighs 1 / sqrt(2). */
    private static Function<Integer, Double> theory(String member) {
        return member.equals("city")
                ? freedom -> RecallTheory.accuracy(freedom, Records.CITIES, 1, Records.MEMBERS)
                : freedom -> RecallTheory.accuracy(freedom, Records.LAST_NAMES, Math.sqrt(0.5), Records.MEMBERS);
    }

    private static Curve measured(String label, List<RecordTrial> trials, Function<RecordTrial, Proportion> query) {
        double[] x = IntStream.range(0, trials.size())
                .mapToDouble(k -> DIMENSIONS[k])
                .toArray();
        return Proportion.curve(label, x, trials.stream().map(query).toList());
    }

    private static void draw(
            ExperimentContext context,
            List<List<RecordTrial>> trials,
            Function<RecordTrial, Proportion> query,
            Function<Integer, Double> theory,
            String member) {
        List<Curve> curves = new ArrayList<>();
        for (int a = 0; a < ARCHITECTURES.length; a++) {
            curves.add(measured(ARCHITECTURES[a], trials.get(a), query));
        }
        double[] x = IntStream.rangeClosed(0, 60)
                .mapToDouble(step -> Math.rint(32 * StrictMath.pow(2, step / 12.0)))
                .toArray();
        curves.add(Curve.exact(
                "theory", x, Arrays.stream(x).map(d -> theory.apply((int) d)).toArray()));
        curves.add(Curve.exact(
                "theory, FHRR",
                x,
                Arrays.stream(x).map(d -> theory.apply((int) (2 * d))).toArray()));
        Plots.lines("dimension", "share answered rightly", curves.toArray(Curve[]::new))
                .logX()
                .yRange(0, 1)
                .title("Queries for the " + member + " of " + context.count("records") + " records")
                .save(context.file(member.replace(' ', '-') + ".png"));
    }

    private void drawNeighbours(ExperimentContext context, List<List<RecordTrial>> trials) {
        List<Curve> found = new ArrayList<>();
        List<Curve> similarities = new ArrayList<>();
        double[] changes =
                IntStream.rangeClosed(0, Records.CHANGES).asDoubleStream().toArray();
        for (int a = 0; a < ARCHITECTURES.length; a++) {
            List<RecordTrial> of = trials.get(a);
            found.add(measured(ARCHITECTURES[a], of, RecordTrial::neighbours));
            similarities.add(Averages.curve(
                    ARCHITECTURES[a] + ", D = " + DIMENSIONS[of.size() - 1],
                    changes,
                    of.get(of.size() - 1).similarities().stream()
                            .map(record -> record.stream().mapToDouble(s -> s).toArray())
                            .toList(),
                    context.streams().child(id()).child("bootstrap").child(ARCHITECTURES[a])));
        }
        similarities.add(Curve.exact(
                "share of members kept",
                changes,
                Arrays.stream(changes).map(k -> 1 - k / Records.MEMBERS).toArray()));
        Plots.lines("dimension", "share whose nearest is the original", found.toArray(Curve[]::new))
                .logX()
                .yRange(0, 1)
                .title("Nearest neighbours of records with three of seven members changed")
                .save(context.file("neighbours.png"));
        Plots.lines("members changed", "similarity with the original", similarities.toArray(Curve[]::new))
                .yRange(0, 1)
                .title("Similarity of a record with its changed copies")
                .save(context.file("similarity.png"));
    }

    private static List<Claim> claims(List<List<RecordTrial>> trials) {
        List<Claim> claims = new ArrayList<>();
        for (int a = 0; a < ARCHITECTURES.length; a++) {
            String name = ARCHITECTURES[a];
            RecordTrial large = trials.get(a).get(AT_512);
            String where = ", " + name + ", D = " + DIMENSIONS[AT_512];
            claims.add(Claim.atLeast(
                    "queries for the city answered" + where,
                    THEORY,
                    0.99,
                    large.city().value()));
            claims.add(Claim.inspiredBy(
                    "records with three of seven members changed that are nearest to their original" + where,
                    "Gallant (2022): similar JSON has similar vectors",
                    "most",
                    large.neighbours().successes() + " of " + large.neighbours().trials()));
            if (!name.equals("BSC")) {
                int freedom = name.equals("FHRR") ? 2 : 1;
                claims.add(near("city", name, 64, freedom, trials.get(a).get(1).city()));
                claims.add(near("city", name, 128, freedom, trials.get(a).get(2).city()));
                claims.add(near(
                        "last name", name, 256, freedom, trials.get(a).get(3).last()));
                claims.add(Claim.within(
                        "similarity after three of seven changes" + where,
                        THEORY,
                        Math.rint(1e4 * 4 / 7) / 1e4,
                        0.02,
                        large.similarity(3)));
            }
        }
        return claims;
    }

    private static Claim near(String member, String name, int dimension, int freedom, Proportion measured) {
        double expected = theory(member).apply(freedom * dimension);
        return Claim.within(
                "queries for the " + member + " answered, " + name + ", D = " + dimension,
                THEORY,
                Math.rint(1e4 * expected) / 1e4,
                0.05,
                measured.value());
    }
}
