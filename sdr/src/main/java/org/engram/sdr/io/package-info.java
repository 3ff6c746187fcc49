/** Sparse vectors in files: JSON, compact binary and CSV, written as a whole and read strictly. */
@NullMarked
package org.engram.sdr.io;

import org.jspecify.annotations.NullMarked;
