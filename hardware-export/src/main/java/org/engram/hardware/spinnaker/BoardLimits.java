package org.engram.hardware.spinnaker;

import org.engram.core.Check;

/** What fits on a SpiNNaker core under sPyNNaker: neurons, delays and tables. */
public final class BoardLimits {

    /** Most neurons on a core: the rows of the table of synapses are no longer. */
    public static final int NEURONS_PER_CORE = 256;

    /** Most Poisson sources on a core. */
    public static final int POISSON_PER_CORE = 500;

    /** Most spike array sources on a core. */
    public static final int ARRAY_SOURCES_PER_CORE = 2048;

    /** Receptors of the cells that are exported: excitatory and inhibitory. */
    public static final int RECEPTORS = 2;

    /** Largest time constant in timesteps: beyond it the decay is computed as 0. */
    public static final double LARGEST_TAU_STEPS = 32768;

    /** Bytes for the tables of a plasticity rule in the core's 64 KiB; more is likely to exhaust them. */
    public static final int STDP_TABLE_BYTES = 8192;

    /** Bytes beside the 32 KiB of the ring buffers in the core's 64 KiB. */
    public static final int BYTES_BESIDE_RING_BUFFERS = 32768;

    private static final int RING_BUFFER_BITS = 14;
    private static final int DELAY_STAGES = 9;

    private BoardLimits() {}

    /** Longest delay in steps that a core with so many neurons serves by itself. */
    public static int delaySlots(int neuronsOnCore) {
        Check.between("neurons on a core", neuronsOnCore, 1, NEURONS_PER_CORE);
        return 1 << (RING_BUFFER_BITS - bits(neuronsOnCore) - bits(RECEPTORS));
    }

    /** Longest delay in steps onto a core with so many neurons, with eight stages of delay extension. */
    public static int longestDelay(int neuronsOnCore) {
        return DELAY_STAGES * delaySlots(neuronsOnCore);
    }

    /** Most neurons on a core, a power of two, that admit a delay of so many steps; 0 where none does. */
    public static int neuronsPerCoreFor(int delaySteps) {
        for (int neurons = NEURONS_PER_CORE; neurons > 1; neurons /= 2) {
            if (longestDelay(neurons) >= delaySteps) {
                return neurons;
            }
        }
        return 0;
    }

    private static int bits(int values) {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(values - 1));
    }
}
