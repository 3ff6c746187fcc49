package org.engram.snn.network.cell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.engram.core.Parameter;
import org.engram.snn.network.value.Constant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names, defaults and named constructors of the single cell types. */
class CellTypesTest {

    @ParameterizedTest
    @CsvSource({
        "v_rest, -65, mV", "cm, 1, nF", "tau_m, 20, ms", "tau_refrac, 0.1, ms", "tau_syn_E, 5, ms", "tau_syn_I, 5, ms",
        "v_reset, -65, mV", "v_thresh, -50, mV", "i_offset, 0, nA", "v, -65, mV", "isyn_exc, 0, nA", "isyn_inh, 0, nA"
    })
    void integrateAndFireHasPyNNsDefaults(String name, double value, String unit) {
        Parameter setting = IfCurrExp.MODEL.setting(name);
        assertThat(setting.defaultValue()).isEqualTo(value);
        assertThat(setting.unit()).isEqualTo(unit);
        assertThat(IfCurrExp.MODEL.settings()).hasSize(12);
        assertThat(IfCurrExp.MODEL.states()).extracting(Parameter::name).containsExactly("v", "isyn_exc", "isyn_inh");
    }

    @ParameterizedTest
    @CsvSource({
        "a, 0.02",
        "b, 0.2",
        "c, -65",
        "d, 2",
        "i_offset, 0",
        "k2, 0.04",
        "k1, 5",
        "k0, 140",
        "v_b, 0",
        "u_leak, 1",
        "tau_syn_E, 5",
        "tau_syn_I, 5",
        "v, -70",
        "u, -14",
        "isyn_exc, 0",
        "isyn_inh, 0"
    })
    void izhikevichHasSpynnakersDefaults(String name, double value) {
        assertThat(Izhikevich.standard().value(name)).isEqualTo(new Constant(value));
        assertThat(Izhikevich.EXPONENTIAL.settings()).hasSize(16);
    }

    @Test
    void namedChangesOfIntegrateAndFire() {
        IfCurrExp cell = IfCurrExp.standard()
                .withVRest(-70)
                .withCm(0.5)
                .withTauM(10)
                .withTauRefrac(2)
                .withTauSyn(3)
                .withVReset(-71)
                .withVThresh(-55)
                .withIOffset(1.5)
                .startingAt(-60);
        IfCurrExp same = IfCurrExp.standard()
                .with("v", -60)
                .with("i_offset", 1.5)
                .with("v_thresh", -55)
                .with("v_reset", -71)
                .with("tau_syn_I", 3)
                .with("tau_syn_E", 3)
                .with("tau_refrac", 2)
                .with("tau_m", 10)
                .with("cm", 0.5)
                .with("v_rest", -70);
        assertThat(cell).isEqualTo(same);
    }

    @Test
    void namedChangesOfIzhikevich() {
        Izhikevich cell = Izhikevich.of(0.1, 0.25, -60, 4)
                .withQuadratic(0.04, 4.1, 108)
                .withIOffset(3)
                .startingAt(-62, -16)
                .withAccommodation(-65);
        Izhikevich same = Izhikevich.standard()
                .with("a", 0.1)
                .with("b", 0.25)
                .with("c", -60)
                .with("d", 4)
                .with("k1", 4.1)
                .with("k0", 108)
                .with("i_offset", 3)
                .with("v", -62)
                .with("u", -16)
                .with("v_b", -65)
                .with("u_leak", 0);
        assertThat(cell).isEqualTo(same);
    }

    @Test
    void deltaInputLeavesTimeConstantsBehind() {
        Izhikevich exponential = Izhikevich.of(0.1, 0.2, -65, 2).with("tau_syn_E", 7);
        Izhikevich delta = exponential.withDeltaInput();
        assertThat(delta.model()).isSameAs(Izhikevich.DELTA);
        assertThat(delta.value("a")).isEqualTo(new Constant(0.1));
        assertThat(delta).isNotEqualTo(exponential).isEqualTo(delta.withDeltaInput());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> delta.with("tau_syn_E", 7))
                .withMessageStartingWith("Izhikevich: unknown name 'tau_syn_E'");
    }

    @Test
    void poissonSources() {
        SpikeSourcePoisson source = SpikeSourcePoisson.atRate(20).during(100, 50);
        assertThat(source.value("rate")).isEqualTo(new Constant(20));
        assertThat(source.value("start")).isEqualTo(new Constant(100));
        assertThat(source.value("duration")).isEqualTo(new Constant(50));
        assertThat(source.model().isSource()).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpikeSourcePoisson.atRate(-1))
                .withMessage("SpikeSourcePoisson.rate: must be in [0, 1000000000] Hz, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpikeSourcePoisson.atRate(2e9))
                .withMessage("SpikeSourcePoisson.rate: must be in [0, 1000000000] Hz, got 2000000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> source.during(-1, 5))
                .withMessage("SpikeSourcePoisson.start: must be >= 0 ms, got -1");
    }

    @Test
    void arraySources() {
        double[][] times = {{1, 2, 2}, {}};
        SpikeSourceArray source = SpikeSourceArray.of(times);
        times[0][0] = 99;
        source.times(0)[1] = 99;
        assertThat(source.lists()).isEqualTo(2);
        assertThat(source.times(0)).containsExactly(1, 2, 2);
        assertThat(source.times(1)).isEmpty();
        assertThat(source)
                .isEqualTo(SpikeSourceArray.of(new double[][] {{1, 2, 2}, {}}))
                .hasSameHashCodeAs(SpikeSourceArray.of(new double[][] {{1, 2, 2}, {}}))
                .isNotEqualTo(SpikeSourceArray.at(1, 2, 2))
                .hasToString("SpikeSourceArray[2 lists]");
        assertThat(SpikeSourceArray.at(3).times(17)).containsExactly(3);
        assertThat(SpikeSourceArray.at(1).model().isSource()).isTrue();
    }

    @Test
    void arraySourcesRefuseNonsense() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpikeSourceArray.of(new double[0][]))
                .withMessage("SpikeSourceArray.spike_times: at least one list needed");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpikeSourceArray.of(new double[][] {{}, {-1}}))
                .withMessage("SpikeSourceArray.spike_times[1][0]: must be >= 0 ms, got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpikeSourceArray.at(1, Double.NaN))
                .withMessage("SpikeSourceArray.spike_times[0][1]: must be >= 0 ms, got NaN");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpikeSourceArray.at(3, 2))
                .withMessage("SpikeSourceArray.spike_times[0][1]: times must not decrease");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpikeSourceArray.of(new double[][] {{1}, {2}}).times(2))
                .withMessage("SpikeSourceArray: source: must be in [0, 1] (size 2), got 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SpikeSourceArray.at(1).value("rate"))
                .withMessage("SpikeSourceArray: has no numeric setting 'rate'");
    }
}
