/** Continual learning: measures, rehearsal schedules, learners and a small task of permuted inputs. */
@NullMarked
package org.engram.sdr.continual;

import org.jspecify.annotations.NullMarked;
