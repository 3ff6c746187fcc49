/** The versioned JSON document that holds a network and, where wanted, how to simulate it. */
@NullMarked
package org.engram.snn.json;

import org.jspecify.annotations.NullMarked;
