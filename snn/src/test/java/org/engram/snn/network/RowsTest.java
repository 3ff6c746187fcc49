package org.engram.snn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.connector.DistanceKernel;
import org.engram.snn.network.connector.FromList;
import org.engram.snn.network.connector.OneToOne;
import org.engram.snn.network.connector.SmallWorld;
import org.engram.snn.network.space.Line;
import org.engram.snn.network.space.Period;
import org.engram.snn.network.space.Point;
import org.engram.snn.network.space.RandomStructure;
import org.engram.snn.network.space.Space;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.DistanceDependent;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.network.value.Listed;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract of {@link Realization#rows}: the connections, sorted by source. */
class RowsTest {

    private static final double TIMESTEP = 0.1;
    private static final Synapse DRAWN =
            Synapse.excitatory(new Distribution.Uniform(1, 2)).delay(new Distribution.Uniform(0.01, 5));

    /** One connection. */
    private record Row(int pre, int post, double weight, int delay) {}

    static Stream<Connector> connectors() {
        return Stream.of(
                Connector.oneToOne(),
                Connector.allToAll(),
                Connector.allToAll().withoutSelf(),
                Connector.fixedProbability(0),
                Connector.fixedProbability(0.02),
                Connector.fixedProbability(0.7).withoutSelf(),
                Connector.fixedProbability(1),
                Connector.fixedNumberPre(3),
                Connector.fixedNumberPre(3).withMultapses().withoutSelf(),
                Connector.fixedNumberPost(3).withoutSelf(),
                Connector.fixedNumberPost(40).withMultapses(),
                Connector.fixedTotalNumber(70),
                Connector.fixedTotalNumber(70).withoutSelf(),
                Connector.fixedTotalNumber(70).withMultapses(),
                Connector.distanceDependent(new DistanceKernel.Gaussian(30, 0.8)),
                Connector.distanceDependent(new DistanceKernel.Linear(90, 1)).withoutSelf(),
                Connector.smallWorld(2, 0.3),
                Connector.smallWorld(3, 0.3).withoutSelf(),
                Connector.fromList(new int[0], new int[0]),
                Connector.fromList(new int[] {2, 0, 2, 1, 2}, new int[] {1, 1, 4, 0, 1}),
                FromList.of(new int[] {7, 0, 7}, new int[] {1, 2, 1})
                        .withWeights(1, 2, 3)
                        .withDelays(0.4, 0.5, 0.6));
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void areTheConnectionsSortedBySource(Connector connector) {
        Population a = new Population("a", 1100, IfCurrExp.standard()).in(Line.of(1));
        Population b = new Population("b", 60, IfCurrExp.standard())
                .in(new RandomStructure.Box(new Point(60, 40, 9), Point.ORIGIN));
        boolean isSquare = connector instanceof OneToOne || connector instanceof SmallWorld;
        for (Neurons[] ends : new Neurons[][] {
            {a.first(60), b}, {a, a.slice(3, 1100, 25)}, {b, b}, {b.slice(0, 60, 7), b.slice(1, 60, 7)}
        }) {
            if (isSquare && ends[0].size() != ends[1].size()) {
                continue;
            }
            for (long seed = 0; seed < 3; seed++) {
                Network network = network(ends[0], ends[1], connector, DRAWN);
                Realization made = Realization.of(network, TIMESTEP, seed);
                List<Row> rows = rows(made);
                assertThat(rows).as("seed %d", seed).isEqualTo(sorted(made)).isEqualTo(rows(made));
                assertThat(made.synapseCount(network.projection("p")))
                        .as("seed %d", seed)
                        .isEqualTo(rows.size())
                        .isEqualTo(made.synapseCount());
                assertThat(rows(Realization.of(network, TIMESTEP, seed)))
                        .as("seed %d", seed)
                        .isEqualTo(rows);
            }
        }
    }

    @Test
    void valuesOfEveryKindReachTheirConnection() {
        Population a = new Population("a", 3, IfCurrExp.standard());
        FromList list = FromList.of(new int[] {2, 0, 2}, new int[] {0, 1, 2});
        Synapse synapse = Synapse.excitatory(Listed.of(7, 8, 9)).delay(Listed.of(0.1, 0.2, 0.3));
        assertThat(rows(Realization.of(network(a, a, list, synapse), TIMESTEP, 1)))
                .containsExactly(new Row(0, 1, 8, 2), new Row(2, 0, 7, 1), new Row(2, 2, 9, 3));
        assertThat(rows(Realization.of(network(a, a, list, Synapse.excitatory(2)), TIMESTEP, 1)))
                .containsExactly(new Row(0, 1, 2, 1), new Row(2, 0, 2, 1), new Row(2, 2, 2, 1));
    }

    @Test
    void distanceGivesWeightsAndDelays() {
        Population a = new Population("a", 4, IfCurrExp.standard())
                .in(Space.of(Line.of(10)).periodic(new Period(40, Double.POSITIVE_INFINITY, 5)));
        Synapse synapse = Synapse.excitatory(new DistanceDependent(2, -0.05)).delay(new DistanceDependent(0.5, 0.0116));
        FromList list = FromList.of(new int[] {0, 0, 0, 0}, new int[] {0, 1, 2, 3});
        Realization made = Realization.of(network(a, a, list, synapse), TIMESTEP, 1);
        // Distances 0, 10, 20 and, the other way round, 10; delays 0.5, 0.616, 0.732 rounded to steps of 0.1 ms.
        assertThat(rows(made))
                .containsExactly(
                        new Row(0, 0, 2, 5), new Row(0, 1, 1.5, 6), new Row(0, 2, 1, 7), new Row(0, 3, 1.5, 6));
        assertThat(made.connections(made.network().projection("p")).delay(2)).isEqualTo(0.7);
        assertThat(made.positions(a).x(3)).isEqualTo(30);
        Synapse falling = Synapse.excitatory(1).delay(new DistanceDependent(0.5, -1));
        assertThat(rows(Realization.of(network(a, a, list, falling), TIMESTEP, 1)))
                .extracting(Row::delay)
                .containsExactly(5, 1, 1, 1);
    }

    @Test
    void distanceNeedsPositionsInOneSpace() {
        Population a = new Population("a", 4, IfCurrExp.standard()).in(Line.of(10));
        Population b = new Population("b", 4, IfCurrExp.standard());
        Synapse delayed = Synapse.excitatory(1).delay(new DistanceDependent(1, 1));
        Synapse weighted = Synapse.excitatory(new DistanceDependent(1, 1));
        refused(
                a,
                b,
                delayed,
                "projection 'p': delay depends on distance, so both populations need positions; give them"
                        + " a Space");
        refused(
                b,
                a,
                weighted,
                "projection 'p': weight depends on distance, so both populations need positions; give them"
                        + " a Space");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Realization.of(
                        network(a, b, Connector.distanceDependent(new DistanceKernel.Disc(1, 1)), weighted), 1, 1))
                .withMessage(
                        "projection 'p': DistanceDependentProbability: both populations need positions; give them a"
                                + " Space");
        Population ring = b.in(Space.of(Line.of(10)).periodic(new Period(40, 40, 40)));
        refused(a, ring, weighted, "projection 'p': both populations must be in space of one period");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recurrent(3, Connector.oneToOne(), delayed).positions(b))
                .withMessage(
                        "projection 'p': delay depends on distance, so both populations need positions; give them a"
                                + " Space");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Realization.of(new Network("n", List.of(b), List.of(), List.of()), 1, 1)
                        .positions(b))
                .withMessage("population 'b': has no positions; give it a Space");
    }

    private static void refused(Population pre, Population post, Synapse synapse, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Realization.of(network(pre, post, Connector.oneToOne(), synapse), 1, 1))
                .withMessage(message);
    }

    /** Rows of growing length, so that the arrays are made anew while constants stay. */
    @Test
    void constantsFillRowsOfAnyLength() {
        Population a = new Population("a", 400, IfCurrExp.standard());
        List<int[]> pairs = new ArrayList<>();
        for (int pre = 0; pre < 400; pre++) {
            for (int post = 0; post < pre; post++) {
                pairs.add(new int[] {pre, post});
            }
        }
        FromList list = FromList.of(
                pairs.stream().mapToInt(p -> p[0]).toArray(),
                pairs.stream().mapToInt(p -> p[1]).toArray());
        Network network = network(a, a, list, Synapse.inhibitory(3).delay(1.5));
        assertThat(rows(Realization.of(network, TIMESTEP, 1)))
                .hasSize(399 * 200)
                .allMatch(row -> row.weight() == 3 && row.delay() == 15);
    }

    @Test
    void badWeightsAndDelaysAreRefused() {
        refused(
                Synapse.excitatory(new Distribution.Normal(-5, 0)),
                "projection 'p': weight of connection 0 (0 to 2): must be >= 0 (a magnitude), got -5");
        refused(
                Synapse.excitatory(3).stdp(new SpikePair(20, 20, 1, 1), new WeightRule.Additive(0, 2)),
                "projection 'p': weight of connection 0 (0 to 2): must be in [0, 2] (a magnitude), got 3");
        refused(
                Synapse.excitatory(1).delay(0.25),
                "projection 'p': delay of connection 0: must be a multiple of the timestep 0.1 ms, got 0.25 ms; change it"
                        + " or the timestep");
        refused(
                Synapse.excitatory(1).delay(Listed.of(0.1, 0.1, 0.04)),
                "projection 'p': delay of connection 2: must be a multiple of the timestep 0.1 ms, got 0.04 ms; change it"
                        + " or the timestep");
        refused(
                Synapse.excitatory(1).delay(104_857.6),
                "projection 'p': delay of connection 0: must be from 1 to 1048575 steps of 0.1 ms, got 104857.6 ms");
        refused(
                Synapse.excitatory(1).delay(new Distribution.Uniform(2e5, 3e5)),
                "projection 'p': delay of connection 0: must be from 1 to 1048575 steps of 0.1 ms, got 2");
        refused(
                Synapse.excitatory(1).delay(1e300),
                "projection 'p': delay of connection 0: must be below 2^31 steps of 0.1 ms, got 1E300 ms");
        FromList listed =
                FromList.of(new int[] {2, 0}, new int[] {1, 1}).withDelays(0, 1).withWeights(1, -1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows(recurrent(3, listed, Synapse.excitatory(1))))
                .withMessage("projection 'p': weight of connection 1 (0 to 1): must be >= 0 (a magnitude), got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows(recurrent(3, listed.withWeights(1, 1), Synapse.excitatory(1))))
                .withMessage("projection 'p': delay of connection 0 (2 to 1): must be > 0 ms, got 0");
    }

    private static void refused(Synapse synapse, String message) {
        FromList list = FromList.of(new int[] {0, 1, 2}, new int[] {2, 0, 1});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> rows(recurrent(3, list, synapse)))
                .withMessageStartingWith(message);
    }

    /** Twenty million connections, none of which is kept. */
    @Test
    @Tag("slow")
    void aLargeProjectionStreams() {
        Population a = new Population("a", 20_000, IfCurrExp.standard());
        Network network = network(a, a, Connector.fixedNumberPost(1000).withMultapses(), Synapse.excitatory(1));
        long[] sums = new long[2];
        Realization.of(network, TIMESTEP, 1).rows(network.projection("p"), (pre, count, post, weight, delay) -> {
            sums[0] += count;
            for (int k = 0; k < count; k++) {
                sums[1] += post[k];
            }
        });
        assertThat(sums[0]).isEqualTo(20_000_000L);
        // Five standard deviations of the mean of so many uniform numbers.
        assertThat(sums[1] / 20e6).isBetween(9999.5 - 6.5, 9999.5 + 6.5);
    }

    @Test
    void everyBlockOfSourcesHasItsOwnStream() {
        Population a = new Population("a", 5000, IfCurrExp.standard());
        Generator random = Streams.of(4).child("sizes").generator();
        for (int trial = 0; trial < 5; trial++) {
            int size = 1025 + random.nextInt(3000);
            List<Row> some = rows(Realization.of(
                    network(a.first(size), a, Connector.fixedNumberPost(2).withMultapses(), DRAWN), TIMESTEP, trial));
            List<Row> all = rows(Realization.of(
                    network(a, a, Connector.fixedNumberPost(2).withMultapses(), DRAWN), TIMESTEP, trial));
            assertThat(all.subList(0, some.size())).as("trial %d", trial).isEqualTo(some);
            assertThat(some.subList(0, 100)).doesNotContainAnyElementsOf(some.subList(2048, 2148));
        }
    }

    private static List<Row> rows(Realization made) {
        List<Row> rows = new ArrayList<>();
        int[] last = {-1};
        made.rows(made.network().projection("p"), (pre, count, post, weight, delay) -> {
            assertThat(pre).isGreaterThan(last[0]);
            assertThat(count).isPositive();
            last[0] = pre;
            for (int k = 0; k < count; k++) {
                rows.add(new Row(pre, post[k], weight[k], delay[k]));
            }
        });
        return rows;
    }

    private static List<Row> sorted(Realization made) {
        Connections connections = made.connections(made.network().projection("p"));
        List<Row> rows = new ArrayList<>();
        for (int k = 0; k < connections.size(); k++) {
            int delay = made.grid().steps("delay", connections.delay(k));
            rows.add(new Row(connections.pre(k), connections.post(k), connections.weight(k), delay));
        }
        rows.sort(Comparator.comparingInt(Row::pre));
        return rows;
    }

    private static Realization recurrent(int size, Connector connector, Synapse synapse) {
        Population a = new Population("a", size, IfCurrExp.standard());
        return Realization.of(network(a, a, connector, synapse), TIMESTEP, 1);
    }

    private static Network network(Neurons pre, Neurons post, Connector connector, Synapse synapse) {
        List<Population> populations =
                Stream.of(pre.population(), post.population()).distinct().toList();
        return new Network("net", populations, List.of(new Projection("p", pre, post, connector, synapse)), List.of());
    }
}
