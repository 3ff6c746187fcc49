/**
 * A run's state as one whole, put together from the parts that partitions hold and taken apart again.
 *
 * <p>Not for use outside this module.
 */
@NullMarked
package org.engram.snn.engine.internal.state;

import org.jspecify.annotations.NullMarked;
