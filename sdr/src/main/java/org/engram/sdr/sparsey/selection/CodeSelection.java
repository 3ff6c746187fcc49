package org.engram.sdr.sparsey.selection;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.engram.core.Check;
import org.jspecify.annotations.Nullable;

/**
 * The laws by which a mac chooses its code. Immutable.
 *
 * <p>From the normalised sums U, H, D of each unit: {@code V = U^u H^h D^d}; {@code G} = mean over the modules of their
 * largest V; {@code eta} from G by the {@link Expansivity}; {@code mu} from V and eta by the {@link Sigmoid}. A mac that
 * learns draws each module's winner with probability {@code mu / sum of mu}; one that recognises takes the unit of largest V.
 *
 * <p>Source: G. J. Rinkus, "A cortical sparse distributed coding model linking mini- and macrocolumn-scale functionality",
 * Front. Neuroanat. 4:17 (2010) and "Sparsey: event recognition via deep hierarchical sparse distributed codes", Front. Comput.
 * Neurosci. 8:160 (2014). Constants that the papers leave open are those of public implementations, as each preset says.
 */
public final class CodeSelection {

    private final Expansivity expansivity;
    private final Sigmoid sigmoid;
    private final Exponents exponents;
    private final Cutoffs cutoffs;
    private final @Nullable Ratchet ratchet;
    private final Hypotheses hypotheses;
    private final BackOff backOff;

    private CodeSelection(
            Expansivity expansivity,
            Sigmoid sigmoid,
            Exponents exponents,
            Cutoffs cutoffs,
            @Nullable Ratchet ratchet,
            Hypotheses hypotheses,
            BackOff backOff) {
        this.expansivity = expansivity;
        this.sigmoid = sigmoid;
        this.exponents = exponents;
        this.cutoffs = cutoffs;
        this.ratchet = ratchet;
        this.hypotheses = hypotheses;
        this.backOff = backOff;
    }

    /** A selection with exponents 1, no cut-offs, no ratchet, and the standard hypotheses and back-off. */
    public static CodeSelection of(Expansivity expansivity, Sigmoid sigmoid) {
        return new CodeSelection(
                expansivity, sigmoid, Exponents.ONE, Cutoffs.NONE, null, Hypotheses.STANDARD, BackOff.STANDARD);
    }

    /**
     * Preset {@code A}, in the manner of 2010: {@code eta = 1 + 10^4 G^7}, {@code mu = 1 + (eta - 1) logistic(26 (V - 0.5))},
     * exponents 1. A known input gets its own code again when learned again.
     */
    public static CodeSelection standard() {
        return of(new Expansivity.Power(1e4, 7), new Sigmoid.Logistic(26, 0.5));
    }

    /**
     * Preset {@code B}, in the manner of SparseyCore: {@code eta = 1 + ([G - 0.1]+ / 0.9)^2 100 K}, {@code mu = max(eta
     * logistic(4 (V - 0.5)), 1)}, exponents 1, sums from 0.999 on counting as 1; the inflection moves from 0.5 to 0.9 in 100
     * steps while the mean evidence exceeds 0.3. Its flat sigmoid gives a known input only about half of its code again when
     * learned again; recognition, which takes the largest V, is not affected.
     */
    public static CodeSelection sparseyCore() {
        return of(new Expansivity.Rectified(0.1, 2, 100), new Sigmoid.Floored(4, 0.5, 1))
                .withCutoffs(new Cutoffs(0, 0.999))
                .withRatchet(new Ratchet(0.4, 100, 0.3));
    }

    /**
     * Preset {@code C}, with evidence sharpened by exponents of 10: {@code eta} as in B and {@code mu = 1 + (eta - 1) /
     * (1 + (0.1 exp(-4 (V - 1)))^8)}, which is a logistic function of slope 32 and inflection {@code 1 - ln(10) / 4}; it
     * leaves out evidence below {@code 0.5^10}.
     */
    public static CodeSelection sharpened() {
        return of(new Expansivity.Rectified(0.1, 2, 100), new Sigmoid.Logistic(32, 1 - StrictMath.log(10) / 4))
                .withExponents(new Exponents(10, 10, 10, 10))
                .withBackOff(new BackOff(0x1p-10, 0x1p-10));
    }

