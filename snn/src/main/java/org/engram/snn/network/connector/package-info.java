/** Connectors: which neuron of one group reaches which of another. */
@NullMarked
package org.engram.snn.network.connector;

import org.jspecify.annotations.NullMarked;
