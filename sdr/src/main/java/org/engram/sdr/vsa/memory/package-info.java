/** Memories over vector symbols: clean-up, factorisation of products, and how well a bundle is recalled. */
@NullMarked
package org.engram.sdr.vsa.memory;

import org.jspecify.annotations.NullMarked;
