package org.engram.snn.engine.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Check;
import org.engram.snn.engine.Arrivals;
import org.engram.snn.engine.Places;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Settings;
import org.engram.snn.network.Connections;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.synapse.StaticSynapse;

/** Lays a network out for the clock-driven engine: neurons numbered through, split into partitions, synapses in rows. */
public final class Compiler {

    private static final int LONGEST_DELAY = 1 << 20;

    private final Realization realization;
    private final Settings settings;
    private final Map<String, Integer> firstNeuron = new LinkedHashMap<>();
    private final int neuronCount;
    private final Signals signals = new Signals();
    private int maxDelay = 1;

    /** A compiler for one run. */
    public Compiler(Realization realization, Settings settings) {
        this.realization = realization;
        this.settings = settings;
        long next = 0;
        for (Population population : realization.network().populations()) {
            firstNeuron.put(population.id(), (int) next);
            next += population.size();
        }
        Check.that(next < Integer.MAX_VALUE, "network: must have below 2^31 neurons, got " + next);
        neuronCount = (int) next;
    }

    /** The partitions of the network, as many as threads, in the order of their neurons. */
    public Partitions partitions() {
        int[] bounds = bounds();
        List<SynapseList> fixed = lists(staticCount());
        Map<Projection, List<SynapseList>> plastic = new LinkedHashMap<>();
        for (Projection projection : realization.network().projections()) {
            boolean isDynamic = isDynamic(projection);
            List<SynapseList> lists =
                    isDynamic ? lists(realization.connections(projection).size()) : fixed;
            if (isDynamic) {
                plastic.put(projection, lists);
            }
            // Static rows of all projections are one table, so their sources are numbered through the network.
            collect(projection, isDynamic ? 0 : first(projection.pre().population()), bounds, lists);
            if (isDynamic) {
                int longest =
                        lists.stream().mapToInt(SynapseList::maxDelay).max().orElse(1);
                lists.forEach(list -> list.coverDelay(longest));
            }
        }
        List<Partition> partitions = new ArrayList<>();
        for (int p = 0; p < settings.threads(); p++) {
            int part = p;
            Map<Projection, SynapseList> own = new LinkedHashMap<>();
            plastic.forEach((projection, lists) -> own.put(projection, lists.get(part)));
            partitions.add(partition(bounds[p], bounds[p + 1], fixed.get(p), own));
        }
        return new Partitions(partitions, firstNeuron, neuronCount, signals);
    }

    private long staticCount() {
        return realization.network().projections().stream()
                .filter(projection -> !isDynamic(projection))
                .mapToLong(projection -> realization.connections(projection).size())
                .sum();
    }

    /** Empty lists, one a partition, with room for their share of so many synapses. */
    private List<SynapseList> lists(long synapses) {
        List<SynapseList> lists = new ArrayList<>();
        int share = (int) Math.min(Integer.MAX_VALUE - 8, synapses / settings.threads());
        for (int p = 0; p < settings.threads(); p++) {
            lists.add(new SynapseList(share));
        }
        return lists;
    }

    private int first(Population population) {
        return firstNeuron.getOrDefault(population.id(), 0);
    }

    /** Cuts the neurons so that each part has about the same number of neurons and synapses to serve. */
    private int[] bounds() {
        long[] cost = new long[neuronCount + 1];
        for (Projection projection : realization.network().projections()) {
            Connections made = realization.connections(projection);
            int first = first(projection.post().population());
            for (int k = 0; k < made.size(); k++) {
                cost[first + made.post(k) + 1]++;
            }
        }
        for (int i = 0; i < neuronCount; i++) {
            cost[i + 1] += cost[i] + 1;
        }
        return cut(cost, settings.threads());
    }

    /** Bounds of contiguous parts of about equal cost, given the cost of all neurons before each. */
    static int[] cut(long[] costBefore, int parts) {
        int neurons = costBefore.length - 1;
        int[] bounds = new int[parts + 1];
        int next = 0;
        for (int p = 1; p < parts; p++) {
            while (next < neurons && costBefore[next] * parts < costBefore[neurons] * p) {
                next++;
            }
            bounds[p] = next;
        }
        bounds[parts] = neurons;
        return bounds;
    }

