package org.engram.snn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.connector.FromList;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.network.value.Listed;
import org.engram.snn.network.value.Value;
import org.junit.jupiter.api.Test;

class RealizationTest {

    private static final IfCurrExp NOISY = IfCurrExp.standard()
            .with("v", new Distribution.Uniform(-65, -55))
            .with("tau_m", new Distribution.NormalClipped(20, 3, 10, 30));
    private static final Synapse RANDOM =
            Synapse.excitatory(new Distribution.Exponential(2)).delay(new Distribution.Uniform(0.1, 8));

    @Test
    void everyNumberIsExplicit() {
        NetworkBuilder builder = Network.named("net");
        Population exc = builder.population(
                "exc",
                3,
                IfCurrExp.standard().with("v", Listed.of(-60, -61, -62)).withTauM(7));
        Network network = builder.connect(exc, exc.first(2), Connector.allToAll(), Synapse.excitatory(4))
                .build();
        Realization made = Realization.of(network, 0.25, 99);
        assertThat(made.network()).isSameAs(network);
        assertThat(made.timestep()).isEqualTo(0.25);
        assertThat(made.grid()).isEqualTo(new TimeGrid(0.25));
        assertThat(made.seed()).isEqualTo(99);
        assertThat(made.values(exc, "v")).containsExactly(-60, -61, -62);
        assertThat(made.values(exc, "tau_m")).containsExactly(7, 7, 7);
        assertThat(made.values(exc, "cm")).containsExactly(1, 1, 1);
        assertThat(made.synapseCount()).isEqualTo(6);
        Connections connections = made.connections(network.projection("exc->exc"));
        assertThat(connections.weights()).containsOnly(4);
        assertThat(connections.delay(5)).isEqualTo(0.25);
        made.values(exc, "v")[0] = 0;
        connections.weights()[0] = 0;
        assertThat(made.values(exc, "v")[0]).isEqualTo(-60);
        assertThat(connections.weight(0)).isEqualTo(4);
    }

    @Test
    void additionsChangeNothingElsewhere() {
        NetworkBuilder small = Network.named("small");
        Population a = small.population("a", 50, NOISY);
        Population b = small.population("b", 40, NOISY);
        Network one =
                small.connect(a, b, Connector.fixedProbability(0.3), RANDOM).build();
        NetworkBuilder large = Network.named("large");
        Population first = large.population("first", 10, NOISY);
        large.population("b", 40, NOISY);
        large.population("in", 10, SpikeSourcePoisson.atRate(10));
        large.population("a", 50, NOISY);
        Network other = large.connect(first, b, Connector.fixedNumberPre(4), RANDOM)
                .connect(b, a, Connector.fixedProbability(0.1), RANDOM)
                .connect(a, b, Connector.fixedProbability(0.3), RANDOM)
                .connect(a, b, Connector.fixedProbability(0.3), RANDOM)
                .build();
        Realization before = Realization.of(one, 0.1, 12);
        Realization after = Realization.of(other, 0.1, 12);
        for (Population population : new Population[] {a, b}) {
            for (String setting : new String[] {"v", "tau_m", "cm"}) {
                assertThat(after.values(population, setting)).isEqualTo(before.values(population, setting));
            }
        }
        assertThat(text(after, "a->b")).isEqualTo(text(before, "a->b")).isNotEqualTo(text(after, "a->b 2"));
        assertThat(before.values(a, "v")[0]).isNotEqualTo(before.values(b, "v")[0]);
        assertThat(text(Realization.of(one, 0.1, 13), "a->b")).isNotEqualTo(text(before, "a->b"));
    }

    @Test
    void changingOneDrawLeavesTheOthers() {
        Population a = new Population("a", 30, NOISY);
        Population changed = new Population("a", 30, NOISY.with("cm", new Distribution.Uniform(1, 2)));
        Realization before = Realization.of(network(a), 0.1, 5);
        Realization after = Realization.of(network(changed), 0.1, 5);
        assertThat(after.values(changed, "v")).isEqualTo(before.values(a, "v"));
    }

    @Test
    void drawsOutOfBoundsAreRefusedWithTheirPlace() {
        Population a = new Population("exc", 100, IfCurrExp.standard().with("tau_m", new Distribution.Normal(1, 5)));
        Network network = network(a);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Realization.of(network, 0.1, 1))
                .withMessageMatching("population 'exc' neuron \\d+\\.tau_m: must be > 0 ms, got -\\d+\\.\\d+");
        NetworkBuilder builder = Network.named("net");
        Population exc = builder.population("exc", 20, IfCurrExp.standard());
        builder.connect(exc, exc, Connector.allToAll(), Synapse.excitatory(new Distribution.Normal(0, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connections(builder.build()))
                .withMessageMatching("projection 'exc->exc': weight of connection \\d+ \\(\\d+ to \\d+\\): must be >= 0"
                        + " \\(a magnitude\\), got -\\d.*");
    }

    @Test
    void plasticWeightsMustStartInsideTheirBounds() {
        Synapse synapse = Synapse.excitatory(3).stdp(new SpikePair(20, 20, 1, 1), new WeightRule.Additive(0, 2));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connections(recurrent(1, Connector.oneToOne(), synapse)))
                .withMessage("projection 'exc->exc': weight of connection 0 (0 to 0): must be in [0, 2] (a magnitude),"
                        + " got 3");
    }

