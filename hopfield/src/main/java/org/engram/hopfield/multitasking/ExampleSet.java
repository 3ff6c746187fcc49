package org.engram.hopfield.multitasking;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.hopfield.theory.TrainingSet;

/**
 * M noisy examples of each of K patterns that are not shown themselves. Immutable.
 *
 * <p>An example is {@code eta_i = chi_i xi_i} with {@code chi_i = 1} with probability {@code (1 + r) / 2} and -1 otherwise,
 * independently; blanks stay blank.
 */
public final class ExampleSet {

    static final Bounds QUALITY = new Bounds(0, 1, true, false);

    private final double quality;
    private final List<List<DilutedPattern>> examples;

    private ExampleSet(double quality, List<List<DilutedPattern>> examples) {
        this.quality = quality;
        this.examples = examples;
    }

    /** Draws M examples of each pattern, with quality r in (0, 1]. */
    public static ExampleSet draw(DilutedPatterns patterns, double quality, int examples, RandomGenerator random) {
        Check.inside("ExampleSet.quality", quality, QUALITY, "");
        Check.between("ExampleSet.examples", examples, 1, Integer.MAX_VALUE);
        List<List<DilutedPattern>> drawn = new ArrayList<>();
        for (DilutedPattern pattern : patterns.toList()) {
            List<DilutedPattern> noisy = new ArrayList<>(examples);
            for (int a = 0; a < examples; a++) {
                noisy.add(pattern.example(quality, random));
            }
            drawn.add(noisy);
        }
        return of(quality, drawn);
    }

    /**
     * The given examples, by pattern: at least one pattern and one example, as many of each, all of one size; copied.
     *
     * @param quality r in (0, 1], which sets the normalisation of what is learnt from them
     */
    public static ExampleSet of(double quality, List<List<DilutedPattern>> examples) {
        Check.inside("ExampleSet.quality", quality, QUALITY, "");
        Check.that(!examples.isEmpty(), "ExampleSet: must hold examples of at least one pattern");
        int each = examples.get(0).size();
        for (int mu = 0; mu < examples.size(); mu++) {
            List<DilutedPattern> noisy = examples.get(mu);
            Check.that(
                    noisy.size() == each && each > 0,
                    "ExampleSet[" + mu + "]: must have as many examples as the first pattern, " + each
                            + ", and at least one, got " + noisy.size());
            int size = examples.get(0).get(0).size();
            Check.that(
                    noisy.stream().allMatch(example -> example.size() == size),
                    "ExampleSet[" + mu + "]: all examples must have " + size + " units as the first one");
        }
        return new ExampleSet(quality, examples.stream().map(List::copyOf).toList());
    }

    /** Number of units N. */
    public int size() {
        return examples.get(0).get(0).size();
    }

    /** Number of patterns K. */
    public int patterns() {
        return examples.size();
    }

    /** Number of examples of each pattern M. */
    public int examples() {
        return examples.get(0).size();
    }

    /** Quality r of the examples. */
    public double quality() {
        return quality;
    }

    /** Example {@code a} of pattern {@code mu}, both counted from 0. */
    public DilutedPattern example(int mu, int a) {
        Check.index("ExampleSet pattern", mu, patterns());
        return examples.get(mu).get(Check.index("ExampleSet example", a, examples()));
    }

    /** What theory needs to know of the set: quality and number of examples. */
    public TrainingSet training() {
        return new TrainingSet(quality, examples());
    }

    /** The examples by pattern, unmodifiable. */
    List<List<DilutedPattern>> byPattern() {
        return examples;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ExampleSet that && quality == that.quality && examples.equals(that.examples);
    }

    @Override
    public int hashCode() {
        return examples.hashCode() * 31 + Double.hashCode(quality);
    }

    @Override
    public String toString() {
        return "ExampleSet[" + examples() + " examples of each of " + patterns() + " patterns of " + size() + " units]";
    }
}
