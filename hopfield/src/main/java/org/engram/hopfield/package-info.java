/** Binary patterns and the networks that store them as attractors, after Hopfield. */
@NullMarked
package org.engram.hopfield;

import org.jspecify.annotations.NullMarked;
