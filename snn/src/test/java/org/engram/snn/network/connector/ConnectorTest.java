package org.engram.snn.network.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.Connections;
import org.engram.snn.network.Network;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.Projection;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.space.Line;
import org.engram.snn.network.synapse.Synapse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every connector between groups that share all, some or none of their neurons. */
class ConnectorTest {

    private static final int FANIN = 3;

    private static final List<Connector> RANDOM = List.of(
            Connector.fixedProbability(0.3),
            Connector.fixedProbability(0.3).withoutSelf(),
            Connector.fixedProbability(1),
            Connector.fixedProbability(1).withoutSelf(),
            Connector.fixedNumberPre(FANIN),
            Connector.fixedNumberPre(FANIN).withoutSelf(),
            Connector.fixedNumberPre(FANIN).withMultapses(),
            Connector.fixedNumberPre(FANIN).withMultapses().withoutSelf(),
            Connector.fixedNumberPost(FANIN),
            Connector.fixedNumberPost(FANIN).withoutSelf(),
            Connector.fixedNumberPost(FANIN).withMultapses(),
            Connector.fixedNumberPost(FANIN).withMultapses().withoutSelf(),
            Connector.fixedTotalNumber(20),
            Connector.fixedTotalNumber(20).withoutSelf(),
            Connector.fixedTotalNumber(20).withMultapses(),
            Connector.fixedTotalNumber(20).withMultapses().withoutSelf(),
            Connector.distanceDependent(new DistanceKernel.Exponential(5, 0.9)),
            Connector.distanceDependent(new DistanceKernel.Disc(9, 1)).withoutSelf());

    /** A pair of neurons within their populations. */
    private record Pair(int pre, int post) {}

    static Stream<Object[]> cases() {
        List<Connector> connectors = new ArrayList<>(RANDOM);
        connectors.add(Connector.allToAll());
        connectors.add(Connector.allToAll().withoutSelf());
        return connectors.stream().flatMap(connector -> groups().map(g -> new Object[] {connector, g[0], g[1]}));
    }

    private static Stream<Neurons[]> groups() {
        Population a = new Population("a", 23, IfCurrExp.standard()).in(Line.of(1));
        Population b = new Population("b", 11, IfCurrExp.standard()).in(Line.of(2));
        return Stream.of(
                new Neurons[] {a, b},
                new Neurons[] {a, a},
                new Neurons[] {a.first(10), a},
                new Neurons[] {a, a.last(9)},
                new Neurons[] {a.first(15), a.last(15)},
                new Neurons[] {a.slice(0, 23, 2), a.slice(1, 23, 3)},
                new Neurons[] {a.slice(2, 20, 3), a.slice(1, 23, 1)},
                new Neurons[] {a.slice(0, 23, 2), a.slice(1, 23, 2)},
                new Neurons[] {a.slice(0, 23, 2).slice(1, 9, 2), a.slice(0, 23, 2)},
                new Neurons[] {a.last(8), b.first(5)});
    }

