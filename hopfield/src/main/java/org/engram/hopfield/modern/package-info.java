/** Modern Hopfield networks, whose real-valued states are drawn to softmax averages of the patterns, after Ramsauer et al. */
@NullMarked
package org.engram.hopfield.modern;

import org.jspecify.annotations.NullMarked;
