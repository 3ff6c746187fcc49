/** Sparse balanced networks of integrate-and-fire neurons: Brunel (2000), and the benchmarks of Brette et al. (2007). */
@NullMarked
package org.engram.simulations.paper.balanced;

import org.jspecify.annotations.NullMarked;
