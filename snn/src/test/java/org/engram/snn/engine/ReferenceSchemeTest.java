package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.engram.snn.network.connector.Connector.oneToOne;
import static org.engram.snn.network.synapse.Synapse.excitatory;
import static org.engram.snn.network.synapse.Synapse.inhibitory;
import static org.engram.snn.recording.Variable.ISYN_EXC;
import static org.engram.snn.recording.Variable.SPIKES;
import static org.engram.snn.recording.Variable.V;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.engram.core.data.Trace;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.Realization;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.current.PiecewiseLinearCurrent;
import org.engram.snn.network.current.RampCurrent;
import org.engram.snn.network.current.StepCurrent;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.recording.Recording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Scheme.REFERENCE} for integrate-and-fire cells against closed forms. */
class ReferenceSchemeTest {

    private static final double EXACT = 1e-11;
    private static final IfCurrExp CELL = IfCurrExp.standard().withTauRefrac(0.73);

    private static double[] spikes(Network network, String population, double duration, Arrivals... arrivals) {
        Neurons neurons = network.population(population);
        try (Simulation simulation =
                Simulation.of(network).scheme(Scheme.REFERENCE).record(SPIKES, neurons)) {
            for (Arrivals more : arrivals) {
                simulation.arrivals(more);
            }
            return simulation.run(duration).spikes(neurons).times();
        }
    }

    private static double[] alone(CellType cell, double duration) {
        NetworkBuilder network = Network.named("alone");
        network.population("cell", 1, cell);
        return spikes(network.build(), "cell", duration);
    }

    @Test
    void constantCurrentFiresAtTheTimesOfTheClosedForm() {
        double first = 20 * StrictMath.log(20.0 / 5);
        double[] times = alone(CELL.withIOffset(1), 300);
        assertThat(times).hasSize(10);
        for (int k = 0; k < times.length; k++) {
            assertThat(times[k]).isCloseTo(first + k * (first + 0.73), within(EXACT));
        }
    }

    @Test
    void aSinglePotentialCrossesWhereItsClosedFormDoes() {
        NetworkBuilder network = Network.named("psp");
        Population source = network.population("source", 1, SpikeSourceArray.at(1.2345));
        Population cell = network.population("cell", 1, CELL);
        network.connect(source, cell, oneToOne(), excitatory(8).delay(0.7771));
        double[] times = spikes(network.build(), "cell", 100);
        assertThat(times).hasSize(1);
        double s = times[0] - 1.2345 - 0.7771;
        double potential = 8 * (StrictMath.exp(-s / 20) - StrictMath.exp(-s / 5)) / (1 / 5.0 - 1 / 20.0);
        assertThat(potential).isCloseTo(15, within(EXACT));
        assertThat(s).isBetween(0.0, 5.0);
    }

    @Test
    void spikesTravelFromPopulationToPopulationAtTheirTrueTimes() {
        NetworkBuilder network = Network.named("chain");
        Population first = network.population("first", 1, CELL.withIOffset(1));
        Population second = network.population("second", 1, CELL.withTauM(10));
        network.connect(first, second, oneToOne(), excitatory(20).delay(StrictMath.PI));
        double[] times = spikes(network.build(), "second", 35);
        double s = times[0] - 20 * StrictMath.log(4) - StrictMath.PI;
        double potential = 20 * (StrictMath.exp(-s / 10) - StrictMath.exp(-s / 5)) / (1 / 5.0 - 1 / 10.0);
        assertThat(potential).isCloseTo(15, within(EXACT));
    }

    @Test
    void refractoryPeriodsAreNotRounded() {
        double[] times = alone(CELL.withIOffset(100).withTauRefrac(1.2345678), 50);
        double rise = 20 * StrictMath.log(2000 / 1985.0);
        assertThat(times).hasSize(36);
        for (int k = 1; k < times.length; k++) {
            assertThat(times[k] - times[k - 1]).isCloseTo(1.2345678 + rise, within(EXACT));
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-9, -1e-9})
    void grazingPotentialsAreToldFromMissingOnes(double lift) {
        // Unit potential of tau_m 20, tau_syn 5: its peak is at log(4) / 0.15 ms.
        double peak = StrictMath.log(4) / 0.15;
        double height = (StrictMath.exp(-peak / 20) - StrictMath.exp(-peak / 5)) / 0.15;
        NetworkBuilder network = Network.named("graze");
        Population cell = network.population("cell", 1, CELL);
        Arrivals arrival = Arrivals.at(cell, Receptor.EXCITATORY, (15 + lift) / height, 3);
        double[] times = spikes(network.build(), "cell", 100, arrival);
        assertThat(times).hasSize(lift > 0 ? 1 : 0);
        if (lift > 0) {
            assertThat(times[0] - 3).isCloseTo(peak, within(1e-3)).isLessThan(peak);
        }
    }

