/** Levels of macs over a field of binary inputs: receptive fields, activity bands, persistence that doubles level by level. */
@NullMarked
package org.engram.sdr.sparsey.hierarchy;

import org.jspecify.annotations.NullMarked;
