package org.engram.hardware.spinnaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.engram.hardware.spinnaker.Finding.Severity.ERROR;
import static org.engram.hardware.spinnaker.Finding.Severity.NOTE;
import static org.engram.hardware.spinnaker.Finding.Severity.WARNING;
import static org.engram.snn.network.connector.Connector.allToAll;
import static org.engram.snn.network.connector.Connector.fromList;
import static org.engram.snn.network.synapse.Synapse.excitatory;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.engram.hardware.spinnaker.Finding.Severity;
import org.engram.snn.network.Network;
import org.engram.snn.network.NetworkBuilder;
import org.engram.snn.network.Population;
import org.engram.snn.network.cell.CellModel;
import org.engram.snn.network.cell.CellType;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.InputShape;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.current.RampCurrent;
import org.engram.snn.network.current.StepCurrent;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Constant;
import org.engram.snn.network.value.Value;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each rule with one network that breaks it and one that just keeps it. */
class RulesTest {

    /** One rule: what breaks it, what keeps it, and a part of the finding's text. */
    private record Case(
            String rule, Severity severity, SpinnakerExport broken, SpinnakerExport kept, List<String> texts) {

        @Override
        public String toString() {
            return rule + " " + severity;
        }
    }

    private static final SpikePair PAIR = new SpikePair(20, 20, 0.01, 0.012);
    private static final CellType FOREIGN = new CellType() {
        @Override
        public CellModel model() {
            return new CellModel(
                    "EIF_cond_exp", InputShape.CURRENT_EXPONENTIAL, List.of(), List.of(), Optional.empty());
        }

        @Override
        public Value value(String setting) {
            return new Constant(0);
        }
    };

    private static SpinnakerExport export(NetworkBuilder network) {
        return SpinnakerExport.of(network.build()).timestep(1).duration(100);
    }

    /** One neuron or more of a cell, with an input population of four. */
    private static SpinnakerExport cell(int size, CellType cell) {
        NetworkBuilder network = Network.named("test");
        network.population("cell", size, cell);
        return export(network);
    }

    private static SpinnakerExport cell(CellType cell) {
        return cell(1, cell);
    }

    private static IfCurrExp lif() {
        return IfCurrExp.standard().withTauRefrac(2);
    }

    /** Four sources onto two neurons. */
    private static SpinnakerExport synapses(CellType target, Synapse... synapses) {
        return wired(
                2,
                (input, cell) -> network -> {
                    for (Synapse synapse : synapses) {
                        network.connect(input, cell, allToAll(), synapse);
                    }
                    return network;
                },
                target);
    }

    private static SpinnakerExport wired(
            int size, BiFunction<Population, Population, UnaryOperator<NetworkBuilder>> wiring, CellType target) {
        NetworkBuilder network = Network.named("test");
        Population input = network.population("input", 4, SpikeSourceArray.at(1));
        Population cell = network.population("cell", size, target);
        return export(wiring.apply(input, cell).apply(network));
    }

    private static SpinnakerExport delay(int size, double milliseconds) {
        return wired(
                size,
                (in, cell) -> n -> n.connect(in, cell, allToAll(), excitatory(1).delay(milliseconds)),
                lif());
    }

    private static SpinnakerExport weights(double... weights) {
        int[] zeros = new int[weights.length];
        return wired(
                2,
                (in, cell) -> n -> n.connect(in, cell, fromList(zeros, zeros).withWeights(weights), excitatory(0)),
                lif());
    }

    private static SpinnakerExport current(double duration, org.engram.snn.network.current.CurrentSource current) {
        NetworkBuilder network = Network.named("test");
        network.inject(current, network.population("cell", 1, lif()));
        return export(network).duration(duration);
    }

    private static SpinnakerExport record(Variable variable, boolean view, CellType cell) {
        NetworkBuilder network = Network.named("test");
        Population population = network.population("cell", 4, cell);
        return export(network).record(variable, view ? population.first(2) : population);
    }

    private static Synapse plastic(SpikePair pair, WeightRule rule) {
        return excitatory(0.5).stdp(pair, rule);
    }

    private static Case of(
            String rule, Severity severity, SpinnakerExport broken, SpinnakerExport kept, String... texts) {
        return new Case(rule, severity, broken, kept, List.of(texts));
    }

    static Stream<Case> cases() {
        return Stream.of(timeCases(), cellCases(), synapseCases(), plasticityCases(), otherCases())
                .flatMap(cases -> cases);
    }