    @Test
    void silenceBeforeABurstCostsNothingAndChangesNothing() {
        double[] early = burst(10);
        double[] late = burst(10 + (1 << 26));
        assertThat(late).hasSameSizeAs(early);
        assertThat(early.length).isGreaterThan(5);
        for (int k = 0; k < early.length; k++) {
            assertThat(late[k] - (1 << 26)).isCloseTo(early[k], within(1e-6));
        }
    }

    private static double[] burst(double at) {
        NetworkBuilder network = Network.named("burst");
        Population source = network.population("source", 1, SpikeSourceArray.at(at, at + 1, at + 2, at + 2.5));
        Population cell = network.population("cell", 1, CELL);
        network.connect(source, cell, oneToOne(), excitatory(20).delay(1));
        Network built = network.build();
        try (Simulation simulation =
                Simulation.of(built).timestep(1).scheme(Scheme.REFERENCE).record(SPIKES, cell)) {
            return simulation.run(Math.rint(at) + 100).spikes(cell).times();
        }
    }

    @Test
    void injectedCurrentsAreFollowedBetweenTheirPoints() {
        NetworkBuilder network = Network.named("ramp");
        Population ramp = network.population("ramp", 1, CELL);
        Population steps = network.population("steps", 1, CELL);
        network.inject(new RampCurrent(0.05, 100, 0, 0.05), ramp);
        network.inject(PiecewiseLinearCurrent.of(new double[] {0.05, 50.3, 100}, new double[] {0, 2.5125, 5}), steps);
        network.inject(StepCurrent.pulse(40.17, 41.33, 0.5), steps);
        Network built = network.build();
        double crossing = spikes(built, "ramp", 60)[0];
        double s = crossing - 0.05;
        // dv/dt = (rest - v)/20 + 0.05 s has v - rest = 20 (s - 20 (1 - exp(-s/20))) 0.05.
        assertThat(s - 20 * (1 - StrictMath.exp(-s / 20))).isCloseTo(15, within(EXACT));
        assertThat(spikes(built, "steps", 60)[0]).isGreaterThan(crossing - 1e-9);
    }

    @Test
    void statesAreSampledBetweenEventsWithoutDisturbingThem() {
        NetworkBuilder network = Network.named("samples");
        Population cell = network.population("cell", 1, CELL.withVThresh(0));
        Network built = network.build();
        try (Simulation simulation = Simulation.of(built)
                .scheme(Scheme.REFERENCE)
                .arrivals(Arrivals.at(cell, Receptor.EXCITATORY, 2, 10.05))
                .record(V, cell)
                .record(Recording.of(ISYN_EXC, cell).every(0.5))) {
            Run run = simulation.run(50);
            Trace current = run.trace(ISYN_EXC, cell);
            assertThat(current.value(0, 20)).isEqualTo(0);
            assertThat(current.value(0, 22)).isCloseTo(2 * StrictMath.exp(-0.95 / 5), within(1e-14));
            Trace potential = run.trace(V, cell);
            double s = 30 - 10.05;
            double expected = -65 + 2 * (StrictMath.exp(-s / 20) - StrictMath.exp(-s / 5)) / 0.15;
            assertThat(potential.value(0, 300)).isCloseTo(expected, within(1e-12));
        }
    }

    @Test
    void aStateSampledAtAnEventIsTheOneBeforeIt() {
        NetworkBuilder network = Network.named("edge");
        Population cell = network.population("cell", 1, CELL);
        try (Simulation simulation = Simulation.of(network.build())
                .scheme(Scheme.REFERENCE)
                .timestep(0.5)
                .arrivals(Arrivals.at(cell, Receptor.INHIBITORY, 2, 1))
                .record(org.engram.snn.recording.Variable.ISYN_INH, cell)) {
            Trace trace = simulation.run(2).trace(org.engram.snn.recording.Variable.ISYN_INH, cell);
            assertThat(trace.value(0, 2)).isEqualTo(0);
            assertThat(trace.value(0, 3)).isCloseTo(2 * StrictMath.exp(-0.1), within(1e-14));
        }
    }

    @Test
    void poissonSourcesFireAtTheTimesBeneathThoseOfTheClockDrivenEngine() {
        NetworkBuilder network = Network.named("poisson");
        Population source =
                network.population("source", 20, SpikeSourcePoisson.atRate(200).during(3, 400));
        Network built = network.build();
        Run clock;
        Run events;
        try (Simulation simulation = Simulation.of(built).seed(7).timestep(0.25).record(SPIKES, source)) {
            clock = simulation.run(500);
        }
        try (Simulation simulation = Simulation.of(built)
                .seed(7)
                .timestep(0.25)
                .scheme(Scheme.REFERENCE)
                .record(SPIKES, source)) {
            events = simulation.run(500);
        }
        assertThat(events.spikes(source).size()).isGreaterThan(1000);
        for (int i = 0; i < 20; i++) {
            double[] times = events.spikes(source).timesOf(i);
            double[] gridded = clock.spikes(source).timesOf(i);
            assertThat(gridded).hasSameSizeAs(times);
            for (int k = 0; k < times.length; k++) {
                assertThat(gridded[k]).isEqualTo(0.25 * Math.floor(times[k] / 0.25));
            }
        }
    }

