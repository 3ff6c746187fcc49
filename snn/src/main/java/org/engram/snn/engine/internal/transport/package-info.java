/**
 * What carries spikes to neurons: static synapses in the shortest tables that hold them, and rings of coming input.
 *
 * <p>Not for use outside this module.
 */
@NullMarked
package org.engram.snn.engine.internal.transport;

import org.jspecify.annotations.NullMarked;