    private void collect(Projection projection, int firstSource, int[] bounds, List<SynapseList> lists) {
        Connections made = realization.connections(projection);
        int first = first(projection.post().population());
        CellModel model = projection.post().population().cell().model();
        int channel = Ring.channel(projection.synapse().receptor(), model);
        int sign = isDynamic(projection) ? 1 : Ring.sign(projection.synapse().receptor(), model);
        for (int k = 0; k < made.size(); k++) {
            int post = first + made.post(k);
            int part = 0;
            while (post >= bounds[part + 1]) {
                part++;
            }
            int delay = delaySteps(projection, made, k);
            lists.get(part)
                    .add(firstSource + made.pre(k), post - bounds[part], delay, channel, sign * made.weight(k), k);
        }
    }

    private int delaySteps(Projection projection, Connections made, int k) {
        double steps = Math.rint(made.delay(k) / realization.timestep());
        if (!(steps >= 1 && steps < LONGEST_DELAY && realization.grid().contains(made.delay(k)))) {
            String place = "projection '" + projection.id() + "': delay of connection " + k;
            realization.grid().steps(place, made.delay(k));
            throw new IllegalArgumentException(place + ": must be from 1 to " + (LONGEST_DELAY - 1) + " steps of "
                    + Check.text(realization.timestep()) + " ms, got " + Check.text(made.delay(k)) + " ms");
        }
        maxDelay = Math.max(maxDelay, (int) steps);
        return (int) steps;
    }

    private Partition partition(int from, int to, SynapseList fixed, Map<Projection, SynapseList> plastic) {
        List<Member> members = new ArrayList<>();
        List<DynamicProjection> plastics = new ArrayList<>();
        for (Population population : realization.network().populations()) {
            int first = first(population);
            int begin = Math.max(from, first);
            int end = Math.min(to, first + population.size());
            if (begin < end) {
                Slice slice = new Slice(realization, population, begin - first, end - first);
                members.add(new Member(slice, group(slice), begin, begin - from));
            }
        }
        Modulators modulators = new Modulators(realization.network(), realization.grid(), signals, firstNeuron);
        ProjectionCompiler compiler = new ProjectionCompiler(realization, settings.precision(), modulators);
        plastic.forEach((projection, synapses) ->
                plastics.add(compiler.compile(projection, synapses, attachment(projection, from, to))));
        DoubleRing ring = new DoubleRing(to - from, maxDelay);
        return new Partition(
                from, members, ring, new StaticRows(fixed, neuronCount), plastics, modulators, arrivals(from, to));
    }

    private List<ArrivalSchedule> arrivals(int from, int to) {
        List<ArrivalSchedule> schedules = new ArrayList<>();
        for (Arrivals arrivals : settings.arrivals()) {
            realization.network().requireMember("arrivals", arrivals.neurons());
            IntList targets = new IntList();
            for (int i = 0; i < arrivals.neurons().size(); i++) {
                int neuron = first(arrivals.neurons().population())
                        + arrivals.neurons().index(i);
                if (neuron >= from && neuron < to) {
                    targets.add(neuron - from);
                }
            }
            schedules.add(new ArrivalSchedule(arrivals, targets.toArray(), realization.grid()));
        }
        return schedules;
    }

    private Group group(Slice slice) {
        if (slice.population().cell().model().isSource()) {
            return Kernels.source(slice);
        }
        Scheme scheme = settings.schemes().get(slice.population().id());
        if (scheme == null) {
            throw new IllegalArgumentException(slice.place() + ": no scheme given");
        }
        return StimulatedGroup.of(Kernels.neurons(slice, scheme), slice);
    }

    /** Whether synapses change with time, so that they have a table of their own. */
    private static boolean isDynamic(Projection projection) {
        return !(projection.synapse().type() instanceof StaticSynapse);
    }

    private Attachment attachment(Projection projection, int from, int to) {
        Population post = projection.post().population();
        int first = first(post);
        int begin = Math.max(from, first);
        int end = Math.max(begin, Math.min(to, first + post.size()));
        CellModel model = post.cell().model();
        return new Attachment(
                projection.id(),
                first(projection.pre().population()),
                begin - from,
                new Places.Range(Math.min(begin - first, post.size()), end - begin, post.size()),
                Ring.channel(projection.synapse().receptor(), model),
                Ring.sign(projection.synapse().receptor(), model));
    }
}
