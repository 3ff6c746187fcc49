/** The {@code engram} command: one class per subcommand, one place for exit codes and errors. */
@NullMarked
package org.engram.simulations.cli;

import org.jspecify.annotations.NullMarked;
