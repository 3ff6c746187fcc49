package org.engram.simulations.paper.polychronization;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Raster;
import org.engram.core.data.SpikeCounts;
import org.engram.core.data.SpikeTrains;
import org.engram.core.data.Table;
import org.engram.core.data.Trace;
import org.engram.core.io.Csv;
import org.engram.simulations.experiment.Claim;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ExperimentResult;
import org.engram.simulations.experiment.Numerics;
import org.engram.simulations.experiment.Trials;
import org.engram.simulations.plot.Figure;
import org.engram.simulations.plot.Plots;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Scheme;

/**
 * A network with delays whose plasticity makes groups of neurons that fire in precise time-locked order.
 *
 * <p>Several networks learn; in the first, groups are then searched for among the strong synapses.
 */
public final class Izhikevich2006 implements Experiment {

    private static final String SOURCE = "published script of Izhikevich (2006) and its C++ reproduction; ranges over "
            + "three seeds of an independent implementation";
    private static final int FULL = 3600;
    private static final double STRONG = 0.95;
    private static final double WEAK = 0.05;
    private static final int BINS = 40;
    private static final GroupSearch SEARCH = new GroupSearch(STRONG * DelayNetwork.W_MAX, 7, 40);

    @Override
    public String id() {
        return "izhikevich-2006-polychronization";
    }

    @Override
    public String title() {
        return "Groups of neurons that fire in time-locked patterns, made by delays and plasticity";
    }

    @Override
    public String citation() {
        return "Izhikevich, Polychronization: computation with spikes, Neural Comput. 18:245-282 (2006)";
    }

    @Override
    public List<Parameter> parameters() {
        return List.of(
                new Parameter(
                        "duration",
                        "s",
                        Bounds.closed(1, 100_000),
                        FULL,
                        "Time simulated, whole s; claims about what was learned are made from 3600 s on."),
                new Parameter("trials", "", Bounds.closed(1, 100), 2, "Networks drawn."),
                new Parameter(
                        "mothers",
                        "",
                        Bounds.closed(0, DelayNetwork.NEURONS),
                        100,
                        "Neurons on which the anchors of groups may converge, spread evenly over all."));
    }

    @Override
    public ExperimentResult run(ExperimentContext context) throws IOException {
        List<Development> trials = Trials.run(
                context,
                "networks",
                context.count("trials"),
                trial -> Development.of(context.streams().child(id()).child(trial), context.count("duration")));
        List<PolychronousGroup> groups = groups(context, trials.get(0));
        draw(context, trials.get(0));
        drawGroups(context, groups);
        Csv.write(context.file("groups.csv"), table(groups));
        Table table = networks(trials);
        Csv.write(context.file("networks.csv"), table);
        return ExperimentResult.of(claims(context, trials, groups))
                .withTable(table)
                .withValue("groups found", groups.size())
                .withNumerics(new Numerics(Scheme.IZHIKEVICH_2003.name(), Precision.DOUBLE.name(), 1));
    }

    private static List<PolychronousGroup> groups(ExperimentContext context, Development development) {
        SynapseGraph strong = development.graph().strong(SEARCH.threshold());
        int mothers = context.count("mothers");
        List<PolychronousGroup> groups = new ArrayList<>();
        Trials.run(context, "search for groups", mothers, k -> {
                    int mother = (int) ((long) k * DelayNetwork.NEURONS / mothers);
                    return SEARCH.groups(strong, new Cascade(strong), mother);
                })
                .forEach(groups::addAll);
        return groups;
    }

    private static int tail(Development development) {
        return Math.max(0, development.seconds() - 60);
    }

    private static Table networks(List<Development> trials) {
        Map<String, ToDoubleFunction<Development>> columns = new LinkedHashMap<>();
        columns.put("first_s_excitatory_hz", d -> d.excitatoryRate(0, 1));
        columns.put("first_s_inhibitory_hz", d -> d.inhibitoryRate(0, 1));
        columns.put("last_min_excitatory_hz", d -> d.excitatoryRate(tail(d), d.seconds()));
        columns.put("last_min_inhibitory_hz", d -> d.inhibitoryRate(tail(d), d.seconds()));
        columns.put("share_above_95_percent", d -> d.shareAbove(STRONG));
        columns.put("share_below_5_percent", d -> 1 - d.shareAbove(WEAK));
        Table table = Table.empty();
        for (Map.Entry<String, ToDoubleFunction<Development>> column : columns.entrySet()) {
            table = table.with(
                    column.getKey(),
                    trials.stream().mapToDouble(column.getValue()).toArray());
        }
        return table;
    }

