package org.engram.simulations.paper.hippocampus;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.engram.core.Check;
import org.engram.core.random.Generator;

/**
 * Random streams of operations.
 *
 * <p>The first operation learns; each later one is with equal probability a learning, a recall by cue, or a recall by content.
 * A learning takes any cue and a content of each bit with probability 1/2, drawn again while empty; a recall by cue takes a
 * cue learned before; a recall by content takes 1 to {@code maxBits} different bits (the number equally likely), any of all.
 *
 * @param memory size of the memory
 * @param count number of operations, at least 1
 * @param maxBits largest number of bits of a recall by content, at least 1
 * @param spacing time from operation to operation, ms, at least 7
 */
public record RandomOperations(ContentAddressableMemory memory, int count, int maxBits, int spacing) {

    /** Requires room for each operation and bits to ask for. */
    public RandomOperations {
        Check.between("operations", count, 1, 1_000_000);
        Check.between("query bits", maxBits, 1, memory.contents());
        Check.between("spacing", spacing, 7, 1000);
    }

    /** Draws one stream. */
    public List<Operation> draw(Generator random) {
        List<Operation> operations = new ArrayList<>();
        SortedSet<Integer> learned = new TreeSet<>();
        for (int k = 0; k < count; k++) {
            int time = k * spacing;
            int kind = k == 0 ? 0 : random.nextInt(3);
            if (kind == 0) {
                int cue = random.nextInt(memory.cues());
                learned.add(cue);
                operations.add(new Operation.Learn(time, cue, content(random)));
            } else if (kind == 1) {
                List<Integer> known = List.copyOf(learned);
                operations.add(new Operation.RecallCue(time, known.get(random.nextInt(known.size()))));
            } else {
                operations.add(new Operation.RecallContent(time, bits(random)));
            }
        }
        return operations;
    }

    private SortedSet<Integer> content(Generator random) {
        SortedSet<Integer> content = new TreeSet<>();
        while (content.isEmpty()) {
            for (int bit = 0; bit < memory.contents(); bit++) {
                if (random.nextBoolean()) {
                    content.add(bit);
                }
            }
        }
        return content;
    }

    private SortedSet<Integer> bits(Generator random) {
        SortedSet<Integer> bits = new TreeSet<>();
        for (int bit : random.sample(memory.contents(), 1 + random.nextInt(maxBits))) {
            bits.add(bit);
        }
        return bits;
    }
}
