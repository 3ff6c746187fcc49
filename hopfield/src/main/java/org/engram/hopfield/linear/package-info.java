/** Linear associative memories that learn classes of unequal frequency by different rules. */
@NullMarked
package org.engram.hopfield.linear;

import org.jspecify.annotations.NullMarked;
