/**
 * What the rest is written for: a contiguous part of a population, its numbers, generators and lists of neurons.
 *
 * <p>Not for use outside this module.
 */
@NullMarked
package org.engram.snn.engine.internal.slice;

import org.jspecify.annotations.NullMarked;
