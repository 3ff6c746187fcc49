/** The curves of Ahmad and Hawkins on sparse distributed representations, with simulations of them. */
@NullMarked
package org.engram.simulations.paper.sdr;

import org.jspecify.annotations.NullMarked;
