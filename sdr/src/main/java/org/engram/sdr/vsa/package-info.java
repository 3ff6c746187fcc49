/** Vector symbolic architectures behind one interface: symbols, roles, bundles and sequences as vectors of high dimension. */
@NullMarked
package org.engram.sdr.vsa;

import org.jspecify.annotations.NullMarked;
