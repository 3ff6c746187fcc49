package org.engram.snn.engine.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.internal.slice.IntList;
import org.engram.snn.network.Connections;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.network.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables of every kind against a delivery that goes through the connections one by one. */
class StaticTablesTest {

    private static final int STEPS = 40;
    /** After these, connections are sparse and spikes rare. */
    private static final int FIRST_SEEDS = 6;

    private final Map<String, Integer> first = new LinkedHashMap<>();

    @ParameterizedTest
    @CsvSource({
        "1, SINGLE, 1", "2, SINGLE, 2", "3, SINGLE, 3", "4, SINGLE, 7", "5, SINGLE, 1", "6, SINGLE, 2",
        "1, PACKED, 1", "2, PACKED, 2", "3, PACKED, 3", "4, PACKED, 7", "5, PACKED, 1", "6, PACKED, 2",
        "7, SINGLE, 1", "8, PACKED, 1", "9, SINGLE, 2", "10, PACKED, 3", "11, SINGLE, 1", "12, SINGLE, 1"
    })
    void everyKindDeliversWhatConnectionsSay(long seed, Precision precision, int parts) {
        Generator random = Streams.of(seed).child("tables").generator();
        boolean isQuiet = seed > FIRST_SEEDS;
        Realization realization = Realization.of(network(random, isQuiet), 1, seed);
        int neurons = (int) realization.network().neuronCount();
        int[] bounds = new int[parts + 1];
        for (int p = 1; p <= parts; p++) {
            bounds[p] = p == parts ? neurons : Math.min(neurons, bounds[p - 1] + random.nextInt(2 * neurons / parts));
        }
        TableLayout layout = new TableLayout(realization, precision, first, bounds);
        List<FloatRing> rings = new ArrayList<>();
        for (int p = 0; p < parts; p++) {
            rings.add(layout.ring(p, Ring.CHANNELS));
        }
        List<StaticSynapses> tables = layout.tables(rings);
        int maxDelay = maxDelay(realization);
        float[][][] expected = new float[STEPS + maxDelay + 1][Ring.CHANNELS][neurons];
        for (int step = 0; step < STEPS; step++) {
            IntList spikes = spikes(random, isQuiet ? 8 : 1, neurons);
            int ahead = 1 + random.nextInt(maxDelay);
            boolean looksAhead = random.nextInt(3) == 0;
            boolean addsOne = random.nextInt(3) == 0;
            for (int p = 0; p < parts; p++) {
                FloatRing ring = rings.get(p);
                compare(ring, step, bounds[p], expected[step], seed);
                ring.clear(step);
                tables.get(p).deliver(step, spikes);
                if (looksAhead) {
                    ring.copy(step + ahead, 0, 0, new float[ring.blocks().targets()]);
                }
                if (addsOne && ring.blocks().targets() > 0) {
                    ring.add(step + ahead, 0, 0, 3);
                    expected[step + ahead][0][bounds[p]] += 3;
                }
            }
            deliver(realization, precision, spikes, step, expected);
        }
    }

    private void compare(FloatRing ring, int step, int from, float[][] expected, long seed) {
        float[] slot = new float[ring.blocks().targets()];
        for (int channel = 0; channel < Ring.CHANNELS; channel++) {
            ring.copy(step, channel, 0, slot);
            double[] doubles = ring.doubles(step, channel);
            for (int i = 0; i < slot.length; i++) {
                assertThat(slot[i])
                        .as("seed %d step %d channel %d neuron %d", seed, step, channel, from + i)
                        .isEqualTo(expected[channel][from + i]);
                assertThat(doubles[i]).isEqualTo(slot[i]);
            }
        }
    }

    private void deliver(Realization realization, Precision precision, IntList spikes, int step, float[][][] expected) {
        for (Projection projection : realization.network().projections()) {
            Connections made = realization.connections(projection);
            int channel = Ring.channel(
                    projection.synapse().receptor(),
                    projection.post().population().cell().model());
            int sign = Ring.sign(
                    projection.synapse().receptor(),
                    projection.post().population().cell().model());
            double largest = Extremes.of(realization, projection).weight();
            int pre = first.getOrDefault(projection.pre().population().id(), 0);
            int post = first.getOrDefault(projection.post().population().id(), 0);
            for (int s = 0; s < spikes.size(); s++) {
                for (int k = 0; k < made.size(); k++) {
                    if (pre + made.pre(k) == spikes.get(s)) {
                        float weight = (float) (sign * made.weight(k));
                        if (precision == Precision.PACKED) {
                            double level = Math.rint(made.weight(k) / largest * 16383);
                            weight = (float) level * (float) (sign * largest / 16383);
                        }
                        expected[step + (int) Math.rint(made.delay(k))][channel][post + made.post(k)] += weight;
                    }
                }
            }
        }
    }