    private static List<Claim> claims(
            ExperimentContext context, List<Development> trials, List<PolychronousGroup> groups) {
        List<Claim> claims = new ArrayList<>();
        for (int i = 0; i < trials.size() && context.count("duration") >= FULL; i++) {
            Development d = trials.get(i);
            String network = "network " + (i + 1) + ": ";
            claims.add(Claim.between(
                    network + "excitatory rate in the last minute, Hz",
                    SOURCE,
                    2,
                    6,
                    d.excitatoryRate(tail(d), d.seconds())));
            claims.add(Claim.atLeast(
                    network + "share of weights above 95 % of the largest", SOURCE, 0.4, d.shareAbove(STRONG)));
            claims.add(Claim.atLeast(
                    network + "share of weights below 5 % of the largest", SOURCE, 0.2, 1 - d.shareAbove(WEAK)));
        }
        if (!claims.isEmpty() && context.count("mothers") > 0) {
            claims.add(Claim.atLeast(
                    "groups of 7 layers and 40 ms or more, about the searched neurons",
                    "Izhikevich (2006), section 3.2",
                    1,
                    groups.size()));
        }
        return claims;
    }

    private static void draw(ExperimentContext context, Development development) {
        raster(development.firstSecond()).title("First second").save(context.file("first-second.png"));
        raster(development.lastSecond())
                .title("Second " + development.seconds())
                .save(context.file("last-second.png"));
        Plots.heatMap("time (s)", "weight (mV)", development.evolution())
                .title("Weights of excitatory synapses")
                .save(context.file("weights.png"));
        Plots.histogram("weight after " + development.seconds() + " s (mV)", development.weights(), BINS)
                .save(context.file("weight-histogram.png"));
    }

    private static Figure raster(List<Raster> spikes) {
        List<Trace> rates = spikes.stream()
                .map(raster -> SpikeCounts.of(SpikeTrains.of(raster, 0, 1000), 2)
                        .populationRate()
                        .labelled(raster.label()))
                .toList();
        return Plots.rasterAndRates(spikes, rates);
    }

    private static void drawGroups(ExperimentContext context, List<PolychronousGroup> groups) {
        Optional<PolychronousGroup> largest = groups.stream().max(Comparator.comparingInt(PolychronousGroup::size));
        largest.ifPresent(group -> {
            Plots.raster(members(group))
                    .title("A group of " + group.size() + " spikes, " + group.longestPath() + " layers")
                    .save(context.file("group.png"));
            Plots.panels(
                            1,
                            3,
                            histogram("spikes", groups, PolychronousGroup::size),
                            histogram("duration (ms)", groups, PolychronousGroup::duration),
                            histogram("layers", groups, PolychronousGroup::longestPath))
                    .save(context.file("groups-histogram.png"));
        });
    }

    private static Figure histogram(
            String label, List<PolychronousGroup> groups, ToDoubleFunction<PolychronousGroup> value) {
        return Plots.histogram(label, groups.stream().mapToDouble(value).toArray(), BINS / 2);
    }

    /** The spikes of a group, its neurons numbered in the order in which they first fire. */
    private static Raster members(PolychronousGroup group) {
        Map<Integer, Integer> order = new LinkedHashMap<>();
        List<PolychronousGroup.Spike> spikes = group.spikes().stream()
                .sorted(Comparator.comparingInt(PolychronousGroup.Spike::time))
                .toList();
        spikes.forEach(spike -> order.putIfAbsent(spike.neuron(), order.size()));
        return Raster.of(
                "group",
                order.size(),
                spikes.stream().mapToDouble(PolychronousGroup.Spike::time).toArray(),
                spikes.stream()
                        .mapToInt(spike -> order.getOrDefault(spike.neuron(), 0))
                        .toArray());
    }

    private static Table table(List<PolychronousGroup> groups) {
        return Table.empty()
                .with(
                        "mother",
                        groups.stream().mapToDouble(PolychronousGroup::mother).toArray())
                .with(
                        "spikes",
                        groups.stream().mapToDouble(PolychronousGroup::size).toArray())
                .with(
                        "duration_ms",
                        groups.stream().mapToDouble(PolychronousGroup::duration).toArray())
                .with(
                        "layers",
                        groups.stream()
                                .mapToDouble(PolychronousGroup::longestPath)
                                .toArray());
    }
}
