package org.engram.sdr.encode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Check;
import org.engram.sdr.Sdr;

/**
 * Names from a list, each as a block of active bits of its own: equal names share all of them, different ones none. Immutable.
 */
public final class CategoryEncoder implements Encoder<String> {

    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final int active;

    /**
     * An encoder of these names.
     *
     * @param names at least one, all different
     * @param active active bits of each name, {@code >= 1}; all names together have at most {@code 2^31 - 1}
     */
    public CategoryEncoder(List<String> names, int active) {
        Check.that(!names.isEmpty(), "CategoryEncoder.names: must have at least one name");
        Check.between("CategoryEncoder.active", active, 1, Integer.MAX_VALUE / names.size());
        for (String name : names) {
            Check.that(places.put(name, places.size()) == null, "CategoryEncoder.names: '" + name + "' is given twice");
        }
        this.active = active;
    }

    @Override
    public int size() {
        return active * places.size();
    }

    /** The vector of one of the names; the error for another offers the nearest. */
    @Override
    public Sdr encode(String name) {
        Check.known("CategoryEncoder", name, places.keySet());
        return Runs.run(size(), active * places.getOrDefault(name, 0), active);
    }
}
