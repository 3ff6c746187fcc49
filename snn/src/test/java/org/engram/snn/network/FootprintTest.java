package org.engram.snn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.connector.AllToAll;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.connector.Drawn;
import org.engram.snn.network.connector.Ends;
import org.engram.snn.network.synapse.Synapse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FootprintTest {

    @Test
    void countsTheNumbersOfNeuronsAndSynapses() {
        Footprint footprint = Footprint.of(network(10, new AllToAll(true)));
        int settings = IfCurrExp.MODEL.settings().size();
        assertThat(footprint).isEqualTo(new Footprint(10, 100, 10 * settings * 8 + 100 * 24));
    }

    @Test
    void refusesWhatTheMemoryCannotHoldBeforeDrawingIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Realization.of(network(Integer.MAX_VALUE - 1, new AllToAll(true)), 1, 0))
                .withMessageStartingWith("network 'large': 2.147e+09 neurons with 4.612e+18 synapses need more than")
                .withMessageEndingWith("make the network smaller or allow more with -Xmx");
        assertThatCode(() -> Realization.of(network(10, new AllToAll(true)), 1, 0))
                .doesNotThrowAnyException();
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

    private static Network network(int size, Connector connector) {
        NetworkBuilder builder = Network.named("large");
        Population cells = builder.population("cells", size, IfCurrExp.standard());
        return builder.connect(cells, cells, connector, Synapse.excitatory(0.1)).build();
    }
}
