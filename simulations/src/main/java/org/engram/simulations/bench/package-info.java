/** The networks by which simulators are compared, and how long they take. */
@NullMarked
package org.engram.simulations.bench;

import org.jspecify.annotations.NullMarked;