    private static Stream<Case> timeCases() {
        return Stream.of(
                of(
                        "timestep",
                        ERROR,
                        cell(lif()).timestep(0.0125),
                        cell(lif()).timestep(0.125),
                        "set the timestep to 0.012 ms"),
                of(
                        "timestep",
                        ERROR,
                        cell(lif()).timestep(0.0001),
                        cell(lif()).timestep(0.001),
                        "set the timestep to 0.001 ms"),
                of(
                        "duration",
                        ERROR,
                        cell(lif()).timestep(0.5).duration(100.3),
                        cell(lif()).timestep(0.5),
                        "100.3 ms"),
                of(
                        "wall-clock",
                        ERROR,
                        cell(lif()).timestep(0.1).timeScaleFactor(9),
                        cell(lif()).timestep(0.1).timeScaleFactor(10),
                        "900 us",
                        "set it to 10"),
                of(
                        "wall-clock",
                        ERROR,
                        cell(lif()).timeScaleFactor(1.0003),
                        cell(lif()).timeScaleFactor(1.003),
                        "1000.3"),
                of("wall-clock", NOTE, cell(lif()).timestep(0.3).duration(90), cell(lif()), "takes 4 times as long"));
    }

    private static Stream<Case> cellCases() {
        return Stream.of(
                of("cell", ERROR, cell(FOREIGN), cell(lif()), "EIF_cond_exp"),
                of(
                        "izhikevich-input",
                        ERROR,
                        cell(Izhikevich.standard().withDeltaInput()),
                        cell(Izhikevich.standard()),
                        "delta"),
                of(
                        "izhikevich-coefficients",
                        ERROR,
                        cell(2, Izhikevich.standard().with("k0", Value.of(140, 139))),
                        cell(2, Izhikevich.standard().with("k0", Value.of(140, 140))),
                        "k0: 139 mV/ms at neuron 1, 1 in all",
                        "set k0 to 140"),
                of(
                        "izhikevich-coefficients",
                        ERROR,
                        cell(Izhikevich.standard().withAccommodation(-65)),
                        cell(Izhikevich.standard()),
                        "v_b: -65"),
                of(
                        "parameter-range",
                        ERROR,
                        cell(lif().withIOffset(70000)),
                        cell(lif().withIOffset(65535)),
                        "i_offset: 70000 nA"),
                of(
                        "parameter-range",
                        ERROR,
                        cell(lif().startingAt(-65537)),
                        cell(lif().startingAt(-65536)),
                        "v: -65537 mV"),
                of(
                        "parameter-zero",
                        ERROR,
                        cell(lif().withCm(0.00001)),
                        cell(lif().withCm(0.002)),
                        "cm: 0.00001 nF",
                        "divides by it"),
                of(
                        "parameter-resolution",
                        WARNING,
                        cell(lif().withIOffset(0.0001)),
                        cell(lif().withIOffset(0.002)),
                        "i_offset: 0.0001 nA",
                        "0.000091552734375 nA"),
                of(
                        "decay",
                        ERROR,
                        cell(lif().withTauSyn(40000)),
                        cell(lif().withTauSyn(32768)),
                        "tau_syn_E: 40000 ms",
                        "32768 ms (32768 steps)"),
                of("resistance", ERROR, cell(lif().withCm(0.0003)), cell(lif().withCm(0.00031)), "66666.6", "MOhm"),
                of(
                        "refractory",
                        NOTE,
                        cell(lif().withTauRefrac(0.1)),
                        cell(lif().withTauRefrac(1)),
                        "holds the neuron for 1 step, 1 ms"),
                of(
                        "neurons-per-core",
                        ERROR,
                        cell(lif()).neuronsPerCore(257),
                        cell(lif()).neuronsPerCore(256),
                        "257 neurons per core (limit: 256)"),
                of(
                        "neurons-per-core",
                        ERROR,
                        cell(SpikeSourcePoisson.atRate(1)).neuronsPerCore("cell", 501),
                        cell(SpikeSourcePoisson.atRate(1)).neuronsPerCore("cell", 500),
                        "limit: 500"),
                of("machine-size", ERROR, cell(196_353, lif()), cell(184_320, lif()), "768 cores", "ask for 2 boards"),
                of(
                        "machine-size",
                        WARNING,
                        cell(196_352, lif()),
                        cell(184_320, lif()),
                        "767 cores",
                        "720 cores, 767 at best"),
                of(
                        "machine-size",
                        ERROR,
                        cell(64, lif()).neuronsPerCore(1).board(Board.SPINN3),
                        cell(60, lif()).neuronsPerCore(1).board(Board.SPINN3),
                        "use spinn5"));
    }

