package org.engram.snn.engine.internal.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.engram.core.Check;
import org.engram.core.random.Streams;
import org.engram.snn.engine.Arrivals;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Settings;
import org.engram.snn.engine.internal.plastic.Law;
import org.engram.snn.engine.internal.plastic.TimingSizes;
import org.engram.snn.engine.internal.source.Sources;
import org.engram.snn.network.Connections;
import org.engram.snn.network.Modulation;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.network.synapse.ShortTermSynapse;
import org.engram.snn.network.synapse.StaticSynapse;
import org.engram.snn.network.synapse.StdpSynapse;
import org.engram.snn.network.synapse.SynapseType;
import org.engram.snn.network.synapse.ThreeFactorSynapse;

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
        List<Population> populations = realization.network().populations();
        EventGroup[] groups = populations.stream().map(this::group).toArray(EventGroup[]::new);
        EventModulators modulators = modulators();
        List<ChangingProjection> changing = realization.network().projections().stream()
                .filter(projection -> !isStatic(projection))
                .map(projection -> changing(projection, modulators))
                .toList();
        List<Actor> outside = new ArrayList<>(arrivals());
        outside.addAll(poissonTrains());
        return new EventNetwork(populations, groups, rows(), changing, modulators, outside);
    }

    private static boolean isStatic(Projection projection) {
        return projection.synapse().type() instanceof StaticSynapse;
    }

    private EventModulators modulators() {
        EventModulators modulators = new EventModulators(realization.network());
        for (Modulation modulation : realization.network().modulations()) {
            int firstNeuron = first(modulation.neurons().population());
            modulators.drive(modulation, firstNeuron, modulation.delay().orElse(realization.timestep()));
        }
        return modulators;
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
            return new RandomSpikes(Sources.process(realization, population));
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
            if (isStatic(projection)) {
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

    private ChangingProjection changing(Projection projection, EventModulators modulators) {
        EventSynapses synapses = synapses(projection);
        SynapseType type = projection.synapse().type();
        Law law = type.rule().map(Law::of).orElse(Law.MAGNITUDES);
        if (type instanceof ThreeFactorSynapse three) {
            SynapticWeights weights = new ModulatedWeights(synapses, law, three, modulators);
            TimingSizes sizes = TimingSizes.of(three.eligibility().rule());
            return new PlasticProjection(synapses, weights, sizes, three.delay(), Optional.empty());
        }
        SynapticWeights weights = new SynapticWeights(synapses.weights(), law);
        if (type instanceof ShortTermSynapse shortTerm) {
            return new ShortTermProjection(synapses, weights, shortTerm);
        }
        StdpSynapse stdp = (StdpSynapse) type;
        Optional<TargetScaling> scaling =
                stdp.scaling().map(rule -> new TargetScaling(rule, weights, synapses.posts(), synapses.postSize()));
        return new PlasticProjection(synapses, weights, TimingSizes.of(stdp.timing()), stdp.delay(), scaling);
    }

    private EventSynapses synapses(Projection projection) {
        Population pre = projection.pre().population();
        Population post = projection.post().population();
        Connections made = realization.connections(projection);
        int[] pres = new int[made.size()];
        int[] posts = new int[made.size()];
        int[] targets = new int[made.size()];
        double[] delays = new double[made.size()];
        for (int k = 0; k < made.size(); k++) {
            pres[k] = made.pre(k);
            posts[k] = made.post(k);
            targets[k] = target(projection, made, k);
            delays[k] = made.delay(k);
        }
        return new EventSynapses(
                projection.id(),
                first(pre),
                pre.size(),
                first(post),
                post.size(),
                sign(projection),
                pres,
                posts,
                targets,
                delays,
                made.weights());
    }

    private List<ScheduledArrivals> arrivals() {
        List<ScheduledArrivals> all = new ArrayList<>();
        for (Arrivals arrivals : settings.arrivals()) {
            realization.network().requireMember("arrivals", arrivals.neurons());
            CellModel model = arrivals.neurons().population().cell().model();
            double weight = sign(arrivals.receptor(), model) * arrivals.weight();
            all.add(new ScheduledArrivals(arrivals.times(), targets(arrivals.neurons(), arrivals.receptor()), weight));
        }
        return all;
    }

    /** The trains of every Poisson input; those to one population are numbered, each has streams of its own. */
    private List<PoissonTrains> poissonTrains() {
        List<PoissonTrains> all = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (PoissonInput input : realization.network().poissonInputs()) {
            Population population = input.target().population();
            int index = counts.merge(population.id(), 1, Integer::sum) - 1;
            Streams streams =
                    realization.streams("Poisson input", population.id()).child(index);
            int[] targets = targets(input.target(), input.receptor());
            int sign = sign(input.receptor(), population.cell().model());
            all.add(new PoissonTrains(input, streams.child("trains"), targets, sign));
        }
        return all;
    }

    private int[] targets(Neurons neurons, Receptor receptor) {
        Population population = neurons.population();
        int channel = channel(receptor, population.cell().model());
        int[] targets = new int[neurons.size()];
        Arrays.setAll(targets, i -> SynapseTable.pack(first(population) + neurons.index(i), channel));
        return targets;
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
