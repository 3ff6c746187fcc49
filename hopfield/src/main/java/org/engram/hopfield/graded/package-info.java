/** Networks of graded units in continuous time, after Hopfield (1984). */
@NullMarked
package org.engram.hopfield.graded;

import org.jspecify.annotations.NullMarked;
