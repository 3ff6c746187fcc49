package org.engram.snn.engine.internal.source;

import org.engram.snn.engine.internal.cell.Group;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourceGamma;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.cell.SpikeSourcePoissonRefractory;
import org.engram.snn.network.cell.SpikeSourcePoissonVariable;

/** What makes the spikes of each source cell: a list of times, or a random process. */
public final class Sources {

    private Sources() {}

    /** The sources of a slice, stepping through their spikes. */
    public static Group group(Slice slice) {
        CellType cell = slice.population().cell();
        if (cell instanceof SpikeSourceArray array) {
            return new ArraySource(slice, array);
        }
        return new RandomSource(slice.grid(), process(slice, cell));
    }

    /** When the random sources of a population fire, in continuous time. */
    public static SpikeProcess process(Realization realization, Population population) {
        return process(new Slice(realization, population, 0, population.size()), population.cell());
    }

    private static SpikeProcess process(Slice slice, CellType cell) {
        if (cell instanceof SpikeSourcePoissonVariable variable) {
            return new VariablePoisson(slice, variable);
        }
        if (cell instanceof SpikeSourcePoisson) {
            return Renewal.poisson(slice);
        }
        if (cell instanceof SpikeSourcePoissonRefractory) {
            return Renewal.refractory(slice);
        }
        if (cell instanceof SpikeSourceGamma) {
            return Renewal.gamma(slice);
        }
        throw new IllegalArgumentException(
                slice.place() + ": no engine has the source " + cell.model().name());
    }
}
