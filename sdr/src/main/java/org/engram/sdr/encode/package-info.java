/** Encoders: what is near becomes sparse vectors that share many active bits. */
@NullMarked
package org.engram.sdr.encode;

import org.jspecify.annotations.NullMarked;
