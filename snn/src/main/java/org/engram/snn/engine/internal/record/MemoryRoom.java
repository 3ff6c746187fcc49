package org.engram.snn.engine.internal.record;

import java.util.Locale;
import org.engram.core.Check;

/** Whether what a run will record fits into the memory that the JVM may use. */
public final class MemoryRoom {

    private static final double GIGABYTE = 1e9;
    /** Records below this part of the memory are not worth a look at what is used. */
    private static final double SMALL = 1.0 / 16;

    private static final double MEMORY = (double) Runtime.getRuntime().maxMemory();

    private static final double HEADROOM = 0.95;

    private MemoryRoom() {}

    /** Refuses so many bytes more than there are now. */
    public static void require(double bytes) {
        if (bytes >= SMALL * MEMORY) {
            require(bytes, HEADROOM * MEMORY - used(Runtime.getRuntime()));
        }
    }

    /** Garbage does not count; runs so large are few. */
    private static double used(Runtime runtime) {
        System.gc();
        return (double) (runtime.totalMemory() - runtime.freeMemory());
    }

    /** Refuses so many bytes where so many are free. */
    static void require(double bytes, double free) {
        Check.that(
                bytes < free,
                String.format(
                        Locale.ROOT,
                        "recordings: need about %.3g GB of memory, %.3g GB are free; record fewer neurons, a longer"
                                + " interval or a shorter time, stream them to a file, or allow more with -Xmx",
                        bytes / GIGABYTE,
                        Math.max(0, free) / GIGABYTE));
    }
}
