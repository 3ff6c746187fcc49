/** Named, order-independent streams of pinned random numbers. */
@NullMarked
package org.engram.core.random;

import org.jspecify.annotations.NullMarked;
