/** Several patterns recalled at once by networks of diluted patterns, given or learnt from examples, beside their theory. */
@NullMarked
package org.engram.simulations.paper.multitasking;

import org.jspecify.annotations.NullMarked;
