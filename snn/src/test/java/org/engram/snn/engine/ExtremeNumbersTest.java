package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;
import static org.engram.snn.recording.Variable.V;

import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.synapse.Receptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers far from usual ones give right results or an error, never a neuron that is silent because it is not a number. */
class ExtremeNumbersTest {

    @ParameterizedTest
    @CsvSource({"0.001, 5", "5, 0.001", "0.001, 0.001", "1e-9, 1e9", "1e9, 1e-9"})
    void exactMembraneStaysFiniteHoweverShortATimeConstantIs(double tauM, double tauSyn) {
        double weight = 0.3;
        IfCurrExp cell =
                IfCurrExp.standard().withCm(1).withTauM(tauM).withTauSyn(tauSyn).withVThresh(1e9);
        NetworkBuilder builder = Network.named("n");
        Population own = builder.population("n", 1, cell);
        try (Simulation simulation = Simulation.of(builder.build()).timestep(1).scheme(Scheme.EXACT)) {
            Run run = simulation
                    .record(V, own)
                    .arrivals(Arrivals.at(own, Receptor.EXCITATORY, weight, 0))
                    .run(2);
            double expected = tauM == tauSyn
                    ? weight * Math.exp(-1 / tauM)
                    : weight * tauM * tauSyn / (tauM - tauSyn) * (Math.exp(-1 / tauM) - Math.exp(-1 / tauSyn));
            assertThat(run.trace(V, own).value(0, 1)).isCloseTo(-65 + expected, within(1e-12));
        }
    }

    /** Otherwise one could read what it recorded, and go on. */
    @Test
    void aRunWithoutNumbersCannotGoOn() {
        NetworkBuilder builder = Network.named("n");
        builder.population("wild", 1, Izhikevich.standard().with("a", 1e200).with("u", 0));
        try (Simulation simulation = Simulation.of(builder.build()).timestep(1)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> simulation.run(10))
                    .withMessageContaining("became");
            assertThatIllegalStateException()
                    .isThrownBy(simulation::result)
                    .withMessage("the run failed and cannot go on; start a new one");
        }
    }
}
