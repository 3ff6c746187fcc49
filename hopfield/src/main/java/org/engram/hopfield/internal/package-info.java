/** Loops over bits and matrices, in a plain form and in one by the Vector API that gives the same numbers; not for use outside. */
@NullMarked
package org.engram.hopfield.internal;

import org.jspecify.annotations.NullMarked;
