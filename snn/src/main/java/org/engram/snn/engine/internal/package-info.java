/**
 * The clock-driven engine's run: a network compiled into partitions, one a thread, that step together.
 *
 * <p>Not for use outside this module.
 */
@NullMarked
package org.engram.snn.engine.internal;

import org.jspecify.annotations.NullMarked;
