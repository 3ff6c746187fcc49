/** Tests of the registry of theories. */
@NullMarked
package org.engram.simulations.theory;

import org.jspecify.annotations.NullMarked;
