package org.engram.simulations.experiment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engram.core.Check;

/**
 * What a run found: claims with verdicts, further numbers by name, and how the equations were solved. Immutable.
 *
 * @param claims the claims in the order they are shown
 * @param values measured numbers by name, in the order they are shown
 * @param numerics scheme, precision and timestep, where the run has them
 */
public record ExperimentResult(List<Claim> claims, Map<String, Double> values, Optional<Numerics> numerics) {

    /** Copies the list and the map. */
    public ExperimentResult {
        claims = List.copyOf(claims);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** A result that consists of claims; none for a run that only shows something. */
    public static ExperimentResult of(Claim... claims) {
        return of(List.of(claims));
    }

    /** A result that consists of claims. */
    public static ExperimentResult of(List<Claim> claims) {
        return new ExperimentResult(claims, Map.of(), Optional.empty());
    }

    /** The same result with one more measured number, whose name says its unit where it has one. */
    public ExperimentResult withValue(String name, double value) {
        Check.that(!values.containsKey(name), "ExperimentResult: value '" + name + "' is given twice");
        Map<String, Double> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new ExperimentResult(claims, more, numerics);
    }

    /** The same result, solved in this way. */
    public ExperimentResult withNumerics(Numerics solved) {
        return new ExperimentResult(claims, values, Optional.of(solved));
    }

    /** Whether no claim differs. */
    public boolean agrees() {
        return claims.stream().noneMatch(claim -> claim.verdict() == Verdict.DIFFERS);
    }
}
