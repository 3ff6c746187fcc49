package org.engram.simulations.cli;

import java.nio.file.Path;
import java.util.Map;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.paper.sparsey.SparseyDigits;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the digits with data of one's own. */
@Command
final class SparseyDigitsCommand extends ExperimentCommand {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = {
                "Directory with MNIST's IDX files (train-images-idx3-ubyte, train-labels-idx1-ubyte and those of t10k, packed by",
                "gzip or not). With the t10k files alone, some are learned and others tested. Default: drawn digits."
            })
    private @Nullable Path data;

    SparseyDigitsCommand() {
        super(new SparseyDigits());
    }

    @Override
    protected Experiment experiment() {
        return new SparseyDigits(data);
    }

    @Override
    protected Map<String, ?> inputs() {
        return Map.of("data", data == null ? "drawn digits" : data.toString());
    }
}
