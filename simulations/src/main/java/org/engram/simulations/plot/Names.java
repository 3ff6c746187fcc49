package org.engram.simulations.plot;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.engram.core.Check;

/** Names of series. */
final class Names {

    private Names() {}

    /** Refuses two series of one name: the legend and the data file could not tell them apart. */
    static void distinct(String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            Check.that(seen.add(name), what + ": two series are named '" + name + "'; give each a label of its own");
        }
    }

    /** A quantity and its unit as axes show them, such as {@code v (mV)}. */
    static String withUnit(String quantity, String unit) {
        if (quantity.isEmpty() || unit.isEmpty()) {
            return quantity + unit;
        }
        return quantity + " (" + unit + ")";
    }
}
