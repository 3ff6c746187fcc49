/** Tests of the command line. */
@NullMarked
package org.engram.simulations.cli;

import org.jspecify.annotations.NullMarked;
