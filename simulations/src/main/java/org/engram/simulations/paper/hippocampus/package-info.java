/** The spiking content-addressable memory of hippocampal CA3 by Casanueva-Morato et al. (Neural Networks 178:106474, 2024). */
@NullMarked
package org.engram.simulations.paper.hippocampus;

import org.jspecify.annotations.NullMarked;
