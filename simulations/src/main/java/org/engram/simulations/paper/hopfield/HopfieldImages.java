package org.engram.simulations.paper.hopfield;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.core.io.CsvWriter;
import org.engram.hopfield.Attractor;
import org.engram.hopfield.Cue;
import org.engram.hopfield.HopfieldNetwork;
import org.engram.hopfield.LearningRule;
import org.engram.hopfield.Pattern;
import org.engram.hopfield.Patterns;
import org.engram.hopfield.Recall;
import org.engram.hopfield.Update;
import org.engram.hopfield.image.GrayImage;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.jspecify.annotations.Nullable;

/**
 * Pictures recalled from their upper part by three rules, as a contact sheet.
 *
 * <p>Pictures are brought to one size and cut at the level that makes white and black as frequent as they can be. They
 * resemble each other far more than random patterns do, which Hebb's rule does not bear and the projection does.
 */
public final class HopfieldImages implements Experiment {

    private static final String PERSONNAZ =
            "Personnaz, Guyon and Dreyfus (1985), J. Physique Lett. 46:L359: the projection stores correlated patterns";
    private static final List<LearningRule> RULES =
            List.of(LearningRule.HEBBIAN, LearningRule.STORKEY, LearningRule.PSEUDO_INVERSE);
    private static final List<String> COLUMNS = List.of("picture", "cue", "Hebbian", "Storkey", "pseudo-inverse");
    private static final double SAME = 0.95;
    private static final double CLAIMED_SHARE = 0.5;
    private static final int CLAIMED_WIDTH = 32;

    private final @Nullable Path data;

    /** The experiment with the pictures of the toolkit. */
    public HopfieldImages() {
        this(null);
    }

    /** The experiment with the pictures of a PNG, PGM or IDX file or of a directory; null for those of the toolkit. */
    public HopfieldImages(@Nullable Path data) {
        this.data = data;
    }

    @Override
    public String id() {
        return "hopfield-images";
    }

    @Override
    public String title() {
        return "Pictures recalled from half of them, by three rules";
    }

    @Override
    public String citation() {
        return "L. Personnaz, I. Guyon and G. Dreyfus (1985), J. Physique Lett. 46:L359, "
                + "doi:10.1051/jphyslet:01985004608035900";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "width", "", Bounds.closed(4, 128), 64, "Rows and columns to which pictures are brought."),
                new Parameter("pictures", "", Bounds.closed(1, 200), 8, "Pictures stored at most."),
                new Parameter(
                        "known", "", Bounds.closed(0, 1), 0.5, "Share of the rows, from the top, that is known."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) throws IOException {
        int width = context.count("width");
        List<GrayImage> images = data == null ? Pictures.drawn() : Pictures.read(data, context.count("pictures"));
        Check.that(!images.isEmpty(), "--data: holds no picture");
        Patterns pictures = Patterns.of(images.stream()
                .limit(context.count("pictures"))
                .map(image -> image.scaled(width, width).balanced())
                .toList());
        int known = (int) Math.rint(context.value("known") * width) * width;
        ContactSheet sheet = new ContactSheet(width, COLUMNS);
        List<List<Recall<Pattern>>> recalls = recalls(context, pictures, known);
        for (int mu = 0; mu < pictures.count(); mu++) {
            int at = mu;
            sheet.row(
                    pictures.get(mu),
                    known,
                    recalls.stream().map(each -> each.get(at).state()).toList());
        }
        sheet.save(context.file("pictures.png"));
        write(context.file("pictures.csv"), pictures, recalls);
        return result(context, pictures, recalls);
    }

    /** Recalls by rule and picture. */
    private List<List<Recall<Pattern>>> recalls(ExperimentContext context, Patterns pictures, int known) {
        List<List<Recall<Pattern>>> recalls = new ArrayList<>();
        for (LearningRule rule : RULES) {
            RandomGenerator random =
                    context.streams().child(id()).child(rule.toString()).generator();
            HopfieldNetwork memory = HopfieldNetwork.trained(rule, pictures);
            recalls.add(pictures.toList().stream()
                    .map(picture -> memory.recall(Cue.part(picture, 0, known), Update.ASYNCHRONOUS, random))
                    .toList());
        }
        return recalls;
    }

    private static void write(Path file, Patterns pictures, List<List<Recall<Pattern>>> recalls) {
        try (CsvWriter csv = CsvWriter.create(file, "picture", "rule", "overlap", "attractor", "sweeps", "flips")) {
            for (int rule = 0; rule < RULES.size(); rule++) {
                for (int mu = 0; mu < pictures.count(); mu++) {
                    Recall<Pattern> recall = recalls.get(rule).get(mu);
                    csv.cell(mu)
                            .cell(RULES.get(rule).toString())
                            .cell(recall.state().overlap(pictures.get(mu)))
                            .cell(Attractor.of(recall.state(), pictures, SAME).name())
                            .cell(recall.sweeps())
                            .cell(recall.flips())
                            .endRow();
                }
            }
        }
    }

    private ExperimentResult result(ExperimentContext context, Patterns pictures, List<List<Recall<Pattern>>> recalls) {
        int[] exact = new int[RULES.size()];
        for (int rule = 0; rule < exact.length; rule++) {
            for (int mu = 0; mu < pictures.count(); mu++) {
                exact[rule] += recalls.get(rule).get(mu).state().equals(pictures.get(mu)) ? 1 : 0;
            }
        }
        boolean areClaims =
                data == null && context.value("known") == CLAIMED_SHARE && context.count("width") >= CLAIMED_WIDTH;
        ExperimentResult result = ExperimentResult.of(areClaims ? claims(pictures.count(), exact) : List.of());
        for (int rule = 0; rule < exact.length; rule++) {
            result = result.withValue("exact_" + RULES.get(rule), exact[rule]);
        }
        return result.withValue("pictures", pictures.count()).withValue("mean_squared_overlap", resemblance(pictures));
    }

    private static List<Claim> claims(int count, int[] exact) {
        return List.of(
                Claim.equal(
                        "pictures recalled to the last pixel from their upper half, pseudo-inverse",
                        PERSONNAZ,
                        count,
                        exact[2]),
                Claim.atMost(
                        "the same by Hebb's rule, for which the pictures are too similar",
                        PERSONNAZ,
                        count - 1,
                        exact[0]));
    }

    /** The mean square of the overlap of two pictures; 1/N for random patterns. */
    private static double resemblance(Patterns pictures) {
        double sum = 0;
        for (int mu = 0; mu < pictures.count(); mu++) {
            for (int nu = 0; nu < mu; nu++) {
                double overlap = pictures.get(mu).overlap(pictures.get(nu));
                sum += overlap * overlap;
            }
        }
        return pictures.count() == 1 ? 0 : 2 * sum / (pictures.count() * (pictures.count() - 1.0));
    }
}
