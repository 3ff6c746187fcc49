package org.engram.hardware.spinnaker;

import java.util.List;
import java.util.Map;
import org.engram.core.Parameter;
import org.engram.snn.network.Connections;
import org.engram.snn.network.Injection;
import org.engram.snn.network.Neurons;
import org.engram.snn.network.Population;
import org.engram.snn.network.PopulationView;
import org.engram.snn.network.Projection;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.cell.SpikeSourcePoisson;
import org.engram.snn.network.current.DeterministicCurrent;
import org.engram.snn.network.synapse.Receptor;
import org.engram.snn.network.synapse.SpikePair;
import org.engram.snn.network.synapse.StdpSynapse;
import org.engram.snn.network.synapse.WeightRule;

/** Writes {@code network.json}: every explicit number of a plan, by sPyNNaker's names. */
final class BundleDocument {

    static final String FORMAT = "engram-spinnaker";
    static final int VERSION = 1;

    private final Plan plan;
    private final Map<String, String> connectionFiles;
    private final Json json;

    /** A document that refers to files for the connections of some projections. */
    BundleDocument(Plan plan, Map<String, String> connectionFiles, Json json) {
        this.plan = plan;
        this.connectionFiles = connectionFiles;
        this.json = json;
    }

    void write() {
        json.beginObject().text("format", FORMAT).number("version", VERSION);
        json.beginObject("target").text("spynnaker", "checked against 7.1");
        json.text("board", plan.layout().board().id())
                .number("boards", plan.layout().boards())
                .endObject();
        json.text("name", plan.network().name());
        writeSetup();
        json.beginArray("populations");
        plan.network().populations().forEach(this::write);
        json.endArray().beginArray("projections");
        plan.network().projections().forEach(this::write);
        json.endArray().beginArray("current_sources");
        plan.network().injections().forEach(this::write);
        json.endArray();
        json.beginArray("run").beginObject().number("duration_ms", plan.clock().duration());
        json.endObject().endArray();
        writeExpected();
        json.endObject();
    }

    private void writeSetup() {
        json.beginObject("setup").number("timestep_ms", plan.clock().timestep());
        json.number("time_scale_factor", plan.clock().timeScaleFactor());
        json.number("min_delay_ms", plan.clock().timestep());
        json.number("seed", plan.realization().seed());
        json.number("duration_ms", plan.clock().duration()).endObject();
    }

    private void write(Population population) {
        CellClass cell = CellClass.of(population.cell().model()).orElseThrow();
        json.beginObject().text("id", population.id()).text("label", population.id());
        json.number("n_neurons", population.size());
        json.text("cellclass", cell.boardName()).text("namespace", "core");
        json.beginObject("params");
        if (population.cell() instanceof SpikeSourceArray source) {
            writeSpikeTimes(source);
        }
        writeSettings(population, cell.parameters());
        json.endObject();
        if (!cell.states().isEmpty()) {
            json.beginObject("initial_values");
            writeSettings(population, cell.states());
            json.endObject();
        }
        if (plan.layout().isCut(population)) {
            json.number("neurons_per_core", plan.layout().neuronsPerCore(population));
        }
        if (!population.cell().model().isSource()) {
            writeScales(population);
        }
        writeRecords(population);
        json.endObject();
    }

    private void writeSpikeTimes(SpikeSourceArray source) {
        json.beginArray("spike_times");
        if (source.lists() == 1) {
            numbers(source.times(0));
        } else {
            for (int i = 0; i < source.lists(); i++) {
                json.beginArray();
                numbers(source.times(i));
                json.endArray();
            }
        }
        json.endArray();
    }

    private void writeSettings(Population population, List<Parameter> settings) {
        for (Parameter setting : settings) {
            double[] values = plan.realization().values(population, setting.name());
            boolean isOpenEnd = population.cell() instanceof SpikeSourcePoisson
                    && setting.name().equals("duration")
                    && SourceRules.isForEver(values);
            if (!isOpenEnd) {
                writeValues(setting.name(), values);
            }
        }
    }

