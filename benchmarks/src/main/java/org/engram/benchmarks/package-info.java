/** Benchmarks of the loops in which programs spend their time, run by JMH, with counters that show what was computed. */
@NullMarked
package org.engram.benchmarks;

import org.jspecify.annotations.NullMarked;
