package org.engram.snn.engine.internal.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.engram.core.Check;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;

/**
 * The state of a whole network by sections in the order of their names, put together from the parts that partitions hold and taken apart again; mutable.
 *
 * <p>A section, such as a population, is a list of items in the order they are written: single numbers, the same in every
 * part, and arrays of the whole. Both are read from it whatever the parts of the reader are.
 */
public final class WholeState implements Stateful {

    private final Map<String, List<Item>> sections = new TreeMap<>();

    /** A writer that adds one part to a section. */
    public StateWriter writer(String section) {
        return new PartWriter(section, sections.computeIfAbsent(section, name -> new ArrayList<>()));
    }

    /** A reader that takes one part out of a section. */
    public StateReader reader(String section) {
        List<Item> items = sections.get(section);
        if (items == null) {
            throw new IllegalArgumentException("has no state of " + section);
        }
        return new PartReader(section, items);
    }

    @Override
    public void save(StateWriter out) {
        out.write((long) sections.size());
        sections.forEach((name, items) -> {
            out.write(name);
            out.write((long) items.size());
            items.forEach(item -> item.save(out));
        });
    }

    @Override
    public void restore(StateReader in) {
        sections.clear();
        int count = in.readInt();
        for (int s = 0; s < count; s++) {
            String name = in.readString();
            int size = in.readInt();
            List<Item> items = new ArrayList<>();
            for (int k = 0; k < size; k++) {
                items.add(Item.restore(in));
            }
            Check.that(sections.put(name, items) == null, "has the state of " + name + " twice");
        }
    }
}
