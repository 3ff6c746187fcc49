package org.engram.simulations.experiment;

import java.nio.file.Path;
import org.engram.core.Check;
import org.engram.core.io.ResultDirectory;
import org.engram.core.progress.Progress;
import org.engram.core.random.Streams;

/**
 * What a run of an experiment depends on, and where it writes.
 *
 * @param values the parameters' values
 * @param seed root seed of every random stream of the run
 * @param threads number of threads the run may use, >= 1; the result does not depend on it
 * @param progress where the run tells how far it is
 * @param directory where figures and tables are written
 */
public record ExperimentContext(
        ParameterValues values, long seed, int threads, Progress progress, ResultDirectory directory) {

    /** Requires at least one thread. */
    public ExperimentContext {
        Check.between("ExperimentContext.threads", threads, 1, Integer.MAX_VALUE);
    }

    /** A context with seed 42, one thread and no progress bar. */
    public static ExperimentContext of(ParameterValues values, ResultDirectory directory) {
        return new ExperimentContext(values, 42, 1, Progress.silent(), directory);
    }

    /** The same context with another root seed. */
    public ExperimentContext withSeed(long newSeed) {
        return new ExperimentContext(values, newSeed, threads, progress, directory);
    }

    /** The same context with another number of threads. */
    public ExperimentContext withThreads(int newThreads) {
        return new ExperimentContext(values, seed, newThreads, progress, directory);
    }

    /** The same context with another progress bar. */
    public ExperimentContext withProgress(Progress newProgress) {
        return new ExperimentContext(values, seed, threads, newProgress, directory);
    }

    /** The root of the run's random streams. */
    public Streams streams() {
        return Streams.of(seed);
    }

    /** The value of a parameter, in the parameter's unit. */
    public double value(String name) {
        return values.value(name);
    }

    /** The value of a parameter that counts something. */
    public int count(String name) {
        return values.count(name);
    }

    /** The file to write a figure or table of this name to, such as {@code recall.png}. */
    public Path file(String name) {
        return directory.path(name);
    }
}
