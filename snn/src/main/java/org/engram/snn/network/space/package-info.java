/** Where neurons are, and how far they are from each other. */
@NullMarked
package org.engram.snn.network.space;

import org.jspecify.annotations.NullMarked;
