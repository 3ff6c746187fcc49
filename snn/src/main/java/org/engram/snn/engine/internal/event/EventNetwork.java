package org.engram.snn.engine.internal.event;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.engram.snn.network.Population;

/** A network laid out for the event-driven engine; its groups and actors are mutable. */
final class EventNetwork {

    private final List<Population> populations;
    private final int[] firstNeurons;
    private final EventGroup[] groups;
    private final DelayRows rows;
    private final List<ChangingProjection> changing;
    private final EventModulators modulators;
    private final List<Actor> outside;
    private final int[] groupOf;

    EventNetwork(
            List<Population> populations,
            EventGroup[] groups,
            DelayRows rows,
            List<ChangingProjection> changing,
            EventModulators modulators,
            List<Actor> outside) {
        this.populations = populations;
        this.groups = groups;
        this.rows = rows;
        this.changing = changing;
        this.modulators = modulators;
        this.outside = outside;
        firstNeurons = new int[groups.length + 1];
        for (int g = 0; g < groups.length; g++) {
            firstNeurons[g + 1] = firstNeurons[g] + populations.get(g).size();
        }
        groupOf = new int[firstNeurons[groups.length]];
        for (int g = 0; g < groups.length; g++) {
            Arrays.fill(groupOf, firstNeurons[g], firstNeurons[g + 1], g);
        }
    }

    int neuronCount() {
        return groupOf.length;
    }

    /** All groups, live. */
    EventGroup[] groups() {
        return groups;
    }

    /** The group of a neuron. */
    EventGroup group(int neuron) {
        return groups[groupOf[neuron]];
    }

    /** Place of a neuron's population in the order of the network. */
    int place(int neuron) {
        return groupOf[neuron];
    }

    /** Index of a neuron within its group. */
    int index(int neuron) {
        return neuron - firstNeurons[groupOf[neuron]];
    }

    /** Place of a population in the order of the network. */
    int place(Population population) {
        return populations.indexOf(population);
    }

    /** First neuron of a population within the network. */
    int first(Population population) {
        return firstNeurons[place(population)];
    }

    DelayRows rows() {
        return rows;
    }

    /** The projections that do not always send the same. */
    List<ChangingProjection> changing() {
        return changing;
    }

    /** The one of this name, if it is among them. */
    Optional<ChangingProjection> changing(String projection) {
        return changing.stream()
                .filter(each -> each.projection().equals(projection))
                .findFirst();
    }

    EventModulators modulators() {
        return modulators;
    }

    /** Those who send spikes from outside. */
    List<Actor> outside() {
        return outside;
    }
}
