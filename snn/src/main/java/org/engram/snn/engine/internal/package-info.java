/** The clock-driven engine's kernels and memory layout; not for use outside this module. */
@NullMarked
package org.engram.snn.engine.internal;

import org.jspecify.annotations.NullMarked;
