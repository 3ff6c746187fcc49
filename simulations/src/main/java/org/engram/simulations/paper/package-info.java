/** Experiments that reproduce papers, one class a paper, named by author and year. */
@NullMarked
package org.engram.simulations.paper;

import org.jspecify.annotations.NullMarked;
