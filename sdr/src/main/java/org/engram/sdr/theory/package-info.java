/** Exact probabilities and counts of sparse distributed representations. */
@NullMarked
package org.engram.sdr.theory;

import org.jspecify.annotations.NullMarked;
