package org.engram.snn.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.engram.core.Bounds;
import org.engram.core.Parameter;
import org.engram.core.data.Trace;
import org.engram.snn.json.NetworkDocument;
import org.engram.snn.json.NetworkJson;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.CustomCell;
import org.engram.snn.network.cell.Dynamics;
import org.engram.snn.network.cell.IfCondExp;
import org.engram.snn.network.cell.InputShape;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.api.Test;

/** Cells of one's own: nothing but equations. */
class CustomCellTest {

    /** FitzHugh and Nagumo's oscillator, {@code v' = v - v^3/3 - w + I}, {@code w' = (v + a - b w)/tau}; spikes at v = 1. */
    private static final class FitzHughNagumo implements Dynamics {

        @Override
        public void rates(double[] x, double[] p, double current, double[] rates) {
            rates[0] = x[0] - x[0] * x[0] * x[0] / 3 - x[1] + current;
            rates[1] = (x[0] + p[0] - p[1] * x[1]) / p[2];
        }

        @Override
        public double excess(double[] x, double[] p) {
            return x[0] - 1;
        }

        @Override
        public void reset(double[] x, double[] p) {}
    }

    private static final CustomCell CELL = CustomCell.of(
            "FitzHughNagumo",
            new FitzHughNagumo(),
            List.of(
                    new Parameter("a", "", Bounds.FINITE, 0.7, "Offset of recovery."),
                    new Parameter("b", "", Bounds.FINITE, 0.8, "Leak of recovery."),
                    new Parameter("tau", "ms", Bounds.POSITIVE, 12.5, "Time constant of recovery.")),
            List.of(
                    new Parameter("v", "mV", Bounds.FINITE, -1.2, "Potential."),
                    new Parameter("w", "", Bounds.FINITE, -0.6, "Recovery.")));

    @Test
    void itOscillatesAsItsEquations() {
        CustomCell driven = CELL.with("i_offset", 0.5).with("a", 0.65);
        double[] exact = new AdaptiveReference(driven, t -> 0.5).spikes(200);
        double[] found = new OneCell(driven, Scheme.RUNGE_KUTTA_4, 0.01).spikes(200);
        assertThat(exact).hasSizeGreaterThan(3);
        assertThat(found).hasSameSizeAs(exact);
        for (int k = 0; k < exact.length; k++) {
            assertThat(found[k]).isCloseTo(exact[k], within(0.011));
        }
        assertThat(new OneCell(CELL, Scheme.RUNGE_KUTTA_4, 0.01).spikes(200)).isEmpty();
    }

    @Test
    void itRunsWithoutStepsToo() {
        CustomCell driven = CELL.with("i_offset", 0.5);
        double[] exact = new AdaptiveReference(driven, t -> 0.5).spikes(200);
        double[] found = new OneCell(driven, Scheme.REFERENCE, 0.1).spikes(200);
        assertThat(exact).hasSizeGreaterThan(3);
        assertThat(found).hasSameSizeAs(exact);
        for (int k = 0; k < exact.length; k++) {
            assertThat(found[k]).isCloseTo(exact[k], within(1e-6));
        }
    }

    @Test
    void itLivesInANetworkAndItsStatesAreRecorded() {
        NetworkBuilder builder = Network.named("net");
        Population source = builder.population("source", 3, CELL.with("i_offset", 0.5));
        Population target = builder.population("target", 2, CELL.withInput(InputShape.CURRENT_ALPHA));
        Population leaky = builder.population("leaky", 1, IfCondExp.standard());
        Network network = builder.connect(source, target, Connector.allToAll(), Synapse.excitatory(0.4))
                .connect(source, leaky, Connector.allToAll(), Synapse.excitatory(0.05))
                .build();
        try (Simulation simulation = Simulation.of(network)
                .timestep(0.1)
                .scheme(Scheme.RUNGE_KUTTA_4)
                .record(Variable.SPIKES, source, target, leaky)
                .record(new Variable("w"), target)
                .record(Variable.ISYN_EXC, target)) {
            Run run = simulation.run(300);
            assertThat(run.spikes(target).size()).isGreaterThan(2);
            assertThat(run.spikes(leaky).size()).isGreaterThan(2);
            Trace w = run.trace(new Variable("w"), target);
            assertThat(w.value(0, 0)).isEqualTo(-0.6);
            assertThat(w.values(0)).isEqualTo(w.values(1));
            double[] current = run.trace(Variable.ISYN_EXC, target).values(0);
            assertThat(Arrays.stream(current).max().orElseThrow()).isCloseTo(1.2, within(0.05));
        }
    }

    @Test
    void itHasTheSettingsOfItsInput() {
        assertThat(CELL.model().settings().stream().map(Parameter::name))
                .containsExactly(
                        "a", "b", "tau", "i_offset", "tau_syn_E", "tau_syn_I", "v", "w", "isyn_exc", "isyn_inh");
        assertThat(CELL.withInput(InputShape.CONDUCTANCE_ALPHA).model().settings().stream()
                        .map(Parameter::name))
                .contains("e_rev_E", "e_rev_I", "gsyn_exc", "gsyn_inh");
        assertThat(CELL.withInput(InputShape.VOLTAGE_DELTA).model().membraneStates())
                .isEqualTo(CELL.model().membraneStates())
                .hasSize(2);
        assertThat(CELL.with("a", 0.1)).isNotEqualTo(CELL).isEqualTo(CELL.with("a", 0.1));
        assertThat(Scheme.standard(CELL.model())).isEqualTo(Scheme.RUNGE_KUTTA_4);
        assertThat(Scheme.EXPONENTIAL_EULER.serves(CELL.model())).isFalse();
    }

    @Test
    void aNetworkFileCannotHoldIt() {
        NetworkBuilder builder = Network.named("net");
        builder.population("p", 1, CELL);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkJson.toText(NetworkDocument.of(builder.build())))
                .withMessageStartingWith("cell type FitzHughNagumo (org.engram.snn.network.cell.CustomCell) is not in"
                        + " the registry, so a network file cannot hold it (one of IfCurrExp, ");
    }

    @Test
    void nonsenseIsRefused() {
        List<Parameter> states = CELL.model().membraneStates();
        Dynamics dynamics = new FitzHughNagumo();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomCell.of("IfCurrExp", dynamics, List.of(), states))
                .withMessage(
                        "CustomCell: name must be neither blank nor that of a cell of the toolkit, got 'IfCurrExp'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomCell.of("Own", dynamics, List.of(), List.of()))
                .withMessage("Own: must have at least one state, the membrane potential first");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CustomCell.of("Own", dynamics, states, states))
                .withMessage("Own: has more than one setting 'v'; i_offset and those of the input are added by"
                        + " CustomCell");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CELL.withInput(InputShape.NONE))
                .withMessage("FitzHughNagumo: must have some input, or be a spike source");
    }
}
