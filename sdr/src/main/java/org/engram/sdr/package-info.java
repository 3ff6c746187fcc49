/** Sparse distributed representations: immutable sparse binary vectors and the operations on them. */
@NullMarked
package org.engram.sdr;

import org.jspecify.annotations.NullMarked;
