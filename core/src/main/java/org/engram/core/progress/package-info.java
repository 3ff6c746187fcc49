/** Progress of long work, shown or silent. */
@NullMarked
package org.engram.core.progress;

import org.jspecify.annotations.NullMarked;
