/** Argument checks and parameter tables that every module shares; the JDK is all it needs. */
@NullMarked
package org.engram.core;

import org.jspecify.annotations.NullMarked;
