/** What theory predicts of spiking neurons: firing rates of leaky integrate-and-fire neurons under noise. */
@NullMarked
package org.engram.snn.theory;

import org.jspecify.annotations.NullMarked;
