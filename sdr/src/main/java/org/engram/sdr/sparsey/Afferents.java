package org.engram.sdr.sparsey;

import org.engram.sdr.sparsey.selection.CodeSelection;
import org.engram.sdr.sparsey.selection.Exponents;
import org.jspecify.annotations.Nullable;

/** The three kinds of input of a mac and the evidence they give together; mutable. */
final class Afferents {

    private final Bundle below;
    private final @Nullable Bundle before;
    private final @Nullable Bundle above;
    private final Exponents exponents;
    private final Remembered firstPower;
    private final Remembered belowPower;
    private final Remembered beforePower;
    private final Remembered abovePower;
    private long rows;
    private long words;
    private long units;
    private long weights;

    Afferents(MacShape shape, CodeSelection selection, Plasticity plasticity) {
        this.below = new Bundle("Mac.below", shape.below(), 0, shape, plasticity, selection.cutoffs());
        this.before = shape.isRecurrent()
                ? new Bundle(
                        "Mac.beside",
                        shape.size() + shape.beside(),
                        shape.size(),
                        shape,
                        plasticity,
                        selection.cutoffs())
                : null;
        this.above = shape.above() > 0
                ? new Bundle("Mac.above", shape.above(), 0, shape, plasticity, selection.cutoffs())
                : null;
        this.exponents = selection.exponents();
        this.firstPower = power(exponents.first());
        this.belowPower = power(exponents.u());
        this.beforePower = power(exponents.h());
        this.abovePower = power(exponents.d());
    }

    private static Remembered power(double exponent) {
        return new Remembered(x -> StrictMath.pow(x, exponent));
    }

    /** Sums up what the active units say and tells which kinds of input there are. */
    Evidence hear(Signals u, Signals own, Signals beside, Signals d, long time) {
        boolean hasU = hear(below, u, null, time);
        boolean hasH = hear(before, own, beside, time);
        boolean hasD = hear(above, d, null, time);
        return Evidence.of(hasU, hasH, hasD);
    }

    /** A unit hears no more than Q - 1 units of its own mac's code. */
    private boolean hear(@Nullable Bundle bundle, Signals first, @Nullable Signals second, long time) {
        if (bundle == null) {
            return false;
        }
        bundle.clear(time);
        int added = bundle.hear(first);
        int deaf = second != null && added > 0 ? 1 : 0;
        added += second == null ? 0 : bundle.hear(second);
        rows += added;
        words += (long) added * bundle.words();
        return bundle.normalise(deaf);
    }

    /** Each unit's evidence from some of the kinds of input heard. */
    void evaluate(Evidence kinds, boolean isFirst, double[] evidence) {
        if (kinds.hasU()) {
            multiply(below, evidence, isFirst ? exponents.first() : exponents.u(), isFirst ? firstPower : belowPower);
        }
        if (kinds.hasH()) {
            multiply(before, evidence, exponents.h(), beforePower);
        }
        if (kinds.hasD()) {
            multiply(above, evidence, exponents.d(), abovePower);
        }
        units += evidence.length;
    }

    private static void multiply(@Nullable Bundle bundle, double[] evidence, double exponent, Remembered power) {
        if (bundle != null && exponent == 1) {
            bundle.multiply(evidence);
        } else if (bundle != null) {
            bundle.multiply(evidence, power);
        }
    }

    /** Strengthens the synapses from all active units to the winners. */
    void learn(Signals u, Signals own, Signals beside, Signals d, int[] winners, long time) {
        weights += below.learn(u, winners, time);
        weights += before == null ? 0 : before.learn(own, winners, time) + before.learn(beside, winners, time);
        weights += above == null ? 0 : above.learn(d, winners, time);
    }

    /** The work done so far, with the draws made elsewhere. */
    Operations operations(long draws) {
        return new Operations(rows, words, units, draws, weights);
    }

    /** Whether nothing more can be learned from below. */
    boolean isFrozen() {
        return below.isFrozen();
    }

    /** Share of the synapses of a kind of input that have been set; 0 for a kind the mac does not have. */
    double saturation(Evidence kind) {
        Bundle bundle = kind == Evidence.U ? below : kind == Evidence.H ? before : above;
        return bundle == null ? 0 : bundle.saturation();
    }

    int[] expectedBelow(int[] winners, int least) {
        return below.expected(winners, least);
    }
}