    @Test
    void exactSchemeConvergesToIt() {
        List<Double> errors = new ArrayList<>();
        for (double timestep : new double[] {1, 0.25, 0.0625, 0.015625}) {
            double[] clock = driven(Scheme.EXACT, timestep);
            double[] events = driven(Scheme.REFERENCE, timestep);
            assertThat(clock).hasSameSizeAs(events);
            double worst = 0;
            for (int k = 0; k < clock.length; k++) {
                worst = Math.max(worst, Math.abs(clock[k] - events[k]));
            }
            errors.add(worst);
            assertThat(worst).isLessThan(4 * timestep);
        }
        assertThat(errors.get(3)).isLessThan(errors.get(0) / 16);
    }

    private static double[] driven(Scheme scheme, double timestep) {
        NetworkBuilder network = Network.named("driven");
        Population exc = network.population("exc", 1, SpikeSourceArray.at(1, 4, 9, 12, 13, 20, 28, 40));
        Population inh = network.population("inh", 1, SpikeSourceArray.at(2, 11, 21, 33));
        Population cell = network.population(
                "cell", 1, IfCurrExp.standard().withTauRefrac(2).withIOffset(0.5));
        network.connect(exc, cell, oneToOne(), excitatory(6).delay(1));
        network.connect(inh, cell, oneToOne(), inhibitory(4).delay(2));
        try (Simulation simulation =
                Simulation.of(network.build()).timestep(timestep).scheme(scheme).record(SPIKES, cell)) {
            return simulation.run(60).spikes(cell).times();
        }
    }

    @Test
    void aNetworkCannotMixItWithOtherSchemes() {
        NetworkBuilder network = Network.named("mixed");
        network.population("one", 1, CELL);
        network.population("two", 1, Izhikevich.standard());
        Realization realization = Realization.of(network.build(), 0.1, 0);
        Settings mixed = Settings.of(Map.of("one", Scheme.REFERENCE, "two", Scheme.RUNGE_KUTTA_4));
        assertThatThrownBy(() -> new EventDrivenEngine().start(realization, mixed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("population 'two': the event-driven engine runs REFERENCE only, got RUNGE_KUTTA_4; one"
                        + " network cannot mix it with other schemes");
        assertThatThrownBy(() -> new ClockDrivenEngine().start(realization, mixed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("population 'one': scheme REFERENCE needs the event-driven engine, for all populations of"
                        + " the network");
    }

    @Test
    void otherPrecisionsAreRefused() {
        NetworkBuilder network = Network.named("single");
        network.population("one", 1, CELL);
        Simulation simulation =
                Simulation.of(network.build()).scheme(Scheme.REFERENCE).precision(Precision.SINGLE);
        assertThatThrownBy(() -> simulation.run(1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("precision: the event-driven engine computes in DOUBLE, got SINGLE");
    }

    @Test
    void firingWithoutEndIsAnError() {
        NetworkBuilder network = Network.named("endless");
        network.population(
                "cell", 2, IfCurrExp.standard().withTauRefrac(0).withVReset(-40).withIOffset(1));
        Simulation simulation = Simulation.of(network.build()).scheme(Scheme.REFERENCE);
        assertThatThrownBy(() -> simulation.run(100))
                .isInstanceOf(DivergenceException.class)
                .hasMessageContaining("population 'cell' neuron 0: fires without end")
                .hasMessageContaining("at 27.7");
        assertThatThrownBy(simulation::result).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aNeuronAHairBelowItsThresholdFiresAtOnce() {
        double[] times = alone(CELL.withIOffset(1).startingAt(Math.nextDown(-50.0)), 1);
        assertThat(times).hasSize(1);
        assertThat(times[0]).isCloseTo(0, within(1e-12));
    }

    @Test
    void initialCurrentsOfEitherSignAreFollowed() {
        // Inhibition below 0 drives towards the threshold; excitation below 0 away from it.
        double[] times = alone(CELL.with("isyn_inh", -8), 60);
        assertThat(times).hasSize(1);
        double s = times[0];
        assertThat(8 * (StrictMath.exp(-s / 20) - StrictMath.exp(-s / 5)) / 0.15)
                .isCloseTo(15, within(EXACT));
        double[] late = alone(CELL.withIOffset(1).with("isyn_exc", -0.5), 60);
        assertThat(late[0]).isGreaterThan(20 * StrictMath.log(4));
    }
}
