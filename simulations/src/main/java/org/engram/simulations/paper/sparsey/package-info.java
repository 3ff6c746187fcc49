/** Sparsey: codes, capacity, constant cost, digits and sequences. */
@NullMarked
package org.engram.simulations.paper.sparsey;

import org.jspecify.annotations.NullMarked;
