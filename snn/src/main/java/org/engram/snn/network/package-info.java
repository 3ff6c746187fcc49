/** The immutable description of a spiking network, and its realization with explicit numbers. */
@NullMarked
package org.engram.snn.network;

import org.jspecify.annotations.NullMarked;
