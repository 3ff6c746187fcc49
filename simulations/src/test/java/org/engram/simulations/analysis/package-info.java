/** Tests of the analysis of results. */
@NullMarked
package org.engram.simulations.analysis;

import org.jspecify.annotations.NullMarked;
