package org.engram.simulations.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.engram.core.Check;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.paper.hippocampus.CasanuevaMorato2024;
import org.engram.simulations.paper.hippocampus.Stimulus;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the hippocampal memory with the authors' operations, operations of one's own, or free input. */
@Command
final class HippocampusCommand extends ExperimentCommand {

    @Option(names = "--cues", paramLabel = "N", description = "Number of cues (default: 5).")
    private @Nullable Integer cues;

    @Option(names = "--contents", paramLabel = "N", description = "Number of content bits (default: 10).")
    private @Nullable Integer contents;

    @Option(
            names = "--duration",
            paramLabel = "MS",
            description = "Time simulated (default: as long as the input needs).")
    private @Nullable Double duration;

    @Option(
            names = "--operations",
            paramLabel = "FILE",
            description = {
                "Operations to carry out, one a line:",
                "  # comment",
                "  [at MS] learn cue N content BIT [BIT ...]",
                "  [at MS] recall cue N",
                "  [at MS] recall content BIT [BIT ...]",
                "Without 'at', 14 ms after the operation before. Default: the authors' experiment 1 for 5 cues and 10"
                        + " bits, experiment 3 for 16 and 6; for other sizes everything is learned and recalled once."
            })
    private @Nullable Path operations;

    @Option(
            names = "--input",
            paramLabel = "FILE",
            description = "Free input: a CSV file with the header time_ms,neuron; cues come first, then content bits.")
    private @Nullable Path input;

    HippocampusCommand() {
        super(new CasanuevaMorato2024());
    }

    @Override
    protected Experiment experiment() {
        return new CasanuevaMorato2024(stimulus());
    }

    private Stimulus stimulus() {
        Check.that(input == null || operations == null, "--input: cannot be combined with --operations");
        if (input != null) {
            return new Stimulus.Free(input);
        }
        return operations != null ? new Stimulus.Script(operations) : new Stimulus.Standard();
    }

    @Override
    protected Map<String, Double> parameterOptions() {
        Map<String, Double> values = new LinkedHashMap<>();
        put(values, "cues", cues);
        put(values, "contents", contents);
        put(values, "duration", duration);
        return values;
    }

    private static void put(Map<String, Double> values, String name, @Nullable Number value) {
        if (value != null) {
            values.put(name, value.doubleValue());
        }
    }

    @Override
    protected Map<String, ?> inputs() {
        return Map.of("stimulus", stimulus().source());
    }
}
