/** Kanerva's sparse distributed memory. */
@NullMarked
package org.engram.sdr.memory;

import org.jspecify.annotations.NullMarked;
