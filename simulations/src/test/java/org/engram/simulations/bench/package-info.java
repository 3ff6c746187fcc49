/** Tests of the networks that simulators are compared by. */
@NullMarked
package org.engram.simulations.bench;

import org.jspecify.annotations.NullMarked;
