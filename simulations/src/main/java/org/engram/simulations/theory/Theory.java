package org.engram.simulations.theory;

import java.util.List;
import org.engram.core.Parameter;
import org.engram.simulations.experiment.ParameterValues;

/**
 * One theory: what its equations give for one set of parameters.
 *
 * <p>A theory has no state and draws no random numbers; its work is done by a function of the libraries, whose documentation
 * states the equations.
 */
public interface Theory {

    /** Short name for the command line, in lower case with hyphens, such as {@code ags-overlap}. */
    String id();

    /** What the theory gives, in one line. */
    String title();

    /** The source: authors, year and journal. */
    String source();

    /** The parameters that may be set, with units, bounds and defaults, in the order of listings. */
    List<Parameter> parameters();

    /**
     * The words that stand for the values 0, 1, 2 and so on of a parameter that is a choice; none for a number.
     *
     * @param parameter name of one of the {@link #parameters()}
     */
    default List<String> words(String parameter) {
        return List.of();
    }

    /** What the theory gives for these values, in the order of listings; how many there are may depend on the values. */
    List<Quantity> at(ParameterValues values);
}
