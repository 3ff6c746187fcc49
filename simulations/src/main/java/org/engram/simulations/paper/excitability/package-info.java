/** How often single neurons fire, for a constant current and for noise, beside closed forms. */
@NullMarked
package org.engram.simulations.paper.excitability;

import org.jspecify.annotations.NullMarked;
