package org.engram.simulations.experiment;

import java.io.IOException;
import java.util.List;
import org.engram.core.Parameter;

/**
 * One experiment of a paper: it measures what the paper claims and says whether the two agree.
 *
 * <p>An experiment has no state: everything a run depends on is in its {@link ExperimentContext}, and the same values
 * and seed give the same result, whatever the number of threads.
 */
public interface Experiment {

    /** Short name for the command line, in lower case with hyphens, such as {@code hopfield-recall}. */
    String id();

    /** What the experiment shows, in one line. */
    String title();

    /** The source: authors, year, title or journal, and a DOI where there is one. */
    String citation();

    /** The parameters that may be set, with units, bounds and defaults, in the order of listings. */
    List<Parameter> parameters();

    /**
     * Runs the experiment and writes its figures and tables to {@link ExperimentContext#file}.
     *
     * @throws IOException if a figure or table cannot be written
     */
    ExperimentResult run(ExperimentContext context) throws IOException;
}
