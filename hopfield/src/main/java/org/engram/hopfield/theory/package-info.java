/** What theory predicts for the memories of this library: capacities, errors and information, each with its source. */
@NullMarked
package org.engram.hopfield.theory;

import org.jspecify.annotations.NullMarked;
