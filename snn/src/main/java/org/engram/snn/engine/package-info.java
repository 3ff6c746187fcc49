/** Engines that run a network: the clock-driven and the event-driven one, what a run is told and what it gives back. */
@NullMarked
package org.engram.snn.engine;

import org.jspecify.annotations.NullMarked;
