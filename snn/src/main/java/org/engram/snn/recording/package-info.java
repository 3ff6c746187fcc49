/** What a run records, and how it is handed back. */
@NullMarked
package org.engram.snn.recording;

import org.jspecify.annotations.NullMarked;
