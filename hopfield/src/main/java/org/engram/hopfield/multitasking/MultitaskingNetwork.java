package org.engram.hopfield.multitasking;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.random.RandomGenerator;
import org.engram.core.Check;
import org.engram.hopfield.AssociativeMemory;
import org.engram.hopfield.Pattern;
import org.engram.hopfield.Recall;
import org.engram.hopfield.theory.TrainingSet;
import org.jspecify.annotations.Nullable;

/**
 * A multitasking Hebbian network, which recalls several diluted patterns in one state; mutable by storing and forgetting.
 *
 * <p>N units {@code s_i} in {-1, +1} have the energy {@code E = -1/2 sum_{i != j} J_ij s_i s_j}. Units that are blank in the
 * pattern recalled first are free to follow a second, and so on, so that at zero noise the overlaps fall off as {@code (1 - d)
 * d^(k - 1)}. With {@code [c]} the divisor of the {@link Normalization}, the couplings are
 * <ul>
 *   <li>of stored patterns {@code J_ij = (1/(N c)) sum_mu xi_i^mu xi_j^mu},
 *   <li>supervised, by the mean example of each pattern, {@code J_ij = (1/(N c)) sum_mu eta_i^mu eta_j^mu},
 *   <li>unsupervised, by all examples alike, {@code J_ij = (1/(N M c)) sum_mu sum_a eta_i^{mu,a} eta_j^{mu,a}}.
 * </ul>
 * They are never written out: memory and the time of a sweep are proportional to N times the number of patterns (unsupervised: of
 * examples). E. Agliari, A. Barra, A. Galluzzi, F. Guerra and F. Moauro, Phys. Rev. Lett. 109 (2012) 268101; E. Agliari,
 * A. Alessandrelli, A. Barra and F. Ricci-Tersenghi, J. Stat. Mech. (2023) 113401.
 *
 * <p>States given to the network may have blanks, which a recall fills at random and an energy leaves out.
 */
public final class MultitaskingNetwork implements AssociativeMemory<DilutedPattern> {

    private static final TrainingSet CLEAN = new TrainingSet(1, 1);

    /** What is stored: of each vector the examples of which it is the sum, one unless learning is supervised. */
    private final List<List<DilutedPattern>> terms;

    private final int size;
    private final int examplesPerTerm;
    private final TrainingSet training;
    private final Normalization normalization;
    /** Made when first needed, dropped when what is stored changes. */
    private @Nullable Couplings couplings;

    private MultitaskingNetwork(
            List<List<DilutedPattern>> terms, int examplesPerTerm, TrainingSet training, Normalization normalization) {
        this.terms = new ArrayList<>(terms);
        this.size = terms.get(0).get(0).size();
        this.examplesPerTerm = examplesPerTerm;
        this.training = training;
        this.normalization = normalization;
    }

    /** The network that stores the patterns themselves. */
    public static MultitaskingNetwork storing(DilutedPatterns patterns) {
        List<List<DilutedPattern>> terms =
                patterns.toList().stream().map(List::of).toList();
        return new MultitaskingNetwork(terms, 1, CLEAN, Normalization.DATA_SET);
    }

    /** The network that learns with a teacher, who tells which examples are of one pattern. */
    public static MultitaskingNetwork supervised(ExampleSet examples) {
        return new MultitaskingNetwork(
                examples.byPattern(), examples.examples(), examples.training(), Normalization.DATA_SET);
    }

    /** The network that learns from all examples alike. */
    public static MultitaskingNetwork unsupervised(ExampleSet examples) {
        List<List<DilutedPattern>> terms = examples.byPattern().stream()
                .flatMap(List::stream)
                .map(List::of)
                .toList();
        return new MultitaskingNetwork(terms, 1, examples.training(), Normalization.DATA_SET);
    }

    /** A network of its own that stores the same with another normalisation. */
    public MultitaskingNetwork withNormalization(Normalization other) {
        Check.that(!terms.isEmpty(), "MultitaskingNetwork.withNormalization: nothing is stored");
        return new MultitaskingNetwork(terms, examplesPerTerm, training, other);
    }

    @Override
    public int size() {
        return size;
    }

    /** Number of patterns that are stored; of all examples together where learning is unsupervised. */
    @Override
    public int count() {
        return terms.size();
    }

    /** Fraction of blank entries of all that is stored; not a number when nothing is. */
    public double dilution() {
        return DilutedPatterns.dilution(terms.stream().flatMap(List::stream).toList());
    }

    /** By what the couplings are divided. */
    public Normalization normalization() {
        return normalization;
    }

    /**
     * Learns a pattern in addition: where learning is supervised as one with M examples without noise, where it is unsupervised as
     * one more example.
     */
    @Override
    public void store(DilutedPattern state) {
        checkSize("MultitaskingNetwork.store", state.size());
        terms.add(Collections.nCopies(examplesPerTerm, state));
        couplings = null;
    }

