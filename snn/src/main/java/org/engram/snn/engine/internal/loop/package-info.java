/**
 * The loops over neurons and synapses in single precision, plain or by the Vector API, with the same bits.
 *
 * <p>Not for use outside this module.
 */
@NullMarked
package org.engram.snn.engine.internal.loop;

import org.jspecify.annotations.NullMarked;
