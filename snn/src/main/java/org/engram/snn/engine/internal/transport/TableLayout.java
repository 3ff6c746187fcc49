package org.engram.snn.engine.internal.transport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.snn.engine.Precision;
import org.engram.snn.network.PopulationView;
import org.engram.snn.network.Projection;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.connector.AllToAll;
import org.engram.snn.network.value.Constant;

/** Lays the static synapses of a network out as tables in single precision, one for each projection and partition. */
public final class TableLayout {

    private final Realization realization;
    private final Map<String, Integer> firstNeuron;
    private final int[] bounds;
    private final boolean isPacked;
    private final Map<Projection, Extremes> extremes = new LinkedHashMap<>();
    private final int maxDelay;

    /**
     * A layout for some partitions.
     *
     * @param bounds first neuron of each partition, and the number of neurons
     */
    public TableLayout(Realization realization, Precision precision, Map<String, Integer> firstNeuron, int[] bounds) {
        this.realization = realization;
        this.firstNeuron = firstNeuron;
        this.bounds = bounds.clone();
        isPacked = precision == Precision.PACKED;
        for (Projection projection : realization.network().projections()) {
            if (StaticSynapses.include(projection)) {
                extremes.put(projection, Extremes.of(realization, projection));
            }
        }
        maxDelay = extremes.values().stream().mapToInt(Extremes::delay).max().orElse(1);
    }

    /** The ring of a partition. */
    public FloatRing ring(int part, int channels) {
        return new FloatRing(Blocks.of(bounds[part + 1] - bounds[part], maxDelay), channels);
    }

    /** The tables of all partitions, whose rings are given; each projection's connections are drawn once. */
    public List<StaticSynapses> tables(List<FloatRing> rings) {
        List<List<StaticTable>> all = new ArrayList<>();
        rings.forEach(ring -> all.add(new ArrayList<>()));
        for (Map.Entry<Projection, Extremes> entry : extremes.entrySet()) {
            List<StaticTable> made = new ArrayList<>();
            for (int part = 0; part < rings.size(); part++) {
                Span span = span(entry.getKey(), part, rings.get(part).blocks());
                if (span.from() < span.to()) {
                    StaticTable table = table(entry.getKey(), entry.getValue(), span);
                    made.add(table);
                    all.get(part).add(table);
                }
            }
            StaticTable[] tables = made.toArray(StaticTable[]::new);
            realization.rows(entry.getKey(), (pre, count, post, weight, delay) -> {
                for (StaticTable table : tables) {
                    table.row(pre, count, post, weight, delay);
                }
            });
            made.forEach(StaticTable::seal);
        }
        List<StaticSynapses> synapses = new ArrayList<>();
        for (int part = 0; part < rings.size(); part++) {
            synapses.add(new StaticTables(all.get(part), rings.get(part)));
        }
        return synapses;
    }

    private int first(String population) {
        return firstNeuron.getOrDefault(population, 0);
    }

    /** The part of the postsynaptic population that lies in a partition. */
    private Span span(Projection projection, int part, Blocks blocks) {
        int first = first(projection.post().population().id());
        int from = Math.max(first, bounds[part]);
        int to = Math.min(first + projection.post().population().size(), bounds[part + 1]);
        return new Span(blocks, first - bounds[part], from - bounds[part], to - bounds[part]);
    }

    private StaticTable table(Projection projection, Extremes most, Span span) {
        CellModel model = projection.post().population().cell().model();
        int channel = Ring.channel(projection.synapse().receptor(), model);
        int sign = Ring.sign(projection.synapse().receptor(), model);
        int source = first(projection.pre().population().id());
        int sources = projection.pre().population().size();
        if (Extremes.weights(projection) instanceof Constant constant) {
            return new ConstantTable(span, source, sources, channel, (float) (sign * constant.value()));
        }
        if (isDense(projection)) {
            return new DenseTable(span, source, sources, channel, w -> round(w, sign, most.weight()));
        }
        if (isPacked) {
            return new PackedTable(span, source, sources, channel, sign, most.weight());
        }
        return new WeightedTable(span, source, sources, channel, w -> round(w, sign, most.weight()));
    }

    private float round(double magnitude, int sign, double largest) {
        return isPacked ? PackedTable.rounded(magnitude, sign, largest) : (float) (sign * magnitude);
    }

    private boolean isDense(Projection projection) {
        return projection.connector() instanceof AllToAll
                && !(projection.post() instanceof PopulationView)
                && Extremes.delays(projection, realization) instanceof Constant;
    }
}
