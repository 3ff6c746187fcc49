/**
 * What enters a neuron in a step: injected and noisy currents, and synaptic input of every shape.
 *
 * <p>Not for use outside this module.
 */
@NullMarked
package org.engram.snn.engine.internal.input;

import org.jspecify.annotations.NullMarked;
