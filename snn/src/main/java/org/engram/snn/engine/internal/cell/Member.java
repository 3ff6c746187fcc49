package org.engram.snn.engine.internal.cell;

import org.engram.snn.engine.internal.slice.Slice;

/**
 * A group within a partition.
 *
 * @param slice which neurons of which population
 * @param group their state and kernel
 * @param firstNeuron index within the network of the first of them
 * @param offset index within the partition of the first of them
 */
public record Member(Slice slice, Group group, int firstNeuron, int offset) {}
