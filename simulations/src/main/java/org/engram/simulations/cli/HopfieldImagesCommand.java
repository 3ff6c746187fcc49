package org.engram.simulations.cli;

import java.nio.file.Path;
import java.util.Map;
import org.engram.simulations.experiment.Experiment;
import org.engram.simulations.paper.hopfield.HopfieldImages;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Recalls the toolkit's pictures or the user's from parts of them. */
@Command
final class HopfieldImagesCommand extends ExperimentCommand {

    @Option(
            names = "--data",
            paramLabel = "PATH",
            description = {
                "Pictures to store: a PNG or PGM file, a directory of them, or an IDX file such as MNIST's",
                "train-images-idx3-ubyte, packed by gzip or not (default: eight that come with the toolkit)."
            })
    private @Nullable Path data;

    HopfieldImagesCommand() {
        super(new HopfieldImages());
    }

    @Override
    protected Experiment experiment() {
        return new HopfieldImages(data);
    }

    @Override
    protected Map<String, ?> inputs() {
        return data == null ? Map.of() : Map.of("data", data.toString());
    }
}