    private static Stream<Case> synapseCases() {
        return Stream.of(
                of(
                        "delay-minimum",
                        ERROR,
                        delay(2, 0.4),
                        delay(2, 1),
                        "delay 0.4 ms from 0 to 0, 8 of 8 connections",
                        "raises it to one step"),
                of("delay-grid", ERROR, delay(2, 2.5), delay(2, 2), "2.5 ms", "rounds it to 2 ms"),
                of(
                        "delay-maximum",
                        ERROR,
                        delay(256, 289),
                        delay(256, 288),
                        "289 steps (limit: 288 steps with 256",
                        "128 neurons per core"),
                of("delay-maximum", ERROR, delay(50, 1153), delay(50, 1152), "1152"),
                of(
                        "delay-maximum",
                        ERROR,
                        delay(256, 40000),
                        delay(256, 576).neuronsPerCore(128),
                        "use shorter delays"),
                of("weight-range", ERROR, weights(65536), weights(65535.9), "65536 nA"),
                of(
                        "weight-sum",
                        ERROR,
                        weights(21846, 21846, 21846),
                        weights(21845, 21845, 21845),
                        "excitatory input",
                        "65538 nA"),
                of("weight-zero", ERROR, weights(0.000015), weights(0.0000153), "1 of 1 weights", "shift 0"),
                of("weight-zero", WARNING, weights(1000, 0.03125), weights(1000, 0.0313), "1 of 2 weights", "shift 11"),
                of("weight-resolution", WARNING, weights(1000, 0.1), weights(1000, 0.0625, 0), "up to 25 %"),
                of(
                        "weight-scale",
                        ERROR,
                        weights(3).maxExpectedSummedWeight("cell", 2.9, 0),
                        weights(3).maxExpectedSummedWeight("cell", 3, 0),
                        "2.9 nA",
                        "largest weight, 3 nA"),
                of(
                        "weight-saturation",
                        NOTE,
                        weights(3, 3).maxExpectedSummedWeight("cell", 5, 0),
                        weights(3, 3).maxExpectedSummedWeight("cell", 6, 0),
                        "estimate 6 nA",
                        "more than 16 nA"),
                of("empty-projection", NOTE, weights(), weights(1), "no connections"));
    }

    private static Stream<Case> plasticityCases() {
        WeightRule additive = new WeightRule.Additive(0, 1);
        WeightRule multiplicative = new WeightRule.Multiplicative(0, 1);
        return Stream.of(
                of(
                        "stdp-one-rule",
                        ERROR,
                        synapses(lif(), plastic(PAIR, additive), plastic(PAIR, new WeightRule.Additive(0, 2))),
                        synapses(lif(), plastic(PAIR, additive), excitatory(3), plastic(PAIR, additive)),
                        "'input->cell' and 'input->cell 2'"),
                of(
                        "stdp-table",
                        ERROR,
                        synapses(lif(), plastic(new SpikePair(200, 340, 0.01, 0.01), additive)),
                        synapses(lif(), plastic(new SpikePair(200, 335, 0.01, 0.01), additive)),
                        "200 ms and 340 ms need tables of 8240 bytes"),
                of(
                        "stdp-overshoot",
                        WARNING,
                        synapses(lif(), plastic(new SpikePair(20, 20, 0.5, 1.5), multiplicative)),
                        synapses(lif(), plastic(new SpikePair(20, 20, 0.5, 1), multiplicative)),
                        "A_minus: 1.5 (limit: at most 1"),
                of(
                        "stdp-split",
                        NOTE,
                        synapses(Izhikevich.standard(), plastic(PAIR, multiplicative)),
                        synapses(Izhikevich.standard(), plastic(PAIR, additive)),
                        "separate cores"),
                of(
                        "stdp-history",
                        NOTE,
                        synapses(lif(), plastic(PAIR, additive)),
                        synapses(lif(), excitatory(1)),
                        "15"),
                of(
                        "stdp-step",
                        WARNING,
                        synapses(lif(), plastic(new SpikePair(20, 20, 0.0002, 0.0003), additive)),
                        synapses(lif(), plastic(new SpikePair(20, 20, 0.0003, 0.0003), additive)),
                        "A_plus: one pair of spikes changes a weight by at most 0.0002",
                        "is lost"),
                of(
                        "stdp-step",
                        WARNING,
                        synapses(lif(), plastic(new SpikePair(20, 20, 0.1, 0.0002), multiplicative)),
                        synapses(lif(), plastic(new SpikePair(20, 20, 0.1, 0), multiplicative)),
                        "A_minus",
                        "takes a whole unit"));
    }