    private void writeValues(String name, double[] values) {
        for (double value : values) {
            if (Double.doubleToLongBits(value) != Double.doubleToLongBits(values[0])) {
                json.beginArray(name);
                numbers(values);
                json.endArray();
                return;
            }
        }
        json.number(name, values[0]);
    }

    private void numbers(double[] values) {
        for (double value : values) {
            json.number(value);
        }
    }

    private void writeScales(Population population) {
        if (plan.needsSynapseCore(population)) {
            json.number("n_synapse_cores", 1);
        }
        json.beginArray("max_expected_summed_weight");
        for (Receptor receptor : List.of(Receptor.EXCITATORY, Receptor.INHIBITORY)) {
            json.number(plan.scale(population, receptor).largestSum());
        }
        json.endArray();
    }

    private void writeRecords(Population population) {
        json.beginArray("record");
        for (Probe probe : plan.probes()) {
            if (probe.neurons().population().equals(population)) {
                json.beginObject().text("variable", probe.boardName());
                if (probe.neurons() instanceof PopulationView) {
                    writeIndices(probe.neurons());
                }
                json.endObject();
            }
        }
        json.endArray();
    }

    /** Neurons as a range of indices, the form of a population view. */
    private void writeIndices(Neurons neurons) {
        PopulationView view = neurons instanceof PopulationView v ? v : neurons.slice(0, neurons.size());
        json.beginObject("indices").number("from", view.from()).number("to", view.to());
        json.number("step", view.step()).endObject();
    }

    private void write(Projection projection) {
        Connections made = plan.realization().connections(projection);
        json.beginObject().text("id", projection.id());
        json.text("pre", projection.pre().population().id());
        json.text("post", projection.post().population().id());
        json.text("receptor_type", Plan.receptorType(projection.synapse().receptor()));
        json.beginObject("synapse");
        if (projection.synapse().type() instanceof StdpSynapse stdp) {
            write(stdp);
        } else {
            json.text("type", "StaticSynapse");
        }
        json.endObject().number("n_connections", made.size());
        String file = connectionFiles.get(projection.id());
        if (file == null) {
            write(made);
        } else {
            json.text("connections_file", file);
        }
        json.endObject();
    }

    private void write(StdpSynapse stdp) {
        json.text("type", "STDPMechanism");
        SpikePair timing = PlasticityRules.pair(stdp);
        json.beginObject("timing").text("rule", "SpikePairRule");
        json.number("tau_plus", timing.tauPlus()).number("tau_minus", timing.tauMinus());
        json.number("A_plus", timing.aPlus()).number("A_minus", timing.aMinus());
        json.endObject().beginObject("weight");
        boolean isAdditive = stdp.weights() instanceof WeightRule.Additive;
        json.text("rule", isAdditive ? "AdditiveWeightDependence" : "MultiplicativeWeightDependence");
        json.number("w_min", stdp.weights().wMin())
                .number("w_max", stdp.weights().wMax());
        json.endObject().truth("backprop_delay", true);
    }

    private void write(Connections made) {
        json.beginArray("connections");
        for (int k = 0; k < made.size(); k++) {
            json.beginArray().number(made.pre(k)).number(made.post(k));
            json.number(made.weight(k)).number(made.delay(k)).endArray();
        }
        json.endArray();
    }

    private void write(Injection injection) {
        StepSeries steps = plan.steps((DeterministicCurrent) injection.current());
        json.beginObject().text("class", "StepCurrentSource").beginArray("times");
        for (int i = 0; i < steps.size(); i++) {
            json.number(steps.time(i));
        }
        json.endArray().beginArray("amplitudes");
        for (int i = 0; i < steps.size(); i++) {
            json.number(steps.amplitude(i));
        }
        json.endArray().text("population", injection.target().population().id());
        writeIndices(injection.target());
        json.endObject();
    }

    private void writeExpected() {
        json.beginObject("expected").number("cores", plan.cores()).beginArray("weights");
        for (StoredWeights stored : plan.stored()) {
            json.beginObject().text("projection", stored.projection());
            ExportReport.writeNumbers(json, stored);
            json.endObject();
        }
        json.endArray().endObject();
    }
}
