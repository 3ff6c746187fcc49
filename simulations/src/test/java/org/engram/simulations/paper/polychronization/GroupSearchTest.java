package org.engram.simulations.paper.polychronization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GroupSearchTest {

    private static final GroupSearch SEARCH = new GroupSearch(9.5, 7, 40);

    private record Edge(int pre, int post, int delay, double weight) {}

    private static SynapseGraph graph(int neurons, int excitatory, List<Edge> edges) {
        return new SynapseGraph(
                neurons,
                excitatory,
                edges.stream().mapToInt(Edge::pre).toArray(),
                edges.stream().mapToInt(Edge::post).toArray(),
                edges.stream().mapToInt(Edge::delay).toArray(),
                edges.stream().mapToDouble(Edge::weight).toArray());
    }

    /** Layers of three neurons, each connected to all three of the next: 30 units of input make a neuron fire 2 ms later. */
    private static List<Edge> chain(int layers, double weight) {
        List<Edge> edges = new ArrayList<>();
        for (int layer = 0; layer + 1 < layers; layer++) {
            for (int i = 0; i < 3; i++) {
                for (int j = 0; j < 3; j++) {
                    edges.add(new Edge(3 * layer + i, 3 * layer + 3 + j, 10, weight));
                }
            }
        }
        return edges;
    }

    @Test
    void aChainOfLayersIsAGroup() {
        List<PolychronousGroup> groups = SEARCH.groups(graph(24, 24, chain(8, 10)), 3);
        assertThat(groups).hasSize(1);
        PolychronousGroup group = groups.get(0);
        assertThat(group.mother()).isEqualTo(3);
        assertThat(group.size()).isEqualTo(24);
        assertThat(group.longestPath()).isEqualTo(8);
        assertThat(group.duration()).isEqualTo(7 * 12);
        assertThat(group.links()).hasSize(63);
        for (PolychronousGroup.Spike spike : group.spikes()) {
            int layer = Math.floorDiv(spike.neuron(), 3);
            assertThat(spike).isEqualTo(new PolychronousGroup.Spike(spike.neuron(), 12 * layer, layer + 1));
        }
    }

    /** Seven layers make the shortest path that counts; the second layer of seven starts one that is too short. */
    @Test
    void shortPathsAreNoGroups() {
        assertThat(SEARCH.groups(graph(21, 21, chain(7, 10)), 3)).hasSize(1);
        assertThat(SEARCH.groups(graph(21, 21, chain(7, 10)), 6)).isEmpty();
        assertThat(SEARCH.groups(graph(18, 18, chain(6, 10)), 3)).isEmpty();
        assertThat(new GroupSearch(9.5, 6, 40).groups(graph(18, 18, chain(6, 10)), 3))
                .hasSize(1);
        assertThat(new GroupSearch(9.5, 7, 85).groups(graph(24, 24, chain(8, 10)), 3))
                .isEmpty();
    }

    @Test
    void weakSynapsesCarryNothing() {
        assertThat(SEARCH.groups(graph(24, 24, chain(8, 9.5)), 3)).isEmpty();
        List<Edge> cut = chain(8, 10);
        cut.replaceAll(edge -> edge.pre() / 3 == 4 ? new Edge(edge.pre(), edge.post(), 10, 9) : edge);
        assertThat(SEARCH.groups(graph(24, 24, cut), 3)).isEmpty();
    }

    /** Spikes of unequal delays are fired so that they arrive together. */
    @Test
    void anchorsWaitForTheSlowest() {
        List<Edge> edges = chain(8, 10);
        edges.replaceAll(
                edge -> edge.pre() < 3 ? new Edge(edge.pre(), edge.post(), 1 + 4 * edge.pre(), edge.weight()) : edge);
        PolychronousGroup group = SEARCH.groups(graph(24, 24, edges), 4).get(0);
        assertThat(group.spikes().subList(0, 3))
                .containsExactly(
                        new PolychronousGroup.Spike(0, 8, 1),
                        new PolychronousGroup.Spike(1, 4, 1),
                        new PolychronousGroup.Spike(2, 0, 1));
        assertThat(group.duration()).isEqualTo(9 + 2 + 6 * 12);
    }

    /** An inhibitory neuron fired by the second layer silences the third. */
    @Test
    void inhibitionStopsACascade() {
        List<Edge> edges = chain(8, 10);
        for (int i = 3; i < 6; i++) {
            edges.add(new Edge(i, 24, 1, 10));
        }
        for (int post = 6; post < 9; post++) {
            edges.add(new Edge(24, post, 7, -30));
        }
        assertThat(SEARCH.groups(graph(25, 24, edges), 3)).isEmpty();
        edges.replaceAll(edge -> edge.weight() < 0 ? new Edge(24, edge.post(), 20, -30) : edge);
        assertThat(SEARCH.groups(graph(25, 24, edges), 3)).hasSize(1);
    }

    /** Four anchors make four threes; an anchor that helps one neuron only makes none. */
    @Test
    void everyAnchorMustHelpTwoNeurons() {
        List<Edge> edges = chain(8, 10);
        edges.add(new Edge(24, 3, 10, 10));
        assertThat(SEARCH.groups(graph(25, 25, edges), 3)).hasSize(1);
        edges.add(new Edge(24, 4, 10, 10));
        edges.add(new Edge(24, 5, 10, 10));
        assertThat(SEARCH.groups(graph(25, 25, edges), 3)).hasSize(4);
    }

    /** On random graphs the cascade fires what computing every neuron at every step fires. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void waitingNeuronsMissNothing(long seed) {
        Generator random = Streams.of(seed).generator();
        double strongest = seed % 2 == 0 ? 10 : 40;
        List<Edge> edges = new ArrayList<>();
        int count = seed % 2 == 0 ? 1500 : 90;
        for (int k = 0; k < count; k++) {
            int pre = random.nextInt(60);
            double weight = pre < 50 ? strongest * (0.9 + 0.1 * random.nextDouble()) : -5;
            edges.add(new Edge(pre, random.nextInt(60), 1 + random.nextInt(20), weight));
        }
        SynapseGraph graph = graph(60, 50, edges);
        Cascade cascade = new Cascade(graph);
        int fired = 0;
        for (int first = 0; first < 50; first++) {
            cascade.clear();
            for (int k = 0; k < 4; k++) {
                cascade.fire((first + 7 * k) % 50, k, 1);
            }
            cascade.run();
            List<String> spikes = new ArrayList<>();
            for (int k = 4; k < cascade.size(); k++) {
                spikes.add(cascade.time(k) + " " + cascade.neuron(k));
            }
            fired += spikes.size();
            assertThat(spikes).hasSizeLessThan(900).containsExactlyInAnyOrderElementsOf(simulated(edges, first));
        }
        assertThat(fired).isPositive();
    }

    private static List<String> simulated(List<Edge> edges, int first) {
        double[][] input = new double[1100][60];
        double[] v = new double[60];
        double[] u = new double[60];
        java.util.Arrays.fill(v, -70);
        java.util.Arrays.fill(u, -14);
        for (int k = 0; k < 4; k++) {
            send(edges, input, (first + 7 * k) % 50, k);
        }
        List<String> spikes = new ArrayList<>();
        for (int t = 0; t < 1000; t++) {
            for (int i = 0; i < 60; i++) {
                for (int half = 0; half < 2; half++) {
                    v[i] += 0.5 * ((0.04 * v[i] + 5) * v[i] + 140 - u[i] + input[t][i]);
                }
                u[i] += (i < 50 ? 0.02 : 0.1) * (0.2 * v[i] - u[i]);
                if (v[i] >= 30) {
                    v[i] = -65;
                    u[i] += i < 50 ? 8 : 2;
                    spikes.add(t + " " + i);
                    send(edges, input, i, t);
                }
            }
        }
        return spikes;
    }

    private static void send(List<Edge> edges, double[][] input, int neuron, int time) {
        for (Edge edge : edges) {
            if (edge.pre() == neuron) {
                input[time + edge.delay()][edge.post()] += edge.weight();
            }
        }
    }

    @Test
    void refusesNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(2, 3, List.of()))
                .withMessage("SynapseGraph.excitatory: must be in [0, 2], got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(2, 1, List.of(new Edge(0, 2, 1, 1))))
                .withMessage("SynapseGraph.post[0]: must be in [0, 1] (size 2), got 2");
        assertThatIllegalArgumentException().isThrownBy(() -> graph(2, 1, List.of(new Edge(2, 0, 1, 1))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> graph(2, 1, List.of(new Edge(0, 1, 21, 1))))
                .withMessage("SynapseGraph.delay[0]: must be in [1, 20], got 21");
    }
}
