package org.engram.snn.network;

import java.util.Optional;
import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.PerSource;
import org.engram.snn.network.space.Space;
import org.engram.snn.network.space.Structure;
import org.engram.snn.network.value.DistanceDependent;
import org.engram.snn.network.value.Listed;

/**
 * Neurons or sources of one cell type.
 *
 * @param id name, unique within its network
 * @param size number of neurons, at least 1
 * @param cell cell type with parameters and initial values
 * @param space where the neurons are, for what depends on distance
 */
public record Population(String id, int size, CellType cell, Optional<Space> space) implements Neurons {

    /** Requires a readable name, at least one neuron, and as many listed values as neurons. */
    public Population {
        Names.check("population", id);
        Check.between("population '" + id + "': size", size, 1, Integer.MAX_VALUE);
        for (Parameter setting : cell.model().settings()) {
            if (cell.value(setting.name()) instanceof Listed listed) {
                requireOneEach(id, size, setting.name(), listed.size());
            }
            Check.that(
                    !(cell.value(setting.name()) instanceof DistanceDependent),
                    "population '" + id + "': " + setting.name() + " must not depend on distance");
        }
        if (cell instanceof PerSource source && source.lists() != 1) {
            requireOneEach(id, size, source.listed(), source.lists());
        }
        space.ifPresent(value -> check(id, size, value));
    }

    /** Neurons without positions. */
    public Population(String id, int size, CellType cell) {
        this(id, size, cell, Optional.empty());
    }

    /** The same neurons in space. */
    public Population in(Space value) {
        return new Population(id, size, cell, Optional.of(value));
    }

    /** The same neurons arranged in a structure, in space with open ends. */
    public Population in(Structure structure) {
        return in(Space.of(structure));
    }

    private static void check(String id, int size, Space space) {
        try {
            space.structure().check(size);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("population '" + id + "': " + e.getMessage(), e);
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
