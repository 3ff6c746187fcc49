/** The laws of Sparsey's code selection: expansivity, sigmoid, exponents, back-off and competing hypotheses, with presets. */
@NullMarked
package org.engram.sdr.sparsey.selection;

import org.jspecify.annotations.NullMarked;
