package org.engram.hardware.spinnaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.engram.snn.network.Network;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.connector.Connector;
import org.engram.snn.network.current.StepCurrent;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.Synapse;
import org.engram.snn.network.synapse.WeightRule;
import org.engram.snn.network.value.Value;
import org.engram.snn.recording.Variable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the loader asks sPyNNaker for, noted by a stand-in for {@code pyNN.spiNNaker}. */
class LoaderCallsTest {

    private static final Optional<Python> PYTHON = Python.running("import sys; assert sys.version_info >= (3, 9)");

    @TempDir
    Path directory;

    @BeforeEach
    void standInForSpynnaker() throws IOException {
        if (PYTHON.isEmpty()) {
            System.out.println("LoaderCallsTest: skipped, no Python 3.9 or newer here");
        }
        assumeTrue(PYTHON.isPresent());
        Path pynn = Files.createDirectory(directory.resolve("pyNN"));
        Files.writeString(pynn.resolve("__init__.py"), "");
        try (InputStream stub = LoaderCallsTest.class.getResourceAsStream("stub_spinnaker.py")) {
            Files.copy(Objects.requireNonNull(stub), pynn.resolve("spiNNaker.py"));
        }
    }

    private static SpinnakerExport export() {
        var network = Network.named("calls");
        var input = network.population("input", 2, SpikeSourceArray.of(new double[][] {{1, 5}, {}}));
        var poisson =
                network.population("poisson", 3, SpikeSourcePoisson.atRate(10).during(0, 50));
        var cells = network.population("cells", 2, IfCurrExp.standard().with("i_offset", Value.of(0.5, 0.75)));
        var izhikevich = network.population("izk", 2, Izhikevich.standard());
        network.connect(
                input,
                cells,
                Connector.oneToOne(),
                Synapse.excitatory(0.5).stdp(new SpikePair(20, 30, 0.01, 0.02), new WeightRule.Additive(0, 1)));
        network.connect(
                cells,
                izhikevich,
                Connector.oneToOne(),
                Synapse.excitatory(2).stdp(new SpikePair(20, 30, 0.01, 0.02), new WeightRule.Multiplicative(0, 4)));
        network.connect(cells, cells, Connector.fromList(new int[] {1}, new int[] {0}), Synapse.inhibitory(0.25));
        network.connect(izhikevich, cells, Connector.fixedProbability(0), Synapse.excitatory(1));
        network.inject(StepCurrent.pulse(2, 4, 1.5), cells.last(1));
        return SpinnakerExport.of(network.build())
                .timestep(0.5)
                .duration(20)
                .seed(-1)
                .neuronsPerCore(32)
                .record(Variable.SPIKES, cells, poisson.first(2))
                .record(Variable.V, izhikevich.last(1))
                .record(Variable.ISYN_EXC, cells);
    }

    private List<String> calls() throws IOException {
        Path bundle = directory.resolve("bundle");
        export().write(bundle);
        Files.copy(bundle.resolve("run_on_spinnaker.py"), directory.resolve("loader.py"));
        Python.Result result = PYTHON.orElseThrow().runIn(directory, "loader.py", "--out", "out", "bundle");
        assertThat(result.exitCode()).as(result.output()).isZero();
        return result.output().lines().toList();
    }

    @Test
    void everyPartOfTheBundleIsBuilt() throws IOException {
        assertThat(calls())
                .containsExactly(
                        "setup(min_delay=0.5, time_scale_factor=2, timestep=0.5)",
                        "Population(2, SpikeSourceArray(spike_times=[[1, 5], []]), additional_parameters={}, "
                                + "initial_values={}, label='input')",
                        "Population(3, SpikeSourcePoisson(rate=10, start=0, duration=50), "
                                + "additional_parameters={'seed': 0}, initial_values={}, label='poisson')",
                        "poisson.set_max_atoms_per_core(500)",
                        "poisson[0:2:1].record('spikes')",
                        "Population(2, IF_curr_exp(v_rest=-65, cm=1, tau_m=20, tau_refrac=0.1, tau_syn_E=5, tau_syn_I=5, "
                                + "v_reset=-65, v_thresh=-50, i_offset=[0.5, 0.75]), additional_parameters="
                                + "{'max_expected_summed_weight': [1, 0.25]}, initial_values={'v': -65}, label='cells')",
                        "cells.set_max_atoms_per_core(32)",
                        "cells.record('spikes')",
                        "cells.record('gsyn_exc')",
                        "Population(2, Izhikevich(a=0.02, b=0.2, c=-65, d=2, i_offset=0, tau_syn_E=5, tau_syn_I=5), "
                                + "additional_parameters={'max_expected_summed_weight': [4, 0], 'n_synapse_cores': 1}, "
                                + "initial_values={'v': -70, 'u': -14}, label='izk')",
                        "izk.set_max_atoms_per_core(32)",
                        "izk[1:2:1].record('v')",
                        "Projection('input', 'cells', FromListConnector([(0, 0, 0.5, 0.5), (1, 1, 0.5, 0.5)]), "
                                + "label='input->cells', receptor_type='excitatory', synapse_type=STDPMechanism("
                                + "timing_dependence=SpikePairRule(tau_plus=20, tau_minus=30, A_plus=0.01, A_minus=0.02), "
                                + "weight_dependence=AdditiveWeightDependence(w_min=0, w_max=1), backprop_delay=True))",
                        "Projection('cells', 'izk', FromListConnector([(0, 0, 2, 0.5), (1, 1, 2, 0.5)]), "
                                + "label='cells->izk', receptor_type='excitatory', synapse_type=STDPMechanism("
                                + "timing_dependence=SpikePairRule(tau_plus=20, tau_minus=30, A_plus=0.01, A_minus=0.02), "
                                + "weight_dependence=MultiplicativeWeightDependence(w_min=0, w_max=4), backprop_delay=True))",
                        "Projection('cells', 'cells', FromListConnector([(1, 0, 0.25, 0.5)]), "
                                + "label='cells->cells', receptor_type='inhibitory', synapse_type=StaticSynapse())",
                        "cells[1:2:1].inject(StepCurrentSource(times=[2.125, 4.125, 20.625], amplitudes=[1.5, 0, 0]))",
                        "run(20)");
    }

    @Test
    void whatWasRecordedIsWrittenAsAsked() throws IOException {
        calls();
        Path out = directory.resolve("out");
        assertThat(out.resolve("spikes.csv")).hasContent("""
                        population,time_ms,neuron
                        poisson,2.5,0
                        poisson,2.5,1
                        poisson,5.0,0
                        poisson,5.0,1
                        cells,2.5,0
                        cells,2.5,1
                        cells,5.0,0
                        cells,5.0,1
                        """);
        assertThat(out.resolve("v.csv")).hasContent("population,time_ms,neuron,v\nizk,0.0,1,-65.0\nizk,1.0,1,-64.5\n");
        assertThat(out.resolve("final_weights.csv")).hasContent("""
                        projection,pre,post,weight
                        input->cells,0,0,0.25
                        input->cells,1,1,0.25
                        cells->izk,0,0,1.0
                        cells->izk,1,1,1.0
                        """);
    }
}
