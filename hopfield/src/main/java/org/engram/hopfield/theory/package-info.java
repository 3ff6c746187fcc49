/** What the theories of associative memories predict: mean-field equations, capacities, error probabilities. */
@NullMarked
package org.engram.hopfield.theory;

import org.jspecify.annotations.NullMarked;
