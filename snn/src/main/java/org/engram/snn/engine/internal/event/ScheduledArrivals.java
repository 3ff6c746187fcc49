package org.engram.snn.engine.internal.event;

/**
 * Spikes from outside at given times.
 *
 * @param times times in ms
 * @param targets targets, packed
 * @param weight weight of each spike with its sign
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record ScheduledArrivals(double[] times, int[] targets, double weight) {}
