/** Experiments on continual learning: tasks learned one after another, and what is left of the first. */
@NullMarked
package org.engram.simulations.paper.continual;

import org.jspecify.annotations.NullMarked;