    private static Stream<Case> otherCases() {
        return Stream.of(
                of(
                        "spike-times",
                        ERROR,
                        cell(SpikeSourceArray.at(1, 2.5, 3.5)),
                        cell(SpikeSourceArray.at(1, 2, 3)),
                        "2.5 ms, 2 in all",
                        "moves each to the next step"),
                of(
                        "poisson",
                        NOTE,
                        cell(SpikeSourcePoisson.atRate(200)),
                        cell(SpikeSourceArray.at(1)),
                        "200 Hz, 0.2 spikes a step"),
                of(
                        "poisson-grid",
                        WARNING,
                        cell(SpikeSourcePoisson.atRate(1).during(2.5, 10)),
                        cell(SpikeSourcePoisson.atRate(1).during(2, 10)),
                        "2.5 ms and 10 ms"),
                of(
                        "poisson-duration",
                        ERROR,
                        cell(2, SpikeSourcePoisson.atRate(1).with("duration", Value.of(1e10, 50))),
                        cell(2, SpikeSourcePoisson.atRate(1).with("duration", Value.of(4294967295.0, 50))),
                        "10000000000 ms at neuron 0, 1 in all"),
                of(
                        "current-steps",
                        NOTE,
                        current(100, new RampCurrent(0, 10, 0, 1)),
                        current(100, StepCurrent.from(3, 1)),
                        "RampCurrent",
                        "11 steps"),
                of(
                        "current-memory",
                        WARNING,
                        current(1025, new RampCurrent(0, 2000, 0, 1)),
                        current(1024, new RampCurrent(0, 2000, 0, 1)),
                        "8200 bytes"),
                of(
                        "current-memory",
                        ERROR,
                        current(4097, new RampCurrent(0, 5000, 0, 1)),
                        current(4096, new RampCurrent(0, 5000, 0, 1)),
                        "32776 bytes"),
                of(
                        "parameter-range",
                        ERROR,
                        current(9, StepCurrent.from(3, -70000)),
                        current(9, StepCurrent.from(3, -60000)),
                        "current 1 into 'cell': -70000 nA"),
                of(
                        "recordable",
                        ERROR,
                        record(Variable.U, false, Izhikevich.standard()),
                        record(Variable.V, false, Izhikevich.standard()),
                        "KeyError"),
                of(
                        "recordable-name",
                        NOTE,
                        record(Variable.ISYN_INH, false, lif()),
                        record(Variable.V, false, lif()),
                        "gsyn_inh"),
                of(
                        "record-source-view",
                        NOTE,
                        record(Variable.SPIKES, true, SpikeSourceArray.at(1)),
                        record(Variable.SPIKES, true, lif()),
                        "2 of 4 sources"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ruleFindsWhatBreaksItAndNothingElse(Case c) {
        List<Finding> found = ofRule(c, c.broken());
        assertThat(found).as("findings of the network that breaks the rule").isNotEmpty();
        assertThat(found.get(0).text()).contains(c.texts());
        assertThat(c.broken().check().exportable()).isEqualTo(c.severity() != ERROR);
        assertThat(ofRule(c, c.kept()))
                .as("findings of the network that keeps the rule")
                .isEmpty();
    }

    private static List<Finding> ofRule(Case c, SpinnakerExport export) {
        return export.check().findings(c.severity()).stream()
                .filter(f -> f.rule().equals(c.rule()))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyFindingSaysWhereWhatAndWhy(Case c) {
        for (Finding finding : c.broken().check().findings()) {
            assertThat(finding.place()).isNotBlank();
            assertThat(finding.value()).isNotBlank();
            assertThat(finding.effect()).isNotBlank();
            assertThat(finding.text()).doesNotContain("\n");
            if (finding.severity() != NOTE) {
                assertThat(finding.limit()).isNotBlank();
                assertThat(finding.remedy()).isNotBlank();
            }
        }
    }
}
