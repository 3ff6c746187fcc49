package org.engram.snn.network.current;

/** A current into neurons, in nA: a function of time, or noise. */
public sealed interface CurrentSource permits DeterministicCurrent, NoisyCurrent {}
