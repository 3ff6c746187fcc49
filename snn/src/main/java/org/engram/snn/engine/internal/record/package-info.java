/**
 * What a run keeps or hands on: logs and streams of spikes, samples of states and weights.
 *
 * <p>Not for use outside this module.
 */
@NullMarked
package org.engram.snn.engine.internal.record;

import org.jspecify.annotations.NullMarked;
