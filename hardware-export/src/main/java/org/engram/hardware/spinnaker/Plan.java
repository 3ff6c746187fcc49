package org.engram.hardware.spinnaker;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.snn.network.Network;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;
import org.engram.snn.network.Realization;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.current.DeterministicCurrent;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.network.synapse.StdpSynapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Variable;

/** A network with explicit numbers, the clock and the machine: all that rules look at and the bundle holds. Immutable. */
final class Plan {

    private final Realization realization;
    private final Clock clock;
    private final Layout layout;
    private final List<Probe> probes;
    private final List<Recording> asked;
    private final Map<String, WeightScale> estimates = new LinkedHashMap<>();
    private final Map<String, WeightScale> requested;
    private final Map<String, StoredWeights> stored = new LinkedHashMap<>();

    /** A plan; {@code requested} holds scales that the user wants, by {@link #key}. */
    Plan(
            Network network,
            Clock clock,
            long seed,
            Layout layout,
            List<Probe> probes,
            List<Recording> asked,
            Map<String, WeightScale> requested) {
        this.realization = Realization.of(network, clock.timestep(), seed);
        this.clock = clock;
        this.layout = layout;
        this.requested = new LinkedHashMap<>(requested);
        this.asked = List.copyOf(asked);
        this.probes = probes.isEmpty() ? allSpikes(network) : List.copyOf(probes);
        for (Population population : network.populations()) {
            for (Receptor receptor : Receptor.values()) {
                estimates.put(key(population, receptor), estimate(population, receptor));
            }
        }
        for (Projection projection : network.projections()) {
            stored.put(projection.id(), store(projection));
        }
    }

    private static List<Probe> allSpikes(Network network) {
        return network.populations().stream()
                .map(p -> new Probe(Variable.SPIKES, p))
                .toList();
    }

    /** The name of one receptor of a population. */
    static String key(Population population, Receptor receptor) {
        return receptor.name() + " " + population.id();
    }

    private WeightScale estimate(Population population, Receptor receptor) {
        SummedWeight sum = new SummedWeight(realization);
        for (Projection projection : incoming(population)) {
            if (projection.synapse().receptor() == receptor) {
                sum.add(projection);
            }
        }
        return new WeightScale(sum.bound());
    }

    private StoredWeights store(Projection projection) {
        return StoredWeights.of(
                projection.id(),
                receptorType(projection.synapse().receptor()),
                realization.connections(projection),
                scale(projection),
                grid());
    }

    /** sPyNNaker's name of a receptor. */
    static String receptorType(Receptor receptor) {
        return receptor == Receptor.EXCITATORY ? "excitatory" : "inhibitory";
    }

    Network network() {
        return realization.network();
    }

    Realization realization() {
        return realization;
    }

    TimeGrid grid() {
        return realization.grid();
    }

    Clock clock() {
        return clock;
    }

    Layout layout() {
        return layout;
    }

    List<Probe> probes() {
        return probes;
    }

    /** Recordings of a simulation that the probes stand for, as far as they were given as such. */
    List<Recording> asked() {
        return asked;
    }

    List<Projection> incoming(Population population) {
        return network().projections().stream()
                .filter(p -> p.post().population().equals(population))
                .toList();
    }

    /** The scale that sPyNNaker would choose for a receptor by itself. */
    WeightScale estimatedScale(Population population, Receptor receptor) {
        return estimates.getOrDefault(key(population, receptor), new WeightScale(0));
    }

    /** The scale of a receptor: the one asked for, or sPyNNaker's own. */
    WeightScale scale(Population population, Receptor receptor) {
        return requested.getOrDefault(key(population, receptor), estimatedScale(population, receptor));
    }

    /** The largest weight that a synapse onto a receptor has or can reach. */
    double largestWeight(Population population, Receptor receptor) {
        double largest = 0;
        for (Projection projection : incoming(population)) {
            if (projection.synapse().receptor() == receptor) {
                var made = realization.connections(projection);
                largest = Math.max(
                        largest,
                        projection.synapse().type() instanceof StdpSynapse stdp
                                ? stdp.weights().wMax()
                                : Spread.of(made.size(), made::weight).largest());
            }
        }
        return largest;
    }

    /** The scale of a projection's weights. */
    WeightScale scale(Projection projection) {
        return scale(projection.post().population(), projection.synapse().receptor());
    }

    /** What the board keeps of each projection, in their order. */
    List<StoredWeights> stored() {
        return List.copyOf(stored.values());
    }

    /** The steps that an injected current becomes. */
    StepSeries steps(DeterministicCurrent current) {
        return StepSeries.of(current, grid(), clock.duration());
    }

    /** Longest delay of a projection in whole steps, rounded up. */
    long longestDelay(Projection projection) {
        var made = realization.connections(projection);
        double longest = 0;
        for (int k = 0; k < made.size(); k++) {
            longest = Math.max(longest, made.delay(k));
        }
        return grid().contains(longest)
                ? Math.round(longest / grid().timestep())
                : (long) Math.ceil(longest / grid().timestep());
    }

    /** Whether synapses onto a population need a core of their own: there is no program that does both. */
    boolean needsSynapseCore(Population population) {
        return population.cell().model().name().equals(Izhikevich.EXPONENTIAL.name())
                && incoming(population).stream()
                        .anyMatch(p -> p.synapse().type() instanceof StdpSynapse stdp
                                && stdp.weights() instanceof WeightRule.Multiplicative);
    }

    /** Cores that the network needs, delay extensions included. */
    long cores() {
        long cores = 0;
        for (Population population : network().populations()) {
            int perSlice = 1 + (needsSynapseCore(population) ? 1 : 0) + (needsDelayExtension(population) ? 1 : 0);
            cores += (long) layout.slices(population) * perSlice;
        }
        return cores;
    }

    private boolean needsDelayExtension(Population pre) {
        return network().projections().stream()
                .filter(p -> p.pre().population().equals(pre))
                .anyMatch(p -> longestDelay(p)
                        > BoardLimits.delaySlots(layout.neuronsOnCore(p.post().population())));
    }
}
