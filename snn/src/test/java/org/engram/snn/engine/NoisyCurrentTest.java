package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.engram.snn.recording.Variable.SPIKES;
import static org.engram.snn.recording.Variable.V;

import org.apache.commons.math3.stat.StatUtils;
import org.engram.core.data.Trace;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.current.NoisyCurrent;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.recording.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NoisyCurrentTest {

    /**
     * Held for n steps of a leak a = exp(-h / tau), white noise of deviation s gives a potential of variance
     * {@code (R s)^2 (1 - b) / (1 + b)} at the ends of the intervals, b = a^n.
     */
    @ParameterizedTest
    @CsvSource({"0.1, 0.1", "0.1, 0.5", "1, 1"})
    void theMembraneFollowsAsAnAutoregression(double timestep, double interval) {
        double tau = 10;
        double deviation = 2;
        NetworkBuilder builder = Network.named("net");
        Population cells = builder.population(
                "cells",
                300,
                IfCurrExp.standard().with("tau_m", tau).with("cm", 0.5).withVThresh(1e9));
        builder.inject(NoisyCurrent.normal(0.3, deviation).every(interval), cells);
        try (Simulation simulation = Simulation.of(builder.build())
                .timestep(timestep)
                .record(Recording.of(V, cells).every(100))) {
            Trace trace = simulation.run(5_001).trace(V, cells);
            double[] potentials = new double[trace.channelCount() * (trace.size() - 1)];
            for (int k = 1; k < trace.size(); k++) {
                for (int i = 0; i < 300; i++) {
                    potentials[(k - 1) * 300 + i] = trace.value(i, k);
                }
            }
            double resistance = tau / 0.5;
            double decay = Math.exp(-interval / tau);
            double variance = Math.pow(resistance * deviation, 2) * (1 - decay) / (1 + decay);
            double error = 4 * Math.sqrt(variance / potentials.length);
            assertThat(StatUtils.mean(potentials)).isCloseTo(-65 + resistance * 0.3, within(error));
            assertThat(StatUtils.variance(potentials) / variance).isCloseTo(1, within(0.04));
        }
    }

    @Test
    void threadsDoNotMatter() {
        Run expected = run(1);
        assertThat(expected.spikes()).allMatch(raster -> raster.size() > 100);
        for (int threads = 2; threads <= 5; threads++) {
            assertThat(run(threads).spikes()).isEqualTo(expected.spikes());
        }
    }

    private static Run run(int threads) {
        NetworkBuilder builder = Network.named("net");
        Population a = builder.population("a", 150, Izhikevich.standard().withDeltaInput());
        Population b = builder.population("b", 90, IfCurrExp.standard());
        builder.inject(NoisyCurrent.normal(5, 10), a);
        builder.inject(NoisyCurrent.uniform(0, 1.2).every(2), a.slice(10, 140, 3));
        builder.inject(NoisyCurrent.normal(0.5, 3).during(20, 150), b);
        builder.connect(a, b, Connector.fixedProbability(0.1), Synapse.excitatory(1));
        try (Simulation simulation = Simulation.of(builder.build())
                .timestep(0.5)
                .seed(5)
                .threads(threads)
                .record(SPIKES, a, b)) {
            return simulation.run(200);
        }
    }
}
