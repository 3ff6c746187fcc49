/** Simulations of one cell or of any network, with their results written as tables and figures. */
@NullMarked
package org.engram.simulations.simulate;

import org.jspecify.annotations.NullMarked;
