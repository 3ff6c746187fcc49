/** Loops by the JDK's Vector API, an incubator module that a program may run without; not for use outside this module. */
@NullMarked
package org.engram.hopfield.internal.vector;

import org.jspecify.annotations.NullMarked;
