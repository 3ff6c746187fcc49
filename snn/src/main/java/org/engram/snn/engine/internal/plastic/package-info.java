/**
 * Synapses that change with time: wiring, weights, traces of spikes, modulators, consolidation and short-term plasticity.
 *
 * <p>Not for use outside this module.
 */
@NullMarked
package org.engram.snn.engine.internal.plastic;

import org.jspecify.annotations.NullMarked;