    /** Removes a pattern, or an example where learning is unsupervised; the first of several equal ones. */
    @Override
    public void forget(DilutedPattern state) {
        checkSize("MultitaskingNetwork.forget", state.size());
        Check.that(
                terms.remove(Collections.nCopies(examplesPerTerm, state)),
                "MultitaskingNetwork.forget: this pattern is not stored among the " + count());
        couplings = null;
    }

    /** Coupling {@code J_ij = J_ji} of two units; 0 where {@code i = j}. */
    public double weight(int i, int j) {
        Check.index("MultitaskingNetwork.weight i", i, size);
        Check.index("MultitaskingNetwork.weight j", j, size);
        Couplings now = couplings();
        double sum = 0;
        for (int a = 0; a < now.count() && i != j; a++) {
            sum += (double) now.entry(i, a) * now.entry(j, a);
        }
        return sum / divisor();
    }

    /** Energy {@code -1/2 sum_{i != j} J_ij s_i s_j} of a state, in which blanks count as 0. */
    @Override
    public double energy(DilutedPattern state) {
        return start("MultitaskingNetwork.energy", state).energy();
    }

    /**
     * The loss {@code 1 - n_a^2} of every stored vector a, with its overlap {@code n_a = (1/N) sum_i V_i^a s_i / M}, shape (count).
     *
     * <p>For a pattern without blanks it is the product of the halved mean squared distances to the pattern and to its negative,
     * {@code (1 - m)(1 + m)}; the form for diluted patterns is our choice. The sum of all losses and the energy differ by a factor
     * and a constant, so that what lowers one lowers the other.
     */
    public double[] losses(DilutedPattern state) {
        MovingState now = start("MultitaskingNetwork.losses", state);
        double[] losses = new double[count()];
        for (int a = 0; a < losses.length; a++) {
            double overlap = (double) now.overlap(a) / size / examplesPerTerm;
            losses[a] = 1 - overlap * overlap;
        }
        return losses;
    }

    /** The fixed point of zero noise to which a cue leads, its blanks filled at random, in at most 1000 sweeps. */
    @Override
    public Recall<DilutedPattern> recall(DilutedPattern cue, RandomGenerator random) {
        checkSize("MultitaskingNetwork.recall", cue.size());
        Recall<Pattern> end = recall(cue.filled(random), Dynamics.ZERO_NOISE, random);
        return Recall.of(DilutedPattern.of(end.state()), end.ending(), end.flips(), end.energies());
    }

    /** The state in which every unit has taken the sign of its field at once, or kept its value where that is 0. */
    public Pattern step(Pattern state) {
        return start("MultitaskingNetwork.step", DilutedPattern.of(state)).step();
    }

    /** Where the dynamics leads from a state of N units, with the energies after every sweep. */
    public Recall<Pattern> recall(Pattern cue, Dynamics dynamics, RandomGenerator random) {
        checkSize("MultitaskingNetwork.recall", cue.size());
        return dynamics.run(start("MultitaskingNetwork.recall", DilutedPattern.of(cue)), random);
    }

    /**
     * Number of patterns that one state recalls: those whose overlap at zero noise, {@code (1 - d) d^(k - 1)}, is at least what
     * chance gives, {@code 1 / sqrt(N)}.
     *
     * <p>It grows as ln N; d is that of the patterns stored. The network may store more and recall them at other times.
     */
    @Override
    public double capacity() {
        double dilution = dilution();
        double largest = (1 - dilution) * Math.sqrt(size);
        if (!(largest >= 1)) {
            return 0;
        }
        return dilution == 0 ? 1 : Math.floor(1 - StrictMath.log(largest) / StrictMath.log(dilution));
    }

    /** The state, ready to move. */
    MovingState start(String what, DilutedPattern state) {
        checkSize(what, state.size());
        return new MovingState(couplings(), divisor(), state);
    }

    private void checkSize(String what, int units) {
        Check.that(units == size, what + ": must have " + size + " units, got " + units);
    }

    private Couplings couplings() {
        Couplings now = couplings;
        if (now == null) {
            Check.that(!terms.isEmpty(), "MultitaskingNetwork: nothing is stored");
            now = examplesPerTerm == 1
                    ? TernaryCouplings.of(
                            terms.stream().map(term -> term.get(0)).toList())
                    : IntegerCouplings.of(terms);
            couplings = now;
        }
        return now;
    }

    /** N D of {@code J_ij = sum_a V_i^a V_j^a / (N D)}: supervised {@code D = M^2 c}, otherwise {@code D = M c}. */
    private double divisor() {
        double examples = training.examples();
        return size * examples * examplesPerTerm * normalization.divisor(training, dilution());
    }

    @Override
    public String toString() {
        return "MultitaskingNetwork[" + count() + " stored in " + size + " units]";
    }
}
