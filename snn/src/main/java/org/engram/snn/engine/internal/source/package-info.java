/**
 * Where spikes begin without a neuron: lists of times, random processes, Poisson input and arrivals from outside.
 *
 * <p>Not for use outside this module.
 */
@NullMarked
package org.engram.snn.engine.internal.source;

import org.jspecify.annotations.NullMarked;
