package org.engram.simulations.simulate;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.engram.core.Check;

/**
 * What a run begins from and leaves besides its results.
 *
 * @param resume checkpoint to begin from, if any
 * @param checkpoint where the run is kept at its end and every so often, if anywhere
 * @param every biological time between checkpoints, ms; infinite for one at the end
 * @param isStreamed whether records go to files as they come, without figures, instead of staying in memory
 */
public record RunFiles(Optional<Path> resume, Optional<Path> checkpoint, double every, boolean isStreamed) {

    /** A run from 0 that leaves its results alone. */
    public static final RunFiles NONE =
            new RunFiles(Optional.empty(), Optional.empty(), Double.POSITIVE_INFINITY, false);

    /** Requires a positive time, and a file where there is one. */
    public RunFiles {
        checkpoint.ifPresent(file -> Check.that(!Files.isDirectory(file), file + ": is a directory, not a file"));
        Check.that(every > 0, "--checkpoint-every: must be > 0 ms, got " + Check.text(every));
        Check.that(
                checkpoint.isPresent() || every == Double.POSITIVE_INFINITY,
                "--checkpoint-every: needs --checkpoint FILE");
    }
}
