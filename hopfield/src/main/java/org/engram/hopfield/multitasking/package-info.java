/** Multitasking Hebbian networks: diluted patterns, several of which are recalled at once, given or learnt from examples. */
@NullMarked
package org.engram.hopfield.multitasking;

import org.jspecify.annotations.NullMarked;
