/** The event-driven engine: queues of events, cells in closed form or integrated to tolerance, exact plasticity. */
@NullMarked
package org.engram.snn.engine.internal.event;

import org.jspecify.annotations.NullMarked;
