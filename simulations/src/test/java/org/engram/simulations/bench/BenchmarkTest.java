package org.engram.simulations.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.engram.snn.engine.Precision;
import org.engram.snn.network.Network;
import org.engram.snn.network.Realization;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BenchmarkTest {

    @ParameterizedTest
    @CsvSource({"a, 1000, 1000000", "b, 4000, 320000", "d, 1000, 100000"})
    void networksHaveTheSizesThatOthersHave(String id, long neurons, long synapses) {
        BenchmarkNetwork net = BenchmarkNetwork.of(id);
        assertThat(net.id()).isEqualTo(id);
        assertThat(net.network().neuronCount()).isEqualTo(neurons);
        long made = Realization.of(net.network(), net.timestep(), 1).synapseCount();
        assertThat((double) made).isCloseTo((double) synapses, within(0.01 * (double) synapses));
    }

    @Test
    void theLargeNetworkHasAHundredMillionSynapses() {
        Network network = BenchmarkNetwork.of("c").network();
        assertThat(network.neuronCount()).isEqualTo(100_000);
        double synapses = network.projections().stream()
                .mapToDouble(projection -> projection.connector().expected(projection.ends()))
                .sum();
        assertThat(synapses).isEqualTo(1e8);
    }

    @Test
    void anUnknownNetworkIsAnError() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BenchmarkNetwork.of("z"))
                .withMessageContaining("network");
    }

    @Tag("slow")
    @ParameterizedTest
    @EnumSource(Precision.class)
    void theNoisyNetworkFiresAtThePublishedRate(Precision precision) {
        BenchmarkNetwork net = BenchmarkNetwork.of("a");
        Benchmark.Result result = new Benchmark(net, precision, 2).run();
        assertThat(result.rate()).isBetween(net.lowestRate(), net.highestRate());
        assertThat(result.simulate()).isPositive();
        assertThat(result.events() * result.simulate())
                .as("all fire onto 1000")
                .isCloseTo(result.rate() * 1000 * 10 * 1000 / 1e6, within(1e-6));
    }
}
