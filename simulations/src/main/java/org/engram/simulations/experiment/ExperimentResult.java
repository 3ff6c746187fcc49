package org.engram.simulations.experiment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engram.core.Check;
import org.engram.core.data.Table;

/**
 * What a run found: claims with verdicts, further numbers by name, and how the equations were solved. Immutable.
 *
 * @param claims the claims in the order they are shown
 * @param values measured numbers by name, in the order they are shown
 * @param numerics scheme, precision and timestep, where the run has them
 * @param tables tables to show at the terminal; they stand in files of their own as well
 */
public record ExperimentResult(
        List<Claim> claims, Map<String, Double> values, Optional<Numerics> numerics, List<Table> tables) {

    /** Copies the list and the map. */
    public ExperimentResult {
        claims = List.copyOf(claims);
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        tables = List.copyOf(tables);
    }

    /** A result that consists of claims; none for a run that only shows something. */
    public static ExperimentResult of(Claim... claims) {
        return of(List.of(claims));
    }

    /** A result that consists of claims. */
    public static ExperimentResult of(List<Claim> claims) {
        return new ExperimentResult(claims, Map.of(), Optional.empty(), List.of());
    }

    /** The same result with one more measured number, whose name says its unit where it has one. */
    public ExperimentResult withValue(String name, double value) {
        Check.that(!values.containsKey(name), "ExperimentResult: value '" + name + "' is given twice");
        Map<String, Double> more = new LinkedHashMap<>(values);
        more.put(name, value);
        return new ExperimentResult(claims, more, numerics, tables);
    }

    /** The same result, solved in this way. */
    public ExperimentResult withNumerics(Numerics solved) {
        return new ExperimentResult(claims, values, Optional.of(solved), tables);
    }

    /** The same result with one more table for the terminal. */
    public ExperimentResult withTable(Table table) {
        List<Table> more = new ArrayList<>(tables);
        more.add(table);
        return new ExperimentResult(claims, values, numerics, more);
    }

    /** Whether no claim differs. */
    public boolean agrees() {
        return claims.stream().noneMatch(claim -> claim.verdict() == Verdict.DIFFERS);
    }
}
