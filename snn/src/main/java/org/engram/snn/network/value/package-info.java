/** Values of parameters, weights and delays: constant, listed, or drawn from a distribution. */
@NullMarked
package org.engram.snn.network.value;

import org.jspecify.annotations.NullMarked;
