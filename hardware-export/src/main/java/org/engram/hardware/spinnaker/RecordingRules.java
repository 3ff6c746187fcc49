package org.engram.hardware.spinnaker;

import static org.engram.core.Check.text;
import static org.engram.hardware.spinnaker.Finding.Severity.ERROR;
import static org.engram.hardware.spinnaker.Finding.Severity.NOTE;

import java.util.function.Consumer;
import org.engram.snn.network.PopulationView;
import org.engram.snn.recording.Recording;
import org.engram.snn.recording.Variable;

/** Variables that the board can record. */
final class RecordingRules implements Rule {

    @Override
    public void check(Plan plan, Consumer<Finding> found) {
        plan.asked().forEach(recording -> checkAsked(plan, recording, found));
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

    /** What the simulation records and the board does not, or not so. */
    private static void checkAsked(Plan plan, Recording asked, Consumer<Finding> found) {
        if (asked instanceof Recording.OfConnections connections) {
            String what = asked instanceof Recording.Weights
                    ? "weights"
                    : connections.variable().name();
            found.accept(new Finding(
                    NOTE,
                    "record-weights",
                    "projection '" + connections.projection().id() + "': record " + what,
                    "every " + text(asked.times().interval()) + " ms",
                    "the weights at the end",
                    "the loader writes the final weights of plastic projections only",
                    ""));
        } else if (asked instanceof Recording.State state
                && state.interval() > plan.clock().timestep()) {
            found.accept(new Finding(
                    NOTE,
                    "record-interval",
                    "population '" + state.neurons().population().id() + "': record "
                            + state.variable().name(),
                    "every " + text(state.interval()) + " ms",
                    "",
                    "the bundle records it at every step of "
                            + text(plan.clock().timestep()) + " ms",
                    ""));
        } else if (!asked.times().isWholeRun()) {
            found.accept(new Finding(
                    NOTE,
                    "record-window",
                    "recordings",
                    "from " + text(asked.times().from()) + " ms until "
                            + text(asked.times().until()) + " ms",
                    "",
                    "the bundle records the whole run",
                    ""));
        }
    }
}
