package org.engram.simulations.paper.polychronization;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The search for polychronous groups of Izhikevich (Neural Comput. 18:245, 2006).
 *
 * <p>For each neuron and each three excitatory neurons with strong synapses onto it, the three are made to fire so that their
 * spikes arrive together, in a network at rest that has strong excitatory synapses and all inhibitory ones. What fires then
 * is a group if it is long enough and each of the three helps two excitatory neurons or more to fire.
 *
 * @param threshold weight above which an excitatory synapse is strong
 * @param leastPath least number of neurons along the longest path
 * @param leastDuration least time of the last spike, ms
 */
record GroupSearch(double threshold, int leastPath, int leastDuration) {

    private static final int ANCHORS = 3;

    /** The groups whose anchors converge on one neuron, in the order of their anchors. */
    List<PolychronousGroup> groups(SynapseGraph all, int mother) {
        SynapseGraph graph = all.strong(threshold);
        return groups(graph, new Cascade(graph), mother);
    }

    /** The same for a graph that has strong synapses only and a cascade on it. */
    List<PolychronousGroup> groups(SynapseGraph graph, Cascade cascade, int mother) {
        int[] onto = graph.excitatoryOnto(mother);
        List<PolychronousGroup> found = new ArrayList<>();
        for (int i = 0; i < onto.length; i++) {
            for (int j = i + 1; j < onto.length; j++) {
                for (int k = j + 1; k < onto.length; k++) {
                    anchored(graph, cascade, mother, onto[i], onto[j], onto[k]).ifPresent(found::add);
                }
            }
        }
        return found;
    }

    private Optional<PolychronousGroup> anchored(SynapseGraph graph, Cascade cascade, int mother, int... anchors) {
        int longest = 0;
        for (int anchor : anchors) {
            longest = Math.max(longest, graph.delay(anchor));
        }
        cascade.clear();
        for (int anchor : anchors) {
            cascade.fire(graph.pre(anchor), longest - graph.delay(anchor), graph.delay(anchor));
        }
        cascade.run();
        // A path of n neurons takes n - 1 spikes besides two more anchors.
        if (cascade.size() < leastPath + ANCHORS - 1 || cascade.time(cascade.size() - 1) < leastDuration) {
            return Optional.empty();
        }
        PolychronousGroup group = group(graph, cascade, mother);
        boolean isGroup = group.longestPath() >= leastPath && anchorsHelp(graph, cascade, group);
        return isGroup ? Optional.of(group) : Optional.empty();
    }

    private static boolean anchorsHelp(SynapseGraph graph, Cascade cascade, PolychronousGroup group) {
        for (int a = 0; a < ANCHORS; a++) {
            int anchor = cascade.neuron(a);
            long helped = group.links().stream()
                    .filter(link -> link.pre() == anchor && graph.isExcitatory(link.post()))
                    .count();
            if (helped < 2) {
                return false;
            }
        }
        return true;
    }

    /** The spikes of a cascade with the excitatory synapses that led to each within the longest delay before it. */
    private static PolychronousGroup group(SynapseGraph graph, Cascade cascade, int mother) {
        List<PolychronousGroup.Spike> spikes = new ArrayList<>();
        List<PolychronousGroup.Link> links = new ArrayList<>();
        int[] layers = new int[cascade.size()];
        for (int spike = 0; spike < layers.length; spike++) {
            int neuron = cascade.neuron(spike);
            int time = cascade.time(spike);
            layers[spike] = spike < ANCHORS ? 1 : 0;
            for (int t = time; spike >= ANCHORS && t >= 0 && t > time - Cascade.LONGEST_DELAY; t--) {
                for (int k = 0; k < cascade.arrivalCount(t); k++) {
                    int synapse = cascade.arrival(t, k);
                    int pre = graph.pre(synapse);
                    if (graph.post(synapse) == neuron && graph.isExcitatory(pre)) {
                        int fired = t - graph.delay(synapse);
                        layers[spike] = Math.max(layers[spike], 1 + layer(cascade, layers, spike, pre, fired));
                        links.add(new PolychronousGroup.Link(pre, neuron, t, graph.delay(synapse)));
                    }
                }
            }
            spikes.add(new PolychronousGroup.Spike(neuron, time, layers[spike]));
        }
        return new PolychronousGroup(mother, spikes, links);
    }

    private static int layer(Cascade cascade, int[] layers, int before, int neuron, int time) {
        for (int spike = 0; spike < before; spike++) {
            if (cascade.neuron(spike) == neuron && cascade.time(spike) == time) {
                return layers[spike];
            }
        }
        return 0;
    }
}
