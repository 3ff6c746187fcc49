/** How accurate the schemes are, and what the event-driven engine's cost depends on. */
@NullMarked
package org.engram.simulations.paper.engines;

import org.jspecify.annotations.NullMarked;