    /** The presets by name, {@code A}, {@code B} and {@code C}, unmodifiable. */
    public static Map<String, CodeSelection> presets() {
        Map<String, CodeSelection> presets = new LinkedHashMap<>();
        presets.put("A", standard());
        presets.put("B", sparseyCore());
        presets.put("C", sharpened());
        return Collections.unmodifiableMap(presets);
    }

    /** The preset of this name; an unknown one is an error that lists those there are. */
    public static CodeSelection preset(String name) {
        Map<String, CodeSelection> presets = presets();
        Check.known("CodeSelection.preset", name, presets.keySet());
        return Objects.requireNonNull(presets.get(name));
    }

    /** This selection with other exponents. */
    public CodeSelection withExponents(Exponents newExponents) {
        return new CodeSelection(expansivity, sigmoid, newExponents, cutoffs, ratchet, hypotheses, backOff);
    }

    /** This selection with other cut-offs of the normalised sums. */
    public CodeSelection withCutoffs(Cutoffs newCutoffs) {
        return new CodeSelection(expansivity, sigmoid, exponents, newCutoffs, ratchet, hypotheses, backOff);
    }

    /** This selection with a sigmoid that moves as the mac fills. */
    public CodeSelection withRatchet(Ratchet newRatchet) {
        return new CodeSelection(expansivity, sigmoid, exponents, cutoffs, newRatchet, hypotheses, backOff);
    }

    /** This selection with another treatment of competing hypotheses. */
    public CodeSelection withHypotheses(Hypotheses newHypotheses) {
        return new CodeSelection(expansivity, sigmoid, exponents, cutoffs, ratchet, newHypotheses, backOff);
    }

    /** This selection with other conditions for leaving out evidence. */
    public CodeSelection withBackOff(BackOff newBackOff) {
        return new CodeSelection(expansivity, sigmoid, exponents, cutoffs, ratchet, hypotheses, newBackOff);
    }

    /** How familiarity becomes eta. */
    public Expansivity expansivity() {
        return expansivity;
    }

    /** How evidence and eta become mu, before any step of the ratchet. */
    public Sigmoid sigmoid() {
        return sigmoid;
    }

    /** The exponents of the evidence. */
    public Exponents exponents() {
        return exponents;
    }

    /** The cut-offs of the normalised sums. */
    public Cutoffs cutoffs() {
        return cutoffs;
    }

    /** How the sigmoid moves, if it does. */
    public Optional<Ratchet> ratchet() {
        return Optional.ofNullable(ratchet);
    }

    /** How competing hypotheses are treated. */
    public Hypotheses hypotheses() {
        return hypotheses;
    }

    /** When a recognition leaves out evidence. */
    public BackOff backOff() {
        return backOff;
    }

    /**
     * The weight mu of a unit with evidence {@code v} in an input of familiarity {@code g}.
     *
     * @param v evidence V in [0, 1], exponents applied
     * @param g familiarity G in [0, 1]
     * @param units units K of a module
     */
    public double mu(double v, double g, int units) {
        return sigmoid.mu(sigmoid.share(v), expansivity.eta(g, units));
    }

    /**
     * The probability that a unit of a stored code wins again, and so the expected share of the code that is repeated, when a
     * mac that has stored one input learns another that contains the share {@code overlap} of it.
     *
     * <pre>P = mu(V) / (mu(V) + (K - 1) mu(0)),   G = V = overlap^first</pre>
     *
     * @param overlap share of the new input's active features that the stored one had, in [0, 1]
     * @param units units K of a module, {@code >= 1}
     */
    public double repeatProbability(double overlap, int units) {
        Check.probability("CodeSelection.overlap", overlap);
        Check.between("CodeSelection.units", units, 1, Integer.MAX_VALUE);
        double v = StrictMath.pow(cutoffs.apply(overlap), exponents.first());
        double stored = mu(v, v, units);
        return stored / (stored + (units - 1) * mu(0, v, units));
    }
}
