/** Tests of experiments, claims and result files. */
@NullMarked
package org.engram.simulations.experiment;

import org.jspecify.annotations.NullMarked;
