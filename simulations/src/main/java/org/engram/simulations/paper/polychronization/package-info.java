/** Polychronization (Izhikevich 2006): a spiking network with delays and plasticity, and its groups of neurons. */
@NullMarked
package org.engram.simulations.paper.polychronization;

import org.jspecify.annotations.NullMarked;
