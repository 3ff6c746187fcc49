/** Binary patterns and the networks that store them as attractors, after Hopfield; the vocabulary of all associative memories. */
@NullMarked
package org.engram.hopfield;

import org.jspecify.annotations.NullMarked;
