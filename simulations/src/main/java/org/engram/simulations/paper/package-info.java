/** One package per paper, and the list of their experiments. */
@NullMarked
package org.engram.simulations.paper;

import org.jspecify.annotations.NullMarked;