    @Test
    void listedWeightsAndDelaysMustFit() {
        Synapse weights = Synapse.excitatory(Listed.of(1, 2, 3));
        Synapse delays = Synapse.excitatory(1).delay(Listed.of(1, 2, 3));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connections(recurrent(2, Connector.allToAll(), weights)))
                .withMessage("projection 'exc->exc': weight must list one value for each of 4 connections, got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connections(recurrent(2, Connector.allToAll(), delays)))
                .withMessage("projection 'exc->exc': delay must list one value for each of 4 connections, got 3");
        Network fits = recurrent(3, Connector.oneToOne(), weights);
        assertThat(Realization.of(fits, 0.1, 1)
                        .connections(fits.projection("exc->exc"))
                        .weights())
                .containsExactly(1, 2, 3);
    }

    @Test
    void listsOfConnectionsBringTheirOwnNumbers() {
        FromList list = FromList.of(new int[] {2, 0}, new int[] {1, 1})
                .withWeights(5, 6)
                .withDelays(0.7, 1.3);
        Network network = recurrent(3, list, Synapse.excitatory(1).delay(9));
        Connections made = Realization.of(network, 0.1, 1).connections(network.projection("exc->exc"));
        assertThat(made.weights()).containsExactly(5, 6);
        assertThat(made.delay(0)).isEqualTo(0.7);
        assertThat(made.delay(1)).isEqualTo(1.3);
        Network bad = recurrent(3, list.withDelays(0, 1), Synapse.excitatory(1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> connections(bad))
                .withMessage("projection 'exc->exc': delay of connection 0 (2 to 1): must be > 0 ms, got 0");
    }

    @Test
    void drawnDelaysAreRoundedToTheGrid() {
        Network network =
                recurrent(40, Connector.allToAll(), Synapse.excitatory(1).delay(new Distribution.Normal(0.5, 0.5)));
        Connections made = Realization.of(network, 0.1, 1).connections(network.projection("exc->exc"));
        TimeGrid grid = new TimeGrid(0.1);
        double[] delays = new double[made.size()];
        Arrays.setAll(delays, made::delay);
        for (double delay : delays) {
            assertThat(delay).isEqualTo(grid.time(grid.steps("delay", delay))).isGreaterThanOrEqualTo(0.1);
        }
        // A normal of mean 0.5 and deviation 0.5 lies below 0.15 with probability 0.242.
        assertThat(Arrays.stream(delays).filter(d -> d == 0.1).count() / 1600.0).isBetween(0.20, 0.28);
    }

    @Test
    void delaysGivenStayAsGiven() {
        for (Value delay : new Value[] {Value.of(0.37), Listed.of(0.37, 0.37)}) {
            Network network =
                    recurrent(2, Connector.oneToOne(), Synapse.excitatory(1).delay(delay));
            assertThat(Realization.of(network, 0.1, 1)
                            .connections(network.projection("exc->exc"))
                            .delay(1))
                    .isEqualTo(0.37);
        }
    }

    @Test
    void strangersAndMisspeltNamesAreRefused() {
        Population exc = new Population("exc", 1, IfCurrExp.standard());
        Population stranger = new Population("ex", 1, IfCurrExp.standard());
        Realization made = Realization.of(network(exc), 0.1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> made.values(stranger, "v"))
                .withMessage("population: unknown name 'ex'; did you mean 'exc'? (one of exc)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> made.values(exc, "w"))
                .withMessageStartingWith("IfCurrExp: unknown name 'w'; did you mean 'v'?");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Realization.of(network(exc), 0, 1))
                .withMessage("timestep: must be > 0 ms, got 0");
    }

    private static Connections connections(Network network) {
        return Realization.of(network, 0.1, 1).connections(network.projection("exc->exc"));
    }

    private static Network network(Population population) {
        return new Network("net", List.of(population), List.of(), List.of());
    }

    private static Network recurrent(int size, Connector connector, Synapse synapse) {
        NetworkBuilder builder = Network.named("net");
        Population exc = builder.population("exc", size, IfCurrExp.standard());
        return builder.connect(exc, exc, connector, synapse).build();
    }

    private static String text(Realization made, String projection) {
        Connections connections = made.connections(made.network().projection(projection));
        StringBuilder text = new StringBuilder();
        for (int k = 0; k < connections.size(); k++) {
            text.append(connections.pre(k))
                    .append(' ')
                    .append(connections.post(k))
                    .append(' ')
                    .append(connections.weight(k))
                    .append(' ')
                    .append(connections.delay(k))
                    .append('\n');
        }
        return text.toString();
    }
}
