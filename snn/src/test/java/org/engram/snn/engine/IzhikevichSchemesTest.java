package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.engram.snn.recording.Variable.SPIKES;
import static org.engram.snn.recording.Variable.U;
import static org.engram.snn.recording.Variable.V;

import java.util.List;
import org.engram.core.data.Trace;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.current.CurrentSource;
import org.engram.snn.network.current.StepCurrent;
import org.engram.snn.network.synapse.Receptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Schemes IZHIKEVICH_2003 and IZHIKEVICH_2004 against the published scripts. */
class IzhikevichSchemesTest {

    private static final Izhikevich RS = Izhikevich.of(0.02, 0.2, -65, 8).startingAt(-70, -14);

    /** Only the count is robust: one unit in the last place of v moves the last spike by up to 24 ms. */
    @Test
    void regularSpikingOf2003() {
        double[] times = run(RS, Scheme.IZHIKEVICH_2003, 1, 1000, StepCurrent.from(0, 10));
        assertThat(times).hasSize(20).startsWith(4, 43, 92).endsWith(981);
    }

    /** The script of 2003, written out, each product from left to right. */
    @Test
    void everyValueOf2003() {
        NetworkBuilder builder = Network.named("rs");
        Population cell = builder.population("cell", 1, RS.withIOffset(10));
        try (Simulation simulation = Simulation.of(builder.build())
                .timestep(1)
                .scheme(Scheme.IZHIKEVICH_2003)
                .record(V, cell)
                .record(U, cell)) {
            Run run = simulation.run(1000);
            Trace vs = run.trace(V, cell);
            Trace us = run.trace(U, cell);
            double v = -70;
            double u = -14;
            for (int t = 0; t < 1000; t++) {
                assertThat(vs.value(0, t)).as("v(%d)", t).isEqualTo(v);
                assertThat(us.value(0, t)).as("u(%d)", t).isEqualTo(u);
                v += 0.5 * (0.04 * v * v + 5 * v + 140 - u + 10);
                v += 0.5 * (0.04 * v * v + 5 * v + 140 - u + 10);
                u += 0.02 * (0.2 * v - u);
                if (v >= 30) {
                    v = -65;
                    u += 8;
                }
            }
        }
    }

    @Test
    void tonicSpikingOf2004() {
        Izhikevich tonic = Izhikevich.of(0.02, 0.2, -65, 6).startingAt(-70, -14);
        assertThat(run(tonic, Scheme.IZHIKEVICH_2004, 0.25, 100.25, StepCurrent.from(10.25, 14)))
                .containsExactly(13.0, 17.0, 31.5, 59.25, 86.75);
    }

    @Test
    void inhibitionInducedSpikingOf2004() {
        Izhikevich cell = Izhikevich.of(-0.02, -1, -60, 8).startingAt(-63.8, 63.8);
        CurrentSource current = StepCurrent.of(new double[] {0, 50, 250.5}, new double[] {80, 75, 80});
        assertThat(run(cell, Scheme.IZHIKEVICH_2004, 0.5, 350.5, current)).containsExactly(94.5, 166.0, 236.0);
    }

    @Test
    void integratorOf2004HasItsOwnQuadratic() {
        Izhikevich integrator =
                Izhikevich.of(0.02, -0.1, -55, 6).withQuadratic(0.04, 4.1, 108).startingAt(-60, 6);
        CurrentSource current = StepCurrent.of(
                new double[] {9.25, 11.25, 14.25, 16.25, 70.25, 72, 80.25, 82}, new double[] {9, 0, 9, 0, 9, 0, 9, 0});
        assertThat(run(integrator, Scheme.IZHIKEVICH_2004, 0.25, 100.25, current))
                .containsExactly(20.0);
    }

    /** A weight that arrives through delta input is a current of one step, bit for bit. */
    @ParameterizedTest
    @EnumSource(names = {"IZHIKEVICH_2003", "IZHIKEVICH_2004", "SPINNAKER"})
    void deltaInputIsACurrentOfOneStep(Scheme scheme) {
        Population cell = new Population("cell", 1, RS.withDeltaInput());
        double[][] byArrival = new double[2][];
        double[][] byPulse = new double[2][];
        for (int sign = 0; sign < 2; sign++) {
            Receptor receptor = sign == 0 ? Receptor.EXCITATORY : Receptor.INHIBITORY;
            Network plain = new Network("net", List.of(cell), List.of(), List.of());
            try (Simulation simulation = Simulation.of(plain)
                    .timestep(0.5)
                    .scheme(scheme)
                    .arrivals(Arrivals.at(cell, receptor, 7, 20, 40))
                    .record(V, cell)) {
                byArrival[sign] = simulation.run(100).trace(V, cell).values(0);
            }
            double amplitude = sign == 0 ? 7 : -7;
            NetworkBuilder builder = Network.named("net");
            builder.population("cell", 1, cell.cell());
            builder.inject(StepCurrent.pulse(20, 20.5, amplitude), cell);
            builder.inject(StepCurrent.pulse(40, 40.5, amplitude), cell);
            try (Simulation simulation =
                    Simulation.of(builder.build()).timestep(0.5).scheme(scheme).record(V, cell)) {
                byPulse[sign] = simulation.run(100).trace(V, cell).values(0);
            }
            assertThat(byArrival[sign]).isEqualTo(byPulse[sign]);
        }
        assertThat(byArrival[0]).isNotEqualTo(byArrival[1]);
        assertThat(byArrival[0][40]).isEqualTo(byArrival[1][40]);
        assertThat(byArrival[0][41]).isGreaterThan(byArrival[1][41]);
    }

    private static double[] run(
            Izhikevich cell, Scheme scheme, double timestep, double duration, CurrentSource current) {
        NetworkBuilder builder = Network.named("net");
        Population population = builder.population("cell", 1, cell);
        Network network = builder.inject(current, population).build();
        try (Simulation simulation =
                Simulation.of(network).timestep(timestep).scheme(scheme).record(SPIKES, population)) {
            return simulation.run(duration).spikes(population).times();
        }
    }
}
