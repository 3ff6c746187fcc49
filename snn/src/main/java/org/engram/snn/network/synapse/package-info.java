/** Synapses: receptor, weight, delay and what makes the weight change. */
@NullMarked
package org.engram.snn.network.synapse;

import org.jspecify.annotations.NullMarked;
