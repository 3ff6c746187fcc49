package org.engram.snn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.engram.snn.engine.ClockDrivenEngine;
import org.engram.snn.engine.EventDrivenEngine;
import org.engram.snn.engine.Precision;
import org.engram.snn.engine.Scheme;
import org.engram.snn.engine.Simulation;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.connector.AllToAll;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.connector.Drawn;
import org.engram.snn.network.connector.Ends;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Distribution;
import org.engram.snn.network.value.Listed;
import org.engram.snn.network.value.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FootprintTest {

    private static final int SETTINGS = IfCurrExp.MODEL.settings().size();
    private static final Synapse SYNAPSE = Synapse.excitatory(0.1);

    @Test
    void countsTheNumbersOfNeurons() {
        Footprint footprint = Footprint.of(network(10, new AllToAll(true), SYNAPSE));
        assertThat(footprint.neurons()).isEqualTo(10);
        assertThat(footprint.synapses()).isEqualTo(100);
        assertThat(footprint.parts()).containsExactly(new Footprint.Part("parameters", 10 * SETTINGS * 8));
        assertThat(Footprint.of(network(10, Connector.fixedNumberPre(3), SYNAPSE))
                        .parts())
                .contains(new Footprint.Part("sorting connections", 30 * 4));
    }

    @Test
    void countsTablesAndRingOfARun() {
        Network network = network(10, new AllToAll(true), SYNAPSE.delay(new Distribution.Uniform(1, 3)));
        double numbers = 10 * SETTINGS * 8;
        // Delays of 10 to 30 steps are 21 runs for each source, more than its 10 synapses; 32 slots of two channels.
        assertThat(ClockDrivenEngine.footprint(network, 0.1, Precision.DOUBLE).parts())
                .containsExactly(
                        new Footprint.Part("parameters", numbers),
                        new Footprint.Part("states of neurons", numbers),
                        new Footprint.Part("synapses", 100 * 12 + 100 * 12),
                        new Footprint.Part("delay ring", 32 * 2 * 10 * 8));
        assertThat(bytes(ClockDrivenEngine.footprint(network, 0.1, Precision.SINGLE), "synapses"))
                .isEqualTo(100 * 8 + 100 * 12);
        assertThat(bytes(ClockDrivenEngine.footprint(network, 0.1, Precision.PACKED), "synapses"))
                .isEqualTo(100 * 4 + 100 * 12);
        assertThat(bytes(ClockDrivenEngine.footprint(network, 0.1, Precision.PACKED), "delay ring"))
                .isEqualTo(32 * 2 * 10 * 4);
    }

    @Test
    void aRunByEventsNeedsNoRing() {
        Network network = network(10, new AllToAll(true), SYNAPSE.delay(new Distribution.Uniform(1, 3)));
        assertThat(EventDrivenEngine.footprint(network).parts())
                .containsExactly(
                        new Footprint.Part("parameters", 10 * SETTINGS * 8),
                        new Footprint.Part("states of neurons", 10 * SETTINGS * 8 + 10 * 100),
                        new Footprint.Part("static synapses", 100 * 101));
        Synapse plastic = SYNAPSE.stdp(new SpikePair(20, 20, 0.1, 0.1), new WeightRule.Additive(0, 1));
        Footprint changing = EventDrivenEngine.footprint(network(10, new AllToAll(true), plastic));
        assertThat(bytes(changing, "changing synapses")).isEqualTo(100 * 258);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.of(network(1_000_000, new AllToAll(true), SYNAPSE))
                        .scheme(Scheme.REFERENCE)
                        .run(1))
                .withMessageStartingWith(
                        "network 'large': 1.000e+06 neurons with 1.000e+12 synapses need about 1.01e+05 GB")
                .withMessageEndingWith("make the network smaller or allow more with -Xmx");
    }

    @Test
    void plasticSynapsesAreCountedApart() {
        Synapse plastic = SYNAPSE.stdp(new SpikePair(20, 20, 0.1, 0.1), new WeightRule.Additive(0, 1));
        Network network = network(10, new AllToAll(true), plastic);
        Footprint footprint = ClockDrivenEngine.footprint(network, 1, Precision.DOUBLE);
        assertThat(bytes(footprint, "plastic synapses")).isEqualTo(2400);
        assertThat(bytes(footprint, "synapses")).isZero();
    }

    @Test
    void theRingCoversDelaysOfEveryKind() {
        assertThat(slots(Value.of(1.6))).isEqualTo(32);
        assertThat(slots(Listed.of(0.1, 0.7, 0.3))).isEqualTo(8);
        assertThat(slots(new Distribution.UniformInteger(1, 3))).isEqualTo(32);
        // The largest of a thousand normal numbers of mean 10 and deviation 1.
        assertThat(slots(new Distribution.Normal(10, 1))).isEqualTo(256);
        Network none = network(7, Connector.fixedProbability(0), SYNAPSE);
        assertThat(bytes(ClockDrivenEngine.footprint(none, 0.1, Precision.DOUBLE), "delay ring"))
                .isEqualTo(2 * 2 * 7 * 8);
    }

    private static double slots(Value delay) {
        Footprint footprint = ClockDrivenEngine.footprint(
                network(1, new AllToAll(true), SYNAPSE.delay(delay)), 0.1, Precision.DOUBLE);
        return bytes(footprint, "delay ring") / (2 * 8);
    }

    private static double bytes(Footprint footprint, String part) {
        return footprint.parts().stream()
                .filter(p -> p.name().equals(part))
                .mapToDouble(Footprint.Part::bytes)
                .sum();
    }

    @Test
    void canBeRead() {
        Footprint footprint = new Footprint("net", 1, 2, List.of())
                .and("delay ring", 250e6)
                .and("nothing", 0)
                .and("synapses", 3.9e9)
                .and("parameters", 3e6)
                .and("recordings", 500);
        assertThat(footprint)
                .hasToString("about 4.2 GB (synapses 3.9 GB, delay ring 0.3 GB, parameters 3.0 MB, recordings 0.5 kB)");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> footprint.requireFits(4_000_000_000L))
                .withMessage(
                        "network 'net': 1.000 neurons with 2.000 synapses need about 4.2 GB (synapses 3.9 GB, delay"
                                + " ring 0.3 GB, parameters 3.0 MB, recordings 0.5 kB), the JVM may use 4.00 GB; make the network"
                                + " smaller, choose a lower precision or allow more with -Xmx");
        assertThatCode(() -> footprint.requireFits(4_200_000_000L)).doesNotThrowAnyException();
    }

    @Test
    void refusesWhatTheMemoryCannotHoldBeforeDrawingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Realization.of(network(Integer.MAX_VALUE - 1, new AllToAll(true), SYNAPSE), 1, 0))
                .withMessageStartingWith("network 'large': 2.147e+09 neurons with 4.612e+18 synapses need about ")
                .withMessageEndingWith("make the network smaller or allow more with -Xmx");
        Network dense = network(1_000_000, new AllToAll(true), SYNAPSE);
        Realization streamed = Realization.of(dense, 1, 0);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Simulation.of(dense).run(1))
                .withMessageStartingWith("network 'large': 1.000e+06 neurons with 1.000e+12 synapses need about 1200")
                .withMessageEndingWith("make the network smaller, choose a lower precision or allow more with -Xmx");
        assertThat(streamed.synapseCount()).isEqualTo(1_000_000_000_000L);
    }

    static Stream<Connector> connectors() {
        return Stream.of(
                Connector.oneToOne(),
                Connector.allToAll(),
                Connector.fixedProbability(0.25),
                Connector.fixedNumberPre(7),
                Connector.fixedNumberPost(9),
                Connector.fromList(new int[] {0, 1, 1}, new int[] {2, 2, 2}));
    }

    @ParameterizedTest
    @MethodSource("connectors")
    void expectsAboutAsManyConnectionsAsAreMade(Connector connector) {
        Ends ends = Ends.disjoint(200, 200);
        int[] made = new int[1];
        Drawn.forEach(connector, ends, 1, (pre, post) -> made[0]++);
        // Four standard deviations of the binomial number; the others are exact.
        double margin = connector.equals(Connector.fixedProbability(0.25)) ? 4 * Math.sqrt(40_000 * 0.25 * 0.75) : 0;
        assertThat((double) made[0]).isCloseTo(connector.expected(ends), within(margin));
    }

    private static Network network(int size, Connector connector, Synapse synapse) {
        NetworkBuilder builder = Network.named("large");
        Population cells = builder.population("cells", size, IfCurrExp.standard());
        return builder.connect(cells, cells, connector, synapse).build();
    }
}
