package org.engram.simulations.cli;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.engram.core.Check;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.experiment.ExperimentContext;
import org.engram.simulations.experiment.ParameterValues;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Runs one experiment; made from its parameters alone.
 *
 * <p>An experiment with options of its own has a subclass that adds them and overrides {@link #experiment()}, and a line
 * in {@link Engram}.
 */
@Command
class ExperimentCommand implements Callable<Integer> {

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            split = ",",
            description = "Values of parameters; give it once with commas or several times.")
    private List<String> assignments = List.of();

    @Mixin
    private RunOptions options;

    private final Experiment experiment;

    ExperimentCommand(Experiment experiment) {
        this.experiment = experiment;
    }

    /** The experiment as the options want it. */
    protected Experiment experiment() {
        return experiment;
    }

    /** Values of parameters that have options of their own, by name. */
    protected Map<String, Double> parameterOptions() {
        return Map.of();
    }

    /** What {@code result.json} records besides parameters, by name. */
    protected Map<String, ?> inputs() {
        return Map.of();
    }

    @Override
    public final Integer call() throws IOException {
        Experiment configured = experiment();
        ParameterValues values = values(configured);
        Map<String, Object> recorded = new LinkedHashMap<>(values.asMap());
        recorded.putAll(inputs());
        return new RecordedRun(options, "experiment", configured.id(), options.seed(), recorded)
                .execute(directory -> configured.run(new ExperimentContext(
                        values, options.seed(), options.threads(), options.progress(), directory)));
    }

    private ParameterValues values(Experiment configured) {
        ParameterValues values = ParameterValues.of(configured);
        Map<String, Double> assigned = Assignments.parse("--set", assignments);
        parameterOptions().forEach((name, value) -> {
            Check.that(!assigned.containsKey(name), "--" + name + ": is given by --set as well");
            assigned.put(name, value);
        });
        for (Map.Entry<String, Double> entry : assigned.entrySet()) {
            values = values.with(entry.getKey(), entry.getValue());
        }
        return values;
    }
}
