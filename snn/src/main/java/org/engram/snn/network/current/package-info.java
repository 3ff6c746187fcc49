/** Currents injected into neurons as functions of time. */
@NullMarked
package org.engram.snn.network.current;

import org.jspecify.annotations.NullMarked;
