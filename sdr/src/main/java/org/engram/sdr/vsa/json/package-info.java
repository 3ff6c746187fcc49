/** Soft encoding of JSON values into one vector of symbols, with queries by path. */
@NullMarked
package org.engram.sdr.vsa.json;

import org.jspecify.annotations.NullMarked;
