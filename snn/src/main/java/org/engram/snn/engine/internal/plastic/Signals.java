package org.engram.snn.engine.internal.plastic;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.engram.core.Check;
import org.engram.snn.engine.StateReader;
import org.engram.snn.engine.StateWriter;
import org.engram.snn.engine.Stateful;

/** Signals to modulators from outside that are still to come, by step; mutable, written between steps only. */
public final class Signals implements Stateful {

    private final TreeMap<Integer, List<Signal>> bySteps = new TreeMap<>();

    /**
     * One signal.
     *
     * @param modulator number of the modulator in its network
     * @param neuron index within its population, or -1 for all
     * @param amount how much
     */
    public record Signal(int modulator, int neuron, double amount) {}

    /** Adds a signal that acts at the beginning of a step. */
    public void add(int step, Signal signal) {
        bySteps.computeIfAbsent(step, s -> new ArrayList<>()).add(signal);
    }

    /** The signals of a step in the order in which they were given. */
    List<Signal> at(int step) {
        return bySteps.isEmpty() ? List.of() : bySteps.getOrDefault(step, List.of());
    }

    /** Forgets the signals before a step. */
    public void forgetBefore(int step) {
        if (!bySteps.isEmpty()) {
            bySteps.headMap(step).clear();
        }
    }

    @Override
    public void save(StateWriter out) {
        long count = bySteps.values().stream().mapToLong(List::size).sum();
        out.write(count);
        bySteps.forEach((step, signals) -> {
            for (Signal signal : signals) {
                out.write((long) step);
                out.write((long) signal.modulator());
                out.write((long) signal.neuron());
                out.write(signal.amount());
            }
        });
    }

    @Override
    public void restore(StateReader in) {
        bySteps.clear();
        long count = in.readLong();
        Check.that(count >= 0, "must have no fewer than 0 signals, has " + count);
        for (long k = 0; k < count; k++) {
            add(in.readInt(), new Signal(in.readInt(), in.readInt(), in.readDouble()));
        }
    }
}
