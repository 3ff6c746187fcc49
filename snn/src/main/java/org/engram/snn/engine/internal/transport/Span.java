package org.engram.snn.engine.internal.transport;

/**
 * The targets of a table within its partition.
 *
 * @param blocks blocks of the partition
 * @param shift what turns an index within the postsynaptic population into one within the partition
 * @param from first target, an index within the partition
 * @param to end of the targets
 */
record Span(Blocks blocks, int shift, int from, int to) {}
