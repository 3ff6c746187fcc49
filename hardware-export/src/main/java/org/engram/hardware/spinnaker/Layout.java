package org.engram.hardware.spinnaker;

import java.util.LinkedHashMap;
import java.util.Map;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoisson;

/**
 * The machine and how populations are cut for its cores.
 *
 * @param board kind of board
 * @param boards number of boards
 * @param neuronsPerCore neurons on a core, for populations of neurons
 * @param exceptions neurons on a core by population
 */
record Layout(Board board, int boards, int neuronsPerCore, Map<String, Integer> exceptions) {

    Layout {
        exceptions = new LinkedHashMap<>(exceptions);
    }

    /** Neurons or sources of a population on one core at most, as asked for. */
    int neuronsPerCore(Population population) {
        int standard = population.cell().model().isSource() ? limit(population) : neuronsPerCore;
        return exceptions.getOrDefault(population.id(), standard);
    }

    /** Whether the bundle must say how a population is cut; sPyNNaker cuts array sources by memory. */
    boolean isCut(Population population) {
        return !isArray(population) || exceptions.containsKey(population.id());
    }

    /** Neurons or sources of a population that really share a core. */
    int neuronsOnCore(Population population) {
        return Math.min(population.size(), Math.min(neuronsPerCore(population), limit(population)));
    }

    /** Most neurons or sources of this kind on one core. */
    static int limit(Population population) {
        if (population.cell().model().equals(SpikeSourcePoisson.MODEL)) {
            return BoardLimits.POISSON_PER_CORE;
        }
        return isArray(population) ? BoardLimits.ARRAY_SOURCES_PER_CORE : BoardLimits.NEURONS_PER_CORE;
    }

    /** Cores over which the neurons of a population are spread. */
    int slices(Population population) {
        return -Math.floorDiv(-population.size(), neuronsOnCore(population));
    }

    private static boolean isArray(Population population) {
        return population.cell().model().equals(SpikeSourceArray.MODEL);
    }
}
