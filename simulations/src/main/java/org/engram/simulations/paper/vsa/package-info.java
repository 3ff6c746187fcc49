/** Experiments on vector symbols: recall from bundles, length of bound vectors, and soft encoding of records. */
@NullMarked
package org.engram.simulations.paper.vsa;

import org.jspecify.annotations.NullMarked;
