package org.engram.sdr.sparsey;

import java.util.random.RandomGenerator;
import org.engram.core.Bounds;
import org.engram.core.Check;
import org.engram.sdr.Sdr;
import org.engram.sdr.sparsey.selection.BackOff;
import org.engram.sdr.sparsey.selection.CodeSelection;
import org.jspecify.annotations.Nullable;

/**
 * A macrocolumn of Sparsey: Q winner-take-all modules of K binary units that store an input in one trial; mutable.
 *
 * <p>A code is one winner in each module, and the more similar two inputs, the larger the intersection of their codes. To
 * learn, winners are drawn by the laws of the {@link CodeSelection} and every synapse from an active input to a winner is set. To
 * recognise, the units of largest evidence win, the first of equals. Either way each unit is evaluated once for each
 * combination of inputs, whatever the number of inputs stored: {@link #operations()} counts.
 *
 * <p>Moments follow one another in an episode: a recurrent mac hears its own code of the moment before as the input H, but not
 * within a module. {@link #begin()} starts a new episode.
 */
public final class Mac {

    private static final Evidence[] COMBINATIONS = Evidence.values();
    private static final Signals SILENCE = new Signals();
    private static final Bounds SHARE = new Bounds(0, 1, true, false);

    private final MacShape shape;
    private final CodeSelection selection;
    private final Plasticity plasticity;
    private final RandomGenerator random;
    private final Afferents afferents;
    private final Competition competition;
    private final Signals input = new Signals();
    private final Signals own = new Signals();
    private @Nullable Moment last;
    private long time;
    private long learned;
    private long draws;

    /**
     * A mac that has learned nothing.
     *
     * @param random source of the draws of winners, used by this mac alone
     */
    public Mac(MacShape shape, CodeSelection selection, Plasticity plasticity, RandomGenerator random) {
        this.shape = shape;
        this.selection = selection;
        this.plasticity = plasticity;
        this.random = random;
        this.afferents = new Afferents(shape, selection, plasticity);
        this.competition = new Competition(shape, selection);
    }

    /** A mac of weights that are set for good, with the standard selection. */
    public static Mac standard(MacShape shape, RandomGenerator random) {
        return new Mac(shape, CodeSelection.standard(), Plasticity.PERMANENT, random);
    }

    /** Ends the episode: the next moment has no moment before. */
    public void begin() {
        last = null;
        own.clear();
    }

    /** Lets {@code moments >= 0} pass in which nothing happens but the fading of weights. */
    public void rest(long moments) {
        time += Check.between("Mac.moments", moments, 0, Integer.MAX_VALUE - time);
    }

    /** Stores an input given by its active units, at least one, distinct and in [0, below). */
    public Moment learn(int... activeUnits) {
        return learn(only(activeUnits), SILENCE, SILENCE);
    }

    /** Finds the best match of an input given by its active units, distinct and in [0, below); changes no weight. */
    public Moment recognise(int... activeUnits) {
        return recognise(only(activeUnits), SILENCE, SILENCE);
    }

    /** What follows the last moment, from its code alone; needs a recurrent mac and a last moment. */
    public Moment predict() {
        if (!shape.isRecurrent() || last == null) {
            throw new IllegalArgumentException("Mac.predict: needs a recurrent mac and a moment before");
        }
        Check.that(
                last.hypotheses() <= selection.hypotheses().most(),
                "Mac.predict: the last code stands for " + last.hypotheses() + " hypotheses, at most "
                        + selection.hypotheses().most() + " are heard");
        return recognise(SILENCE, SILENCE, SILENCE);
    }

    private Signals only(int... activeUnits) {
        input.clear();
        input.add(activeUnits);
        return input;
    }

    /**
     * Stores an input. A mac whose critical period is over, or whose synapses from below are frozen, recognises instead.
     *
     * @param below active units of the input U
     * @param beside active units of other macs' codes of the moment before, by numbers from {@code Q K} on
     * @param above active units of the input D
     */
    public Moment learn(Signals below, Signals beside, Signals above) {
        if (!isLearning()) {
            return recognise(below, beside, above);
        }
        Evidence evidence = hear(below, beside, above);
        evaluate(evidence);
        competition.draw(random);
        draws += shape.modules();
        competition.turnRatchet();
        afferents.learn(below, own, beside, above, competition.winners(), time);
        learned++;
        return remember(evidence);
    }

