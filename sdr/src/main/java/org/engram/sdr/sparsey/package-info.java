/** Sparsey: macs of winner-take-all modules that store an input in one trial and find the best match in a fixed number of steps. */
@NullMarked
package org.engram.sdr.sparsey;

import org.jspecify.annotations.NullMarked;