    @ParameterizedTest
    @MethodSource("cases")
    void obeysItsRules(Connector connector, Neurons pre, Neurons post) {
        for (long seed = 0; seed < 5; seed++) {
            List<Pair> pairs = connect(connector, pre, post, seed);
            assertThat(pairs).as("seed %d", seed).allMatch(p -> contains(pre, p.pre()) && contains(post, p.post()));
            boolean sameCells = pre.population().equals(post.population());
            if (sameCells && connector.toString().contains("allowSelf=false")) {
                assertThat(pairs).as("seed %d", seed).noneMatch(p -> p.pre() == p.post());
            }
            if (!connector.toString().contains("withReplacement=true")) {
                assertThat(pairs).as("seed %d", seed).doesNotHaveDuplicates();
            }
            assertThat(connect(connector, pre, post, seed)).isEqualTo(pairs);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void fixedNumbersAreExact(Connector connector, Neurons pre, Neurons post) {
        List<Pair> pairs = connect(connector, pre, post, 1);
        if (connector instanceof FixedNumberPre) {
            assertThat(indices(post)).allMatch(i -> count(pairs, -1, i) == FANIN);
        }
        if (connector instanceof FixedTotalNumber) {
            assertThat(pairs).hasSize(20);
        }
        if (connector instanceof FixedNumberPost) {
            assertThat(indices(pre)).allMatch(i -> count(pairs, i, -1) == FANIN);
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void certainConnectorsMakeEveryAllowedPair(Connector connector, Neurons pre, Neurons post) {
        boolean certain = connector instanceof AllToAll
                || (connector instanceof FixedProbability random && random.probability() == 1);
        if (certain) {
            List<Pair> expected = new ArrayList<>();
            boolean selfless = connector.toString().contains("allowSelf=false")
                    && pre.population().equals(post.population());
            for (int i : indices(pre)) {
                for (int j : indices(post)) {
                    if (!(selfless && i == j)) {
                        expected.add(new Pair(i, j));
                    }
                }
            }
            assertThat(connect(connector, pre, post, 1)).isEqualTo(expected);
        }
    }

    @Test
    void fixedNumberOfAllOthersIsAllToAll() {
        Population a = new Population("a", 9, IfCurrExp.standard());
        Set<Pair> all = new LinkedHashSet<>(connect(Connector.allToAll().withoutSelf(), a, a, 1));
        assertThat(connect(Connector.fixedNumberPost(8).withoutSelf(), a, a, 1)).hasSameElementsAs(all);
        assertThat(connect(Connector.fixedNumberPre(8).withoutSelf(), a, a, 1)).hasSameElementsAs(all);
    }

    @Test
    void oneToOneGoesByPosition() {
        Population a = new Population("a", 9, IfCurrExp.standard());
        assertThat(connect(Connector.oneToOne(), a.slice(0, 9, 3), a.last(3), 1))
                .containsExactly(new Pair(0, 6), new Pair(3, 7), new Pair(6, 8));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connect(Connector.oneToOne(), a, a.last(3), 1))
                .withMessage("projection 'p': OneToOne: both groups must be of one size, got 9 and 3");
    }

    @Test
    void probabilityZeroAndEmptyGroupsConnectNothing() {
        Population a = new Population("a", 9, IfCurrExp.standard());
        assertThat(connect(Connector.fixedProbability(0), a, a, 1)).isEmpty();
        for (Connector connector : List.of(
                Connector.fixedProbability(1),
                Connector.allToAll(),
                Connector.fixedNumberPost(0),
                Connector.fixedNumberPre(0))) {
            assertThat(connect(connector, a.first(0), a, 1)).isEmpty();
            assertThat(connect(connector, a, a.first(0), 1)).isEmpty();
        }
    }

    @Test
    void tooManyToChooseIsRefused() {
        Population a = new Population("a", 5, IfCurrExp.standard());
        Population b = new Population("b", 3, IfCurrExp.standard());
        assertThat(connect(Connector.fixedNumberPost(5), a, a, 1)).hasSize(25);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connect(Connector.fixedNumberPost(6), a, a, 1))
                .withMessage("projection 'p': FixedNumberPost.n: must be at most the 5 neurons to choose from, got 6");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connect(Connector.fixedNumberPost(5).withoutSelf(), a, a, 1))
                .withMessage("projection 'p': FixedNumberPost.n: must be at most the 4 neurons to choose from, got 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connect(Connector.fixedNumberPre(4), b, a, 1))
                .withMessage("projection 'p': FixedNumberPre.n: must be at most the 3 neurons to choose from, got 4");
        assertThat(connect(Connector.fixedNumberPre(4).withMultapses(), b, a, 1))
                .hasSize(20);
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        connect(Connector.fixedNumberPre(1).withMultapses().withoutSelf(), b.only(0), b.only(0), 1))
                .withMessage("projection 'p': FixedNumberPre.n: must be at most the 0 neurons to choose from, got 1");
    }

    @Test
    void theTotalNumberMayBeEveryPair() {
        Population a = new Population("a", 9, IfCurrExp.standard());
        assertThat(connect(Connector.fixedTotalNumber(72).withoutSelf(), a, a, 1))
                .isEqualTo(connect(Connector.allToAll().withoutSelf(), a, a, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connect(Connector.fixedTotalNumber(73).withoutSelf(), a, a, 1))
                .withMessage("projection 'p': FixedTotalNumber.n: must be at most the 72 pairs to choose from, got 73");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connect(Connector.fixedTotalNumber(1).withMultapses(), a.first(0), a, 1))
                .withMessage("projection 'p': FixedTotalNumber.n: must be at most the 0 pairs to choose from, got 1");
        assertThat(connect(Connector.fixedTotalNumber(0), a.first(0), a, 1)).isEmpty();
    }

    @Test
    void aSmallWorldWithoutRewiringIsARing() {
        Population a = new Population("a", 7, IfCurrExp.standard());
        assertThat(connect(Connector.smallWorld(2, 0), a, a, 1).subList(0, 10))
                .containsExactly(
                        new Pair(0, 0),
                        new Pair(0, 1),
                        new Pair(0, 2),
                        new Pair(0, 5),
                        new Pair(0, 6),
                        new Pair(1, 0),
                        new Pair(1, 1),
                        new Pair(1, 2),
                        new Pair(1, 3),
                        new Pair(1, 6));
        assertThat(connect(Connector.smallWorld(3, 1).withoutSelf(), a, a, 1))
                .isEqualTo(connect(Connector.allToAll().withoutSelf(), a, a, 1));
        assertThat(connect(Connector.smallWorld(1, 0).withoutSelf(), a, a, 1)).hasSize(14);
    }

    @Test
    void rewiringKeepsTheNumberOfConnections() {
        Population a = new Population("a", 50, IfCurrExp.standard());
        for (long seed = 0; seed < 20; seed++) {
            List<Pair> pairs = connect(Connector.smallWorld(4, 0.3).withoutSelf(), a, a, seed);
            assertThat(pairs).as("seed %d", seed).hasSize(400).doesNotHaveDuplicates();
            assertThat(pairs).as("seed %d", seed).noneMatch(p -> p.pre() == p.post());
            long far = pairs.stream().filter(p -> ringDistance(p, 50) > 4).count();
            // 120 of 400 are expected; five standard deviations of the binomial number are 46.
            assertThat(far).as("seed %d", seed).isBetween(74L, 166L);
        }
    }

    private static int ringDistance(Pair pair, int size) {
        int apart = Math.abs(pair.pre() - pair.post());
        return Math.min(apart, size - apart);
    }

    @Test
    void smallWorldsNeedARingThatIsLargeEnough() {
        Population a = new Population("a", 6, IfCurrExp.standard());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connect(Connector.smallWorld(3, 0.1), a, a, 1))
                .withMessage("projection 'p': SmallWorld.degree: must be at most half of the other neurons, 2, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connect(Connector.smallWorld(1, 0.1), a, a.first(3), 1))
                .withMessage("projection 'p': SmallWorld: both groups must be of one size, got 6 and 3");
    }

    @Test
    void multapsesHappen() {
        Population a = new Population("a", 5, IfCurrExp.standard());
        List<Pair> pairs = connect(Connector.fixedNumberPost(50).withMultapses(), a, a, 1);
        assertThat(pairs).hasSize(250);
        assertThat(new LinkedHashSet<>(pairs)).hasSize(25);
    }

    @Test
    void nonsenseIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Connector.fixedProbability(1.01))
                .withMessage("FixedProbability.probability: must be in [0, 1], got 1.01");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Connector.fixedProbability(Double.NaN))
                .withMessage("FixedProbability.probability: must be in [0, 1], got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Connector.fixedNumberPre(-1))
                .withMessage("FixedNumberPre.n: must be >= 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Connector.fixedNumberPost(-1))
                .withMessage("FixedNumberPost.n: must be >= 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Connector.fixedTotalNumber(-1))
                .withMessage("FixedTotalNumber.n: must be >= 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Connector.smallWorld(-1, 0.1))
                .withMessage("SmallWorld.degree: must be >= 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Connector.smallWorld(1, -0.1))
                .withMessage("SmallWorld.rewiring: must be in [0, 1], got -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DistanceKernel.Gaussian(0, 1))
                .withMessage("gaussian.sigma: must be > 0 um, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DistanceKernel.Exponential(1, 1.5))
                .withMessage("exponential.p_max: must be in [0, 1], got 1.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DistanceKernel.Disc(Double.NaN, 1))
                .withMessage("disc.radius: must be > 0 um, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new DistanceKernel.Linear(-1, 1))
                .withMessage("linear.radius: must be > 0 um, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ends.disjoint(-1, 2))
                .withMessage("Ends.preSize: must be >= 0, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ends.recurrent(-3))
                .withMessage("Ends.preSize: must be >= 0, got -3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ends.disjoint(2, -1))
                .withMessage("Ends.postSize: must be >= 0, got -1");
    }

    /** The twin of each neuron of one view in another, against a search. */
    @Test
    void endsOfAProjectionFindTwins() {
        Generator random = Streams.of(3).child("ends").generator();
        Population a = new Population("a", 30, IfCurrExp.standard());
        for (int trial = 0; trial < 300; trial++) {
            Neurons pre = view(a, random);
            Neurons post = view(a, random);
            Ends ends = new Projection("p", pre, post, Connector.oneToOne(), Synapse.excitatory(1)).ends();
            List<Integer> targets = indices(post);
            for (int i = 0; i < pre.size(); i++) {
                assertThat(ends.twin().applyAsInt(i)).as("trial %d", trial).isEqualTo(targets.indexOf(pre.index(i)));
            }
        }
    }

    private static Neurons view(Population population, Generator random) {
        int from = random.nextInt(population.size());
        int to = from + random.nextInt(population.size() - from + 1);
        return random.nextInt(5) == 0 ? population : population.slice(from, to, 1 + random.nextInt(4));
    }

    private static List<Pair> connect(Connector connector, Neurons pre, Neurons post, long seed) {
        List<Population> populations =
                Stream.of(pre.population(), post.population()).distinct().toList();
        Projection projection = new Projection("p", pre, post, connector, Synapse.excitatory(1));
        Network network = new Network("net", populations, List.of(projection), List.of());
        Connections made = Realization.of(network, 1, seed).connections(projection);
        return IntStream.range(0, made.size())
                .mapToObj(k -> new Pair(made.pre(k), made.post(k)))
                .toList();
    }

    private static boolean contains(Neurons neurons, int index) {
        return indices(neurons).contains(index);
    }

    private static List<Integer> indices(Neurons neurons) {
        return IntStream.range(0, neurons.size()).map(neurons::index).boxed().toList();
    }

    private static long count(List<Pair> pairs, int pre, int post) {
        return pairs.stream()
                .filter(p -> (pre < 0 || p.pre() == pre) && (post < 0 || p.post() == post))
                .count();
    }
}
