/** Immutable records of results: spike rasters, traces, curves and tables. */
@NullMarked
package org.engram.core.data;

import org.jspecify.annotations.NullMarked;
