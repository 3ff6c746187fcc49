package org.engram.simulations.paper.sparsey;

import java.util.Arrays;
import java.util.BitSet;

/** One unit for each film, with a synapse from every unit that was active while the film was stored; mutable. */
final class FilmUnits {

    private final BitSet[] synapses;
    private final double[] support;

    FilmUnits(int films, int units) {
        synapses = new BitSet[films];
        for (int film = 0; film < films; film++) {
            synapses[film] = new BitSet(units);
        }
        support = new double[films];
    }

    void learn(int film, int... activeUnits) {
        for (int unit : activeUnits) {
            synapses[film].set(unit);
        }
    }

    /** Forgets what was heard. */
    void begin() {
        Arrays.fill(support, 0);
    }

    /** Adds to each film's support the share of the active units that has a synapse to it. */
    void hear(int... activeUnits) {
        for (int film = 0; film < support.length; film++) {
            int heard = 0;
            for (int unit : activeUnits) {
                heard += synapses[film].get(unit) ? 1 : 0;
            }
            support[film] += activeUnits.length == 0 ? 0 : (double) heard / activeUnits.length;
        }
    }

    /** The film of most support, the first of equals. */
    int best() {
        int best = 0;
        for (int film = 1; film < support.length; film++) {
            best = support[film] > support[best] ? film : best;
        }
        return best;
    }
}
