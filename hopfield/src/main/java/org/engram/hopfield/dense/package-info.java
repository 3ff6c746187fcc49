/** Dense associative memories, whose energy falls with a high power of the overlaps, after Krotov and Hopfield. */
@NullMarked
package org.engram.hopfield.dense;

import org.jspecify.annotations.NullMarked;
