package org.engram.hardware.spinnaker;

import static org.engram.hardware.spinnaker.Finding.Severity.ERROR;
import static org.engram.hardware.spinnaker.Finding.Severity.NOTE;

import java.util.function.Consumer;
import org.engram.snn.network.PopulationView;
import org.engram.snn.recording.Variable;

/** Variables that the board can record. */
final class RecordingRules implements Rule {

    @Override
    public void check(Plan plan, Consumer<Finding> found) {
        for (Probe probe : plan.probes()) {
            String id = probe.neurons().population().id();
            String place = "population '" + id + "': record " + probe.variable().name();
            if (probe.variable().equals(Variable.U)) {
                found.accept(new Finding(
                        ERROR,
                        "recordable",
                        place,
                        "u",
                        "spikes, v, isyn_exc, isyn_inh",
                        "sPyNNaker stops with a KeyError",
                        "do not record u"));
            }
            if (!probe.boardName().equals(probe.variable().name())) {
                found.accept(new Finding(
                        NOTE,
                        "recordable-name",
                        place,
                        probe.variable().name(),
                        "",
                        "sPyNNaker calls it " + probe.boardName() + " and returns the current in nA",
                        ""));
            }
            if (probe.neurons() instanceof PopulationView
                    && probe.neurons().population().cell().model().isSource()) {
                found.accept(new Finding(
                        NOTE,
                        "record-source-view",
                        place,
                        probe.neurons().size() + " of "
                                + probe.neurons().population().size() + " sources",
                        "whole populations of sources",
                        "sPyNNaker records every source; the loader keeps those asked for",
                        ""));
            }
        }
    }
}
