/**
 * Experiments as objects: parameters in, claims with verdicts, figures and tables out; and the files that record a run.
 */
@NullMarked
package org.engram.simulations.experiment;

import org.jspecify.annotations.NullMarked;