    private static int maxDelay(Realization realization) {
        return realization.network().projections().stream()
                .mapToInt(projection -> Extremes.of(realization, projection).delay())
                .max()
                .orElse(1);
    }

    private static IntList spikes(Generator random, int rarity, int neurons) {
        IntList spikes = new IntList();
        for (int i = 0; i < neurons; i++) {
            for (int k = random.nextInt(8 * rarity) - 8 * rarity + 2; k > 0; k--) {
                spikes.add(i);
            }
        }
        return spikes;
    }

    /** Whole weights with a largest one of which packed levels are whole multiples: sums are exact in any order. */
    private Network network(Generator random, boolean isSparse) {
        NetworkBuilder builder = Network.named("tables");
        Population source = builder.population("source", 1 + random.nextInt(40), SpikeSourcePoisson.atRate(1));
        Population delta =
                builder.population("delta", 300, Izhikevich.standard().withDeltaInput());
        Population leaky = builder.population("leaky", 1 + random.nextInt(100), IfCurrExp.standard());
        int next = 0;
        for (Population population : List.of(source, delta, leaky)) {
            first.put(population.id(), next);
            next += population.size();
        }
        int longest = List.of(3, 20, 5000).get(random.nextInt(3));
        Value whole = new Distribution.UniformInteger(0, 16383);
        Value delays = new Distribution.UniformInteger(1, longest);
        for (Population post : List.of(delta, leaky)) {
            if (!isSparse) {
                builder.connect(
                        source,
                        post,
                        Connector.allToAll(),
                        Synapse.excitatory(whole).delay(4));
                builder.connect(delta, post, Connector.allToAll(), Synapse.inhibitory(whole));
            }
            builder.connect(
                    delta,
                    post,
                    Connector.fixedProbability(isSparse ? 0.02 : 0.3),
                    Synapse.excitatory(whole).delay(delays));
            builder.connect(
                    leaky,
                    post,
                    Connector.fixedNumberPre(2),
                    new Synapse(
                            Receptor.INHIBITORY,
                            Value.of(3),
                            Optional.of(delays),
                            Synapse.excitatory(1).type()));
            Neurons view = post.first(post.size() / 2 + 1);
            builder.connect(view, view, Connector.fixedProbability(0.1), Synapse.inhibitory(whole));
            builder.connect(
                    source,
                    post,
                    Connector.fromList(new int[] {0, 0, 0}, new int[] {0, 0, 0}),
                    Synapse.excitatory(Value.of(5.0, 16383.0, 2.0)));
        }
        return builder.build();
    }

    @Test
    void rowsLongerThanAChunkAndTablesOfManyChunks() {
        Blocks blocks = Blocks.of(3000, 1);
        PackedTable table = new PackedTable(new Span(blocks, 0, 0, 3000), 0, 1000, 0, 1, 16383);
        int[] post = new int[3000];
        int[] delay = new int[3000];
        double[] weight = new double[3000];
        for (int k = 0; k < post.length; k++) {
            post[k] = k;
            delay[k] = 1;
            weight[k] = k;
        }
        for (int source = 0; source < 1000; source++) {
            table.row(source, source % 3 == 0 ? 0 : post.length - source, post, weight, delay);
        }
        table.seal();
        FloatRing ring = new FloatRing(blocks, 1);
        for (int source = 0; source < 1000; source++) {
            table.deliver(source, ring, new int[] {source}, 0, 1);
            float[] slot = new float[3000];
            ring.copy(source + 1, 0, 0, slot);
            ring.clear(source + 1);
            int count = source % 3 == 0 ? 0 : post.length - source;
            for (int k = 0; k < slot.length; k++) {
                assertThat(slot[k]).as("source %d target %d", source, k).isEqualTo(k < count ? k : 0);
            }
        }
    }
}
