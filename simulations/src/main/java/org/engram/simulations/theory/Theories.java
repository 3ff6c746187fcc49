package org.engram.simulations.theory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Check;

/** A registry of theories by id, in the order of listings. Immutable. */
public final class Theories {

    private final Map<String, Theory> byId = new LinkedHashMap<>();

    private Theories(List<Theory> theories) {
        for (Theory theory : theories) {
            Check.that(
                    theory.id().matches("[a-z][a-z0-9]*(-[a-z0-9]+)*"),
                    "Theory.id: must be lower-case words joined by hyphens, got '" + theory.id() + "'");
            Check.that(byId.put(theory.id(), theory) == null, "Theories: id '" + theory.id() + "' is given twice");
        }
    }

    /** A registry of these theories; their ids must be distinct. */
    public static Theories of(Theory... theories) {
        return new Theories(List.of(theories));
    }

    /** The theories of the toolkit; a new one is a new line here. */
    public static Theories standard() {
        return of(
                new AgsOverlap(),
                new AgsPhase(),
                new AgsCriticalLoad(),
                new HopfieldMixtures(),
                new MultitaskingAmplitudes(),
                new MultitaskingCriticalDilution(),
                new MultitaskingLearningThreshold(),
                new HopfieldOneStep(),
                new HopfieldCapacities(),
                new BitsPerSynapseTheory(),
                new DenseCapacities(),
                new ModernCapacities(),
                new WillshawLoading(),
                new SdrFalseMatch(),
                new SdrFalseNegative(),
                new SdrUnion(),
                new SdrSetClassification(),
                new SdrOverlapSet(),
                new SdrOptimalThreshold(),
                new KanervaSdm());
    }

    /** All theories in order. */
    public List<Theory> all() {
        return List.copyOf(byId.values());
    }

    /** The theory of this id; the error for an unknown one offers the nearest. */
    public Theory byId(String id) {
        Theory theory = byId.get(id);
        if (theory == null) {
            throw new IllegalArgumentException("unknown theory '" + id + "'" + Check.suggestion(id, byId.keySet()));
        }
        return theory;
    }
}
