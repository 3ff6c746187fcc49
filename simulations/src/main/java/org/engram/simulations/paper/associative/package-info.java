/** Memories beyond Hopfield's: dense, modern, sparse and linear ones beside what theory says of their capacity. */
@NullMarked
package org.engram.simulations.paper.associative;

import org.jspecify.annotations.NullMarked;
