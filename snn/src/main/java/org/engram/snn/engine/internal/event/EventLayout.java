package org.engram.snn.engine.internal.event;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.engram.core.Check;
import org.engram.snn.engine.Arrivals;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Settings;
import org.engram.snn.engine.internal.Kernels;
import org.engram.snn.network.Connections;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.synapse.DelayPart;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.StaticSynapse;
import org.engram.snn.network.synapse.StdpSynapse;

/** Lays a network out for the event-driven engine: neurons numbered through, a group a population, synapses in rows. */
final class EventLayout {

    private static final Set<String> LINEAR = Set.of("IfCurrExp", "IfCurrAlpha", "IfCurrDelta");
    private static final int MOST_NEURONS = 1 << 30;

    private final Realization realization;
    private final Settings settings;
    private final Map<String, Integer> firstNeuron = new LinkedHashMap<>();
    private final int neuronCount;

    EventLayout(Realization realization, Settings settings) {
        this.realization = realization;
        this.settings = settings;
        long next = 0;
        for (Population population : realization.network().populations()) {
            firstNeuron.put(population.id(), (int) next);
            next += population.size();
        }
        Check.that(next <= MOST_NEURONS, "network: must have at most 2^30 neurons, got " + next);
        neuronCount = (int) next;
    }

    EventNetwork network() {
        for (PoissonInput input : realization.network().poissonInputs()) {
            throw new IllegalArgumentException("Poisson input to population '"
                    + input.target().population().id() + "': comes in timesteps, which REFERENCE does not have; use a"
                    + " population of SpikeSourcePoisson");
        }
        List<Population> populations = realization.network().populations();
        EventGroup[] groups = populations.stream().map(this::group).toArray(EventGroup[]::new);
        return new EventNetwork(populations, groups, rows(), plastics(), arrivals());
    }

    private int first(Population population) {
        return firstNeuron.getOrDefault(population.id(), 0);
    }

    private EventGroup group(Population population) {
        CellType cell = population.cell();
        if (cell instanceof SpikeSourceArray listed) {
            return new ListedSpikes(listed, population.size());
        }
        if (cell.model().isSource()) {
            return new RandomSpikes(Kernels.process(realization, population));
        }
        String place = "population '" + population.id() + "'";
        Scheme scheme = settings.schemes().get(population.id());
        Check.that(
                scheme == Scheme.REFERENCE,
                place + ": the event-driven engine runs REFERENCE only, got " + scheme
                        + "; one network cannot mix it with other schemes");
        Scheme.REFERENCE.requireServes(place, cell.model());
        return isLinear(population)
                ? new LinearGroup(realization, population)
                : new NumericGroup(realization, population);
    }

    private boolean isLinear(Population population) {
        return LINEAR.contains(population.cell().model().name())
                && InjectedCurrents.areStraight(realization, population);
    }

    private DelayRows rows() {
        SynapseTable table = new SynapseTable();
        for (Projection projection : realization.network().projections()) {
            if (projection.synapse().type() instanceof StaticSynapse) {
                Connections made = realization.connections(projection);
                int sign = sign(projection);
                int firstPre = first(projection.pre().population());
                for (int k = 0; k < made.size(); k++) {
                    table.add(
                            firstPre + made.pre(k), target(projection, made, k), made.delay(k), sign * made.weight(k));
                }
            }
        }
        return DelayRows.of(table, neuronCount);
    }

    private int target(Projection projection, Connections made, int k) {
        Population post = projection.post().population();
        int channel = channel(projection.synapse().receptor(), post.cell().model());
        return SynapseTable.pack(first(post) + made.post(k), channel);
    }

    private List<PlasticProjection> plastics() {
        List<PlasticProjection> plastics = new ArrayList<>();
        long key = EventLoop.FIRST_PLASTIC;
        for (Projection projection : realization.network().projections()) {
            if (!(projection.synapse().type() instanceof StaticSynapse)) {
                PlasticProjection plastic = plastic(projection, key);
                plastics.add(plastic);
                key += plastic.synapses().size();
            }
        }
        return plastics;
    }

    private PlasticProjection plastic(Projection projection, long firstKey) {
        StdpSynapse type = requireServed(projection);
        Population pre = projection.pre().population();
        Population post = projection.post().population();
        Connections made = realization.connections(projection);
        SynapseTable table = new SynapseTable();
        int[] posts = new int[made.size()];
        for (int k = 0; k < posts.length; k++) {
            posts[k] = made.post(k);
            table.add(made.pre(k), target(projection, made, k), made.delay(k), made.weight(k));
        }
        PairSynapses synapses =
                new PairSynapses((SpikePair) type.timing(), type.weights(), table, posts, pre.size(), post.size());
        return new PlasticProjection(
                projection.id(),
                synapses,
                firstKey,
                first(pre),
                pre.size(),
                first(post),
                post.size(),
                sign(projection));
    }

    private static StdpSynapse requireServed(Projection projection) {
        if (projection.synapse().type() instanceof StdpSynapse type
                && type.timing() instanceof SpikePair
                && type.delay() == DelayPart.DENDRITIC
                && type.scaling().isEmpty()) {
            return type;
        }
        throw new IllegalArgumentException("projection '" + projection.id()
                + "': of the synapses that change REFERENCE serves those under SpikePair with dendritic delay and without"
                + " scaling; the schemes of the clock-driven engine serve the others");
    }

    private List<ScheduledArrivals> arrivals() {
        List<ScheduledArrivals> all = new ArrayList<>();
        for (Arrivals arrivals : settings.arrivals()) {
            realization.network().requireMember("arrivals", arrivals.neurons());
            Population population = arrivals.neurons().population();
            CellModel model = population.cell().model();
            int[] targets = new int[arrivals.neurons().size()];
            for (int i = 0; i < targets.length; i++) {
                int neuron = first(population) + arrivals.neurons().index(i);
                targets[i] = SynapseTable.pack(neuron, channel(arrivals.receptor(), model));
            }
            double weight = sign(arrivals.receptor(), model) * arrivals.weight();
            all.add(new ScheduledArrivals(arrivals.times(), targets, weight));
        }
        return all;
    }

    private static int sign(Projection projection) {
        return sign(
                projection.synapse().receptor(),
                projection.post().population().cell().model());
    }

    private static int channel(Receptor receptor, CellModel post) {
        return post.input().hasTwoChannels() && receptor == Receptor.INHIBITORY ? 1 : 0;
    }

    private static int sign(Receptor receptor, CellModel post) {
        return post.input().hasTwoChannels() || receptor == Receptor.EXCITATORY ? 1 : -1;
    }
}
