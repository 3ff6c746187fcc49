/** Memories for sparse patterns, of which few units are active: Willshaw's and that of Tsodyks and Feigelman. */
@NullMarked
package org.engram.hopfield.sparse;

import org.jspecify.annotations.NullMarked;
