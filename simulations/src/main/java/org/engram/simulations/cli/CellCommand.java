package org.engram.simulations.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.engram.core.Check;
import org.engram.core.Parameter;
import org.engram.simulations.simulate.CellRun;
import org.engram.snn.engine.Scheme;
import org.engram.snn.network.cell.Cells;
import org.engram.snn.network.cell.Izhikevich;
import org.engram.snn.network.cell.StandardCell;
import org.engram.snn.network.value.Constant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Simulates one cell and writes its spikes, its trace and a figure. */
@Command(
        name = "cell",
        description = "Simulate one cell: spikes.csv, trace.csv and a figure.",
        footerHeading = "%nExamples:%n",
        footer = {
            "  engram cell --model Izhikevich --set a=0.02,b=0.2,c=-65,d=8,i_offset=10 --scheme IZHIKEVICH_2003"
                    + " --timestep 1",
            "  engram cell --model IfCurrExp --set i_offset=1,tau_refrac=2 --scheme EXACT --pulse weight=3,every=10",
            "  engram cell --model EifCondExpIsfaIsta --set i_offset=0.8 --scheme RUNGE_KUTTA_4"
        })
final class CellCommand implements Callable<Integer> {

    @Option(
            names = "--model",
            paramLabel = "NAME",
            required = true,
            completionCandidates = CellNames.class,
            description = "Cell type: ${COMPLETION-CANDIDATES}.")
    private String model = "";

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            split = ",",
            description = "Parameters and initial values of the cell, by PyNN's names.")
    private List<String> assignments = List.of();

    @Option(
            names = "--input",
            paramLabel = "SHAPE",
            defaultValue = "exponential",
            description = "Synaptic input of an Izhikevich cell: exponential (sPyNNaker's) or delta (the papers').")
    private String input = "";

    @Option(
            names = "--scheme",
            paramLabel = "NAME",
            completionCandidates = SchemeNames.class,
            description = "Scheme: ${COMPLETION-CANDIDATES} (default: the cell's own; 'engram list --cells' says which"
                    + " serve it).")
    private @Nullable String scheme;

    @Option(
            names = "--timestep",
            paramLabel = "MS",
            defaultValue = "0.1",
            description = "Timestep (default: ${DEFAULT-VALUE}).")
    private double timestep;

    @Option(
            names = "--duration",
            paramLabel = "MS",
            defaultValue = "1000",
            description = "Time simulated (default: ${DEFAULT-VALUE}).")
    private double duration;

    @Option(
            names = "--pulse",
            paramLabel = "NAME=VALUE",
            split = ",",
            description = "Spikes of this excitatory weight that arrive every so many ms, the first at 0:"
                    + " weight=W,every=MS.")
    private List<String> pulse = List.of();

    @Mixin
    private RunOptions options;

    CellCommand() {}

    @Override
    public Integer call() throws IOException {
        StandardCell<?> cell = cell();
        Scheme chosen = scheme == null ? Scheme.standard(cell.model()) : Scheme.of(scheme);
        CellRun run = new CellRun(cell, chosen, timestep, duration, pulses());
        int code = new RecordedRun(options, "cell", "cell", options.seed(), recorded(cell))
                .execute(directory -> run.execute(directory, options.seed(), options.progress()));
        if (chosen != Scheme.REFERENCE) {
            RefractoryNotes.of(run.network(), timestep).forEach(options::note);
        }
        return code;
    }

    private StandardCell<?> cell() {
        StandardCell<?> cell = Cells.standard(Check.known("--model", model, new CellNames()));
        Check.known("--input", input, List.of("exponential", "delta"));
        if (input.equals("delta")) {
            Check.that(cell instanceof Izhikevich, "--input: delta is for Izhikevich only, got " + model);
            cell = Izhikevich.standard().withDeltaInput();
        }
        for (Map.Entry<String, Double> entry :
                Assignments.parse("--set", assignments).entrySet()) {
            cell = cell.with(entry.getKey(), entry.getValue());
        }
        return cell;
    }

    private CellRun.Pulses pulses() {
        if (pulse.isEmpty()) {
            return CellRun.Pulses.NONE;
        }
        Check.that(
                pulse.stream().allMatch(word -> word.indexOf('=') > 0),
                "--pulse: must be weight=W,every=MS, got '" + String.join(",", pulse) + "'");
        Map<String, Double> values = Assignments.parse("--pulse", pulse);
        List<String> names = List.of("weight", "every");
        values.keySet().forEach(name -> Check.known("--pulse", name, names));
        for (String name : names) {
            Check.that(values.containsKey(name), "--pulse: " + name + " is missing; give weight=W,every=MS");
        }
        return new CellRun.Pulses(values.getOrDefault("weight", 0.0), values.getOrDefault("every", 0.0));
    }

    private Map<String, ?> recorded(StandardCell<?> cell) {
        Map<String, Object> recorded = new LinkedHashMap<>();
        recorded.put("model", model);
        recorded.put("input", cell.model().input().name());
        for (Parameter setting : cell.model().settings()) {
            if (cell.value(setting.name()) instanceof Constant constant) {
                recorded.put(setting.name(), constant.value());
            }
        }
        recorded.put("duration_ms", duration);
        recorded.put("pulse", new ArrayList<>(pulse));
        return recorded;
    }

    /** Names of the cells that are no sources. */
    static final class CellNames extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        CellNames() {
            Cells.standard().stream()
                    .map(StandardCell::model)
                    .filter(model -> !model.isSource())
                    .forEach(model -> add(model.name()));
        }
    }

    /** Names of the schemes. */
    static final class SchemeNames extends ArrayList<String> {

        private static final long serialVersionUID = 1;

        SchemeNames() {
            for (Scheme each : Scheme.values()) {
                add(each.name());
            }
        }
    }
}
