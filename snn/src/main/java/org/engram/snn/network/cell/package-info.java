/** Cell types: membrane models with their synaptic input, and spike sources. */
@NullMarked
package org.engram.snn.network.cell;

import org.jspecify.annotations.NullMarked;
