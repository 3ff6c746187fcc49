/** Learning windows of every rule of plasticity, measured with the engine beside their closed forms. */
@NullMarked
package org.engram.simulations.paper.plasticity;

import org.jspecify.annotations.NullMarked;
