/**
 * SpiNNaker: what the board will do to a network, found before anything is written, and the bundle that rebuilds the
 * network there. Everything said about sPyNNaker was checked against release 7.1.
 */
@NullMarked
package org.engram.hardware.spinnaker;

import org.jspecify.annotations.NullMarked;
