/** One cell under a microscope: its spikes and the course of its state. */
@NullMarked
package org.engram.simulations.cell;

import org.jspecify.annotations.NullMarked;
