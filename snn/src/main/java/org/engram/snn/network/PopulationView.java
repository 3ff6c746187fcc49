package org.engram.snn.network;

import org.engram.core.Check;

/**
 * Every {@code step}-th neuron of a population from index {@code from} up to, not including, {@code to}.
 *
 * @param population the population seen
 * @param from first index
 * @param to end of the indices, exclusive
 * @param step distance between neighbours, at least 1
 */
public record PopulationView(Population population, int from, int to, int step) implements Neurons {

    /** Requires indices inside the population. */
    public PopulationView {
        String what = "view of population '" + population.id() + "'";
        Check.between(what + ": from", from, 0, population.size());
        Check.between(what + ": to", to, from, population.size());
        Check.between(what + ": step", step, 1, Integer.MAX_VALUE);
    }

    @Override
    public int size() {
        return (int) (((long) to - from + step - 1) / step);
    }

    @Override
    public int index(int i) {
        if (i < 0 || i >= size()) {
            Check.index("view of population '" + population.id() + "': position", i, size());
        }
        return from + i * step;
    }

    @Override
    public boolean contains(int index) {
        return index >= from && index < to && (index - from) % step == 0;
    }

    @Override
    public PopulationView slice(int first, int end, int every) {
        Check.between("slice: from", first, 0, size());
        Check.between("slice: to", end, first, size());
        Check.between("slice: step", every, 1, Integer.MAX_VALUE);
        long last = Math.min(to, from + (long) end * step);
        long start = Math.min(last, from + (long) first * step);
        long stride = Math.min(Integer.MAX_VALUE, (long) step * every);
        return new PopulationView(population, (int) start, (int) last, (int) stride);
    }
}
