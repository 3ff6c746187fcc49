package org.engram.snn.engine.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Check;
import org.engram.snn.engine.Arrivals;
import org.engram.snn.engine.Places;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Settings;
import org.engram.snn.engine.internal.cell.Group;
import org.engram.snn.engine.internal.cell.Kernels;
import org.engram.snn.engine.internal.cell.Member;
import org.engram.snn.engine.internal.plastic.Attachment;
import org.engram.snn.engine.internal.plastic.DynamicProjection;
import org.engram.snn.engine.internal.plastic.Modulators;
import org.engram.snn.engine.internal.plastic.ProjectionCompiler;
import org.engram.snn.engine.internal.plastic.Signals;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.engine.internal.slice.Slice;
import org.engram.snn.engine.internal.source.ArrivalSchedule;
import org.engram.snn.engine.internal.source.Sources;
import org.engram.snn.engine.internal.source.StimulatedGroup;
import org.engram.snn.engine.internal.transport.DoubleRing;
import org.engram.snn.engine.internal.transport.FloatRing;
import org.engram.snn.engine.internal.transport.Ring;
import org.engram.snn.engine.internal.transport.StaticRows;
import org.engram.snn.engine.internal.transport.StaticSynapses;
import org.engram.snn.engine.internal.transport.SynapseList;
import org.engram.snn.engine.internal.transport.TableLayout;
import org.engram.snn.network.Connections;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.CellModel;

/** Lays a network out for the clock-driven engine: neurons numbered through, split into partitions, synapses in rows. */
public final class Compiler {

    private static final int LONGEST_DELAY = 1 << 20;
    private static final long UPDATE_COST = 100;

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
        Map<Projection, List<SynapseList>> plastic = new LinkedHashMap<>();
        for (Projection projection : realization.network().projections()) {
            if (!StaticSynapses.include(projection)) {
                plastic.put(projection, plasticSynapses(projection, bounds));
            }
        }
        List<Ring> rings = new ArrayList<>();
        List<StaticSynapses> synapses = synapses(bounds, rings);
        List<Partition> partitions = new ArrayList<>();
        for (int p = 0; p < settings.threads(); p++) {
            partitions.add(partition(p, bounds[p], bounds[p + 1], plastic, rings.get(p), synapses.get(p)));
        }
        return new Partitions(partitions, firstNeuron, neuronCount, signals);
    }

    private Partition partition(
            int part,
            int from,
            int to,
            Map<Projection, List<SynapseList>> dynamic,
            Ring ring,
            StaticSynapses synapses) {
        Modulators modulators = new Modulators(realization.network(), realization.grid(), signals, firstNeuron);
        ProjectionCompiler compiler = new ProjectionCompiler(realization, settings.precision(), modulators);
        List<DynamicProjection> plastics = new ArrayList<>();
        dynamic.forEach((projection, lists) ->
                plastics.add(compiler.compile(projection, lists.get(part), attachment(projection, from, to))));
        return new Partition(from, members(from, to), ring, synapses, plastics, modulators, arrivals(from, to));
    }

    private List<SynapseList> plasticSynapses(Projection projection, int[] bounds) {
        List<SynapseList> lists = lists(realization.connections(projection).size());
        collect(projection, 0, bounds, lists);
        int longest = lists.stream().mapToInt(SynapseList::maxDelay).max().orElse(1);
        lists.forEach(list -> list.coverDelay(longest));
        return lists;
    }

    /** The static synapses onto each partition, with the rings that they fill. */
    private List<StaticSynapses> synapses(int[] bounds, List<Ring> rings) {
        if (settings.precision() == Precision.DOUBLE) {
            return doubleSynapses(bounds, rings);
        }
        TableLayout layout = new TableLayout(realization, settings.precision(), firstNeuron, bounds);
        List<FloatRing> made = new ArrayList<>();
        for (int p = 0; p < settings.threads(); p++) {
            made.add(layout.ring(p, channels(bounds[p], bounds[p + 1])));
        }
        rings.addAll(made);
        return layout.tables(made);
    }

    private List<StaticSynapses> doubleSynapses(int[] bounds, List<Ring> rings) {
        List<SynapseList> lists = lists(staticCount());
        for (Projection projection : realization.network().projections()) {
            if (StaticSynapses.include(projection)) {
                // Static rows of all projections are one table, so their sources are numbered through the network.
                collect(projection, first(projection.pre().population()), bounds, lists);
            }
        }
        List<StaticSynapses> synapses = new ArrayList<>();
        for (int p = 0; p < settings.threads(); p++) {
            DoubleRing ring = new DoubleRing(bounds[p + 1] - bounds[p], maxDelay);
            rings.add(ring);
            synapses.add(new StaticRows(lists.get(p), neuronCount, ring));
        }
        return synapses;
    }

    /** How many channels the neurons of a partition need. */
    private int channels(int from, int to) {
        for (Population population : realization.network().populations()) {
            int first = first(population);
            boolean isInside = Math.max(from, first) < Math.min(to, first + population.size());
            if (isInside && population.cell().model().input().hasTwoChannels()) {
                return Ring.CHANNELS;
            }
        }
        return 1;
    }

    private long staticCount() {
        return realization.network().projections().stream()
                .filter(projection -> StaticSynapses.include(projection))
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

    /**
     * Cuts the neurons so that each part has about the same work: a hundred for the update of a neuron in a step, and one for
     * a synapse whose source fires at 10 Hz.
     */
    private int[] bounds() {
        long[] cost = new long[neuronCount + 1];
        Arrays.fill(cost, 1, cost.length, UPDATE_COST);
        for (Projection projection : realization.network().projections()) {
            int size = projection.post().size();
            int first = first(projection.post().population());
            double synapses = projection.connector().expected(projection.ends()) / Math.max(1, size);
            long each = Math.round(synapses * realization.timestep());
            for (int i = 0; i < size; i++) {
                cost[first + projection.post().index(i) + 1] += each;
            }
        }
        Arrays.parallelPrefix(cost, Long::sum);
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
        int sign = StaticSynapses.include(projection)
                ? Ring.sign(projection.synapse().receptor(), model)
                : 1;
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

    private List<Member> members(int from, int to) {
        List<Member> members = new ArrayList<>();
        for (Population population : realization.network().populations()) {
            int first = first(population);
            int begin = Math.max(from, first);
            int end = Math.min(to, first + population.size());
            if (begin < end) {
                Slice slice = new Slice(realization, population, begin - first, end - first);
                members.add(new Member(slice, group(slice), begin, begin - from));
            }
        }
        return members;
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
            return Sources.group(slice);
        }
        Scheme scheme = settings.schemes().get(slice.population().id());
        if (scheme == null) {
            throw new IllegalArgumentException(slice.place() + ": no scheme given");
        }
        return StimulatedGroup.of(Kernels.neurons(slice, scheme, settings.precision()), slice);
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