    /** Finds the best match of an input, given as to {@link #learn(Signals, Signals, Signals)}; changes no weight. */
    public Moment recognise(Signals below, Signals beside, Signals above) {
        return remember(settle(hear(below, beside, above)));
    }

    /** Keeps the last code for another moment and stores this input from below and above under it as well. */
    public Moment hold(Signals below, Signals above) {
        Moment held = lastMoment();
        if (isLearning()) {
            afferents.learn(below, SILENCE, SILENCE, above, winners(held.code()), time);
        }
        time++;
        return held;
    }

    /** Keeps the last code for another moment. */
    public Moment hold() {
        time++;
        return lastMoment();
    }

    private Moment lastMoment() {
        if (last == null) {
            throw new IllegalArgumentException("Mac.hold: needs a moment before");
        }
        return last;
    }

    private Evidence hear(Signals below, Signals beside, Signals above) {
        Evidence evidence = afferents.hear(below, own, beside, above, time);
        Check.that(evidence != Evidence.NONE, "Mac: needs an active input unit");
        return evidence;
    }

    private double evaluate(Evidence kinds) {
        boolean isFirst = kinds == Evidence.U && last == null;
        afferents.evaluate(kinds, isFirst, competition.fresh());
        competition.takeLargest();
        return competition.familiarity();
    }

    /** Evaluates all kinds of input, or fewer where they do not agree; see {@link BackOff}. */
    private Evidence settle(Evidence all) {
        double reached = evaluate(all);
        Evidence chosen = all;
        for (int kinds = all.kinds() - 1; kinds > 0; kinds--) {
            if (reached
                    >= (chosen == all
                            ? selection.backOff().all()
                            : selection.backOff().fewer())) {
                return chosen;
            }
            chosen = best(all, kinds);
            reached = evaluate(chosen);
        }
        return chosen;
    }

    private Evidence best(Evidence all, int kinds) {
        Evidence best = all;
        double familiarity = -1;
        for (Evidence candidate : COMBINATIONS) {
            if (candidate.kinds() == kinds && candidate.isPartOf(all) && evaluate(candidate) > familiarity) {
                familiarity = competition.familiarity();
                best = candidate;
            }
        }
        return best;
    }

    private Moment remember(Evidence evidence) {
        Code code = new Code(shape.units(), competition.winners().clone());
        int hypotheses = competition.hypotheses();
        Moment moment = new Moment(code, competition.familiarity(), evidence, hypotheses);
        last = moment;
        own.clear();
        if (shape.isRecurrent()) {
            own.add(code.activeUnits(), 0, selection.hypotheses().factor(hypotheses));
        }
        time++;
        return moment;
    }

    private static int[] winners(Code code) {
        int[] winners = new int[code.modules()];
        for (int q = 0; q < winners.length; q++) {
            winners[q] = code.winner(q);
        }
        return winners;
    }

    /**
     * The input units that a code expects: those with synapses set to at least a share of its winners.
     *
     * @param share in (0, 1]; 1 asks all winners
     */
    public Sdr expectedBelow(Code code, double share) {
        Check.inside("Mac.share", share, SHARE, "");
        Check.that(
                code.modules() == shape.modules() && code.units() == shape.units(),
                "Mac.expectedBelow: the code must have Q = " + shape.modules() + " and K = " + shape.units());
        int least = (int) Math.ceil(share * shape.modules());
        return Sdr.of(shape.below(), afferents.expectedBelow(winners(code), least));
    }

    /** Whether the mac can still learn. */
    public boolean isLearning() {
        return learned < plasticity.criticalPeriod() && !afferents.isFrozen();
    }

    /** Share of the synapses of one kind of input, U, H or D, that have been set; 0 for a kind that the mac does not have. */
    public double saturation(Evidence kind) {
        Check.that(kind.kinds() == 1, "Mac.saturation: must be U, H or D, got " + kind);
        return afferents.saturation(kind);
    }

    /** The work done since the mac was made. */
    public Operations operations() {
        return afferents.operations(draws);
    }

    /** The size of the mac. */
    public MacShape shape() {
        return shape;
    }

    /** The laws of code selection. */
    public CodeSelection selection() {
        return selection;
    }
}
