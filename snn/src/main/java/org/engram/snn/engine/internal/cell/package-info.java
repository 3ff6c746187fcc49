/**
 * The kernels that advance neurons by a step: for each scheme those made for one cell, and those for all equations.
 *
 * <p>Not for use outside this module.
 */
@NullMarked
package org.engram.snn.engine.internal.cell;

import org.jspecify.annotations.NullMarked;
