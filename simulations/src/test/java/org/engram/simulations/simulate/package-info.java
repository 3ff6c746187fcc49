/** Tests of simulations of one cell and of networks. */
@NullMarked
package org.engram.simulations.simulate;

import org.jspecify.annotations.NullMarked;
