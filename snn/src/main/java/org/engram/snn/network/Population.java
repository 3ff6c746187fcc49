package org.engram.snn.network;

import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.PerSource;
import org.engram.snn.network.value.Listed;

/**
 * Neurons or sources of one cell type.
 *
 * @param id name, unique within its network
 * @param size number of neurons, at least 1
 * @param cell cell type with parameters and initial values
 */
public record Population(String id, int size, CellType cell) implements Neurons {

    /** Requires a readable name, at least one neuron, and as many listed values as neurons. */
    public Population {
        Names.check("population", id);
        Check.between("population '" + id + "': size", size, 1, Integer.MAX_VALUE);
        for (Parameter setting : cell.model().settings()) {
            if (cell.value(setting.name()) instanceof Listed listed) {
                requireOneEach(id, size, setting.name(), listed.size());
            }
        }
        if (cell instanceof PerSource source && source.lists() != 1) {
            requireOneEach(id, size, source.listed(), source.lists());
        }
    }

    private static void requireOneEach(String id, int size, String setting, int given) {
        Check.that(
                given == size,
                "population '" + id + "': " + setting + " must list one value for each of " + size + " neurons, got "
                        + given);
    }

    @Override
    public Population population() {
        return this;
    }

    @Override
    public int index(int i) {
        if (i < 0 || i >= size) {
            Check.index("population '" + id + "': index", i, size);
        }
        return i;
    }

    @Override
    public boolean contains(int index) {
        return index >= 0 && index < size;
    }

    @Override
    public PopulationView slice(int from, int to, int step) {
        return new PopulationView(this, from, to, step);
    }
}
