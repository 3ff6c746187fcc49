package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.engram.snn.recording.Variable.ISYN_EXC;
import static org.engram.snn.recording.Variable.ISYN_INH;
import static org.engram.snn.recording.Variable.SPIKES;
import static org.engram.snn.recording.Variable.V;

import org.engram.core.data.Trace;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.current.StepCurrent;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.network.synapse.Synapse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Scheme EXACT against closed forms. */
class IfCurrExpExactTest {

    private static final double TAU_M = 20;
    private static final double CM = 0.25;
    private static final double REST = -65;
    private static final IfCurrExp SILENT =
            IfCurrExp.standard().withTauM(TAU_M).withCm(CM).withVThresh(1e6);

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.25, 1, 2})
    void stepOfCurrentChargesTheMembrane(double timestep) {
        double start = 10;
        double amplitude = 0.3;
        Trace v = run(SILENT.startingAt(-60), 0, StepCurrent.from(start, amplitude), timestep);
        for (int k = 0; k < v.size(); k++) {
            double t = v.time(k);
            double charged = t < start ? 0 : TAU_M / CM * amplitude * (1 - Math.exp(-(t - start) / TAU_M));
            double expected = REST + 5 * Math.exp(-t / TAU_M) + charged;
            assertThat(v.value(0, k)).as("v(%s ms)", t).isCloseTo(expected, within(1e-11));
        }
    }

    @ParameterizedTest
    @CsvSource({"5, 0.1", "5, 1", "0.5, 0.1", "100, 0.1", "19.9, 0.1", "20.1, 1", "0.3, 1"})
    void synapticCurrentDecaysIntoTheMembrane(double tauSyn, double timestep) {
        double weight = 0.7;
        double arrival = 8;
        Trace v = run(SILENT.withTauSyn(tauSyn), weight, StepCurrent.from(0, 0), timestep);
        double scale = weight / CM * TAU_M * tauSyn / (TAU_M - tauSyn);
        for (int k = 0; k < v.size(); k++) {
            double s = v.time(k) - arrival;
            double expected = s <= 0 ? REST : REST + scale * (Math.exp(-s / TAU_M) - Math.exp(-s / tauSyn));
            assertThat(v.value(0, k)).as("v(%s ms)", v.time(k)).isCloseTo(expected, within(1e-11));
        }
    }

    /** The closed form above loses all digits here; the limit is {@code w/cm s exp(-s/tau)}. */
    @ParameterizedTest
    @ValueSource(doubles = {0, 1e-15, 1e-12, -1e-12, 1e-10, -1e-10})
    void equalTimeConstantsAreNoSpecialCase(double relativeDifference) {
        double weight = 0.7;
        double arrival = 8;
        for (double timestep : new double[] {0.1, 1}) {
            IfCurrExp cell = SILENT.withTauSyn(TAU_M * (1 + relativeDifference));
            Trace v = run(cell, weight, StepCurrent.from(0, 0), timestep);
            for (int k = 0; k < v.size(); k++) {
                double s = Math.max(0, v.time(k) - arrival);
                double limit = weight / CM * s * Math.exp(-s / TAU_M);
                double firstOrder = limit * relativeDifference * s / TAU_M / 2;
                assertThat(v.value(0, k)).as("v(%s ms)", v.time(k)).isCloseTo(REST + limit + firstOrder, within(1e-11));
            }
        }
    }

    /** Equal to the membrane under sums of both kinds of input, whatever the step. */
    @Test
    void timestepDoesNotMatterBelowThreshold() {
        Trace fine = mixture(0.1);
        Trace coarse = mixture(1);
        for (int k = 0; k < coarse.size(); k++) {
            assertThat(coarse.value(0, k)).as("v(%d ms)", k).isCloseTo(fine.value(0, 10 * k), within(1e-11));
        }
        assertThat(coarse.value(0, 150)).isNotCloseTo(REST, within(1.0));
    }

    private static Trace mixture(double timestep) {
        NetworkBuilder builder = Network.named("mixture");
        Population in = builder.population("in", 1, SpikeSourceArray.at(2, 3, 3, 50, 51, 140));
        Population cell = builder.population(
                "cell", 1, SILENT.with("tau_syn_E", 3).with("tau_syn_I", 8).withIOffset(0.05));
        Network network = builder.connect(
                        in, cell, Connector.oneToOne(), Synapse.excitatory(0.9).delay(1))
                .connect(in, cell, Connector.oneToOne(), Synapse.inhibitory(0.4).delay(7))
                .inject(StepCurrent.pulse(30, 90, 0.2), cell)
                .build();
        try (Simulation simulation = Simulation.of(network).timestep(timestep).record(V, cell)) {
            return simulation.run(200).trace(V, cell);
        }
    }

    @Test
    void synapticCurrentsAreRecordedAsTheyStandBeforeArrivals() {
        NetworkBuilder builder = Network.named("currents");
        Population cell =
                builder.population("cell", 1, SILENT.with("tau_syn_E", 3).with("tau_syn_I", 8));
        try (Simulation simulation = Simulation.of(builder.build())
                .timestep(0.5)
                .arrivals(Arrivals.at(cell, Receptor.EXCITATORY, 2, 5))
                .arrivals(Arrivals.at(cell, Receptor.INHIBITORY, 3, 6))
                .record(ISYN_EXC, cell)
                .record(ISYN_INH, cell)) {
            Run run = simulation.run(20);
            Trace exc = run.trace(ISYN_EXC, cell);
            Trace inh = run.trace(ISYN_INH, cell);
            for (int k = 0; k < exc.size(); k++) {
                double t = exc.time(k);
                assertThat(exc.value(0, k)).isCloseTo(t <= 5 ? 0 : 2 * Math.exp(-(t - 5) / 3), within(1e-14));
                assertThat(inh.value(0, k)).isCloseTo(t <= 6 ? 0 : 3 * Math.exp(-(t - 6) / 8), within(1e-14));
            }
        }
    }

    /** {@code f = 1 / (tau_ref + tau_m ln(R I / (R I - (th - rest))))}. */
    @ParameterizedTest
    @CsvSource({"1, 2, 0.1", "1, 2, 1", "0.8, 0, 0.1", "3, 5.05, 0.1", "50, 0.1, 0.1", "0.7501, 3, 0.5"})
    void rateLaw(double current, double tauRefrac, double timestep) {
        IfCurrExp cell = IfCurrExp.standard().withTauRefrac(tauRefrac).withIOffset(current);
        NetworkBuilder builder = Network.named("rate");
        Population population = builder.population("cell", 1, cell);
        double rise = 20 * Math.log(20 * current / (20 * current - 15));
        try (Simulation simulation =
                Simulation.of(builder.build()).timestep(timestep).record(SPIKES, population)) {
            double[] times = simulation.run(2000).spikes(population).times();
            assertThat(times.length).isGreaterThan(5);
            assertThat(times[0]).isBetween(rise - timestep, rise);
            double steps = Math.ceil(tauRefrac / timestep - 1e-9) + Math.ceil(rise / timestep);
            for (int k = 1; k < times.length; k++) {
                assertThat(times[k] - times[k - 1]).isCloseTo(steps * timestep, within(1e-9));
            }
            double period = (times[times.length - 1] - times[0]) / (times.length - 1);
            assertThat(period).isBetween(tauRefrac + rise, tauRefrac + rise + 2 * timestep);
        }
    }

    private static Trace run(IfCurrExp cell, double weight, StepCurrent current, double timestep) {
        NetworkBuilder builder = Network.named("net");
        Population in = builder.population("in", 1, SpikeSourceArray.at(6));
        Population target = builder.population("target", 1, cell);
        Network network = builder.connect(
                        in,
                        target,
                        Connector.oneToOne(),
                        Synapse.excitatory(weight).delay(2))
                .inject(current, target)
                .build();
        try (Simulation simulation =
                Simulation.of(network).timestep(timestep).scheme(Scheme.EXACT).record(V, target)) {
            return simulation.run(200).trace(V, target);
        }
    }
}
