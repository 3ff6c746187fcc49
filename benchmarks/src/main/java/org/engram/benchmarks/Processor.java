package org.engram.benchmarks;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * How much of the machine the measured work was given; mutable.
 *
 * <p>When the processor time over the elapsed time is below the number of threads, the machine was busy with something else,
 * and the speed is too low in about the same proportion.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class Processor extends IterationMean {

    private static final OperatingSystemMXBean SYSTEM =
            ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

    private long used;
    private long elapsed;

    /** For JMH. */
    public Processor() {}

    /** Begins a piece of work, the iteration where no other is begun. */
    @Setup(Level.Iteration)
    public void begin() {
        used = SYSTEM.getProcessCpuTime();
        elapsed = System.nanoTime();
    }

    /** Ends the piece of work begun last. */
    void end() {
        add((double) (SYSTEM.getProcessCpuTime() - used) / (System.nanoTime() - elapsed));
    }

    /** Processor time over elapsed time. */
    public double cores() {
        if (isEmpty()) {
            end();
        }
        return share();
    }
}
