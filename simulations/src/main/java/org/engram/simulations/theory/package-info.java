/** Theories that answer with numbers: a registry of closed and self-consistent equations, for the command line. */
@NullMarked
package org.engram.simulations.theory;

import org.jspecify.annotations.NullMarked;
