package org.engram.simulations.cli;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
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
 * in {@link RunCommand}.
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

    @Override
    public final Integer call() throws IOException {
        Experiment configured = experiment();
        ParameterValues values = assigned(ParameterValues.of(configured), assignments);
        return new RecordedRun(options, "experiment", configured.id(), values.asMap())
                .execute(directory -> configured.run(new ExperimentContext(
                        values, options.seed(), options.threads(), options.progress(), directory)));
    }

    private static ParameterValues assigned(ParameterValues defaults, List<String> assignments) {
        ParameterValues values = defaults;
        Set<String> seen = new LinkedHashSet<>();
        for (String assignment : assignments) {
            int equals = assignment.indexOf('=');
            Check.that(equals > 0, "--set: must be NAME=VALUE, got '" + assignment + "'");
            String name = assignment.substring(0, equals).strip();
            values = values.with(name, number(name, assignment.substring(equals + 1)));
            Check.that(seen.add(name), "--set: " + name + " is given twice");
        }
        return values;
    }

    private static double number(String name, String text) {
        try {
            return new BigDecimal(text.strip()).doubleValue();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--set: " + name + " must be a number, got '" + text + "'", e);
        }
    }
}
