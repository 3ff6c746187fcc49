/** Izhikevich's simple model: the twenty firing patterns of "Which model to use for cortical spiking neurons?" (2004). */
@NullMarked
package org.engram.simulations.paper.izhikevich;

import org.jspecify.annotations.NullMarked;
