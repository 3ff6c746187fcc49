package org.engram.sdr.vsa.json;

import java.util.ArrayList;
import java.util.List;
import org.engram.core.Check;

/** Where a value stands in another: keys of objects and indices of arrays from the outside in. Immutable, with value equality. */
public final class Path {

    private final List<Object> steps;

    private Path(List<Object> steps) {
        this.steps = List.copyOf(steps);
    }

    /** The path to the whole value. */
    public static Path root() {
        return new Path(List.of());
    }

    /** The path through objects by these keys. */
    public static Path of(String... keys) {
        return new Path(List.of((Object[]) keys));
    }

    /** The path to the member of this key in the object that this path leads to. */
    public Path key(String key) {
        return with(key);
    }

    /** The path to an element, counted from 0, of the array that this path leads to. */
    public Path index(int index) {
        return with(Check.between("Path.index", index, 0, Integer.MAX_VALUE));
    }

    private Path with(Object step) {
        List<Object> longer = new ArrayList<>(steps);
        longer.add(step);
        return new Path(longer);
    }

    /** Strings for keys and integers for indices, from the outside in. */
    public List<Object> steps() {
        return steps;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Path that && steps.equals(that.steps);
    }

    @Override
    public int hashCode() {
        return steps.hashCode();
    }

    /** The path as a JSON pointer (RFC 6901), such as {@code /address/lines/0}; empty for the whole value. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        for (Object step : steps) {
            text.append('/').append(String.valueOf(step).replace("~", "~0").replace("/", "~1"));
        }
        return text.toString();
    }
}
