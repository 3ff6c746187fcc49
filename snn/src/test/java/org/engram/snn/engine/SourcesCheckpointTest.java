package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.engram.snn.recording.Variable.SPIKES;

import java.nio.file.Path;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.PoissonInput;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.cell.SpikeSourceGamma;
import org.engram.snn.network.cell.SpikeSourcePoissonRefractory;
import org.engram.snn.network.cell.SpikeSourcePoissonVariable;
import org.engram.snn.network.current.NoisyCurrent;
import org.engram.snn.network.current.SineCurrent;
import org.engram.snn.network.current.StepCurrent;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What draws random numbers goes on from a checkpoint as if never interrupted, for any number of threads. */
class SourcesCheckpointTest {

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"1, 1", "1, 3", "4, 2"})
    void aResumedRunIsTheRunThatWasNotInterrupted(int before, int after) {
        Run expected;
        try (Simulation simulation = simulation(1)) {
            expected = simulation.run(150);
        }
        assertThat(expected.spikes()).allMatch(raster -> raster.size() > 50);
        Path checkpoint = directory.resolve("run.checkpoint");
        try (Simulation simulation = simulation(before)) {
            // Within an interval of the noise.
            simulation.advance(61.5).save(checkpoint);
        }
        try (Simulation simulation = simulation(after).resume(checkpoint)) {
            assertThat(simulation.run(88.5).spikes()).isEqualTo(expected.spikes());
        }
    }

    private static Simulation simulation(int threads) {
        NetworkBuilder builder = Network.named("net");
        Population a = builder.population("a", 150, Izhikevich.standard().withDeltaInput());
        Population b = builder.population("b", 90, IfCurrExp.standard());
        Population gamma = builder.population("gamma", 70, SpikeSourceGamma.atRate(30, 3));
        Population refractory = builder.population("refractory", 70, SpikeSourcePoissonRefractory.atRate(40, 4));
        Population variable = builder.population(
                "variable", 70, SpikeSourcePoissonVariable.of(new double[] {0, 60, 100}, new double[] {20, 80, 0}));
        builder.inject(NoisyCurrent.normal(5, 10).every(2), a);
        builder.inject(NoisyCurrent.uniform(0, 3), a.slice(10, 140, 3));
        builder.inject(SineCurrent.of(0.3, 20).withOffset(0.8), b);
        builder.inject(StepCurrent.pulse(30, 90, 0.4), b.first(40));
        builder.stimulate(PoissonInput.excitatory(a, 2000, 1));
        builder.stimulate(PoissonInput.excitatory(b, 3000, 0.1).during(20, 120));
        return Simulation.of(builder.build())
                .timestep(0.5)
                .seed(5)
                .threads(threads)
                .record(SPIKES, a, b, gamma, refractory, variable);
    }
}
