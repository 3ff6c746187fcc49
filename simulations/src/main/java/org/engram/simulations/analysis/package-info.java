/** Analysis of results that needs more than the JDK: power spectra. */
@NullMarked
package org.engram.simulations.analysis;

import org.jspecify.annotations.NullMarked;
