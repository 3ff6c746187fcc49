/** Recall from noisy cues in the network of Hopfield (1982), beside the theory of Amit, Gutfreund and Sompolinsky. */
@NullMarked
package org.engram.simulations.paper.hopfield;

import org.jspecify.annotations.NullMarked;
