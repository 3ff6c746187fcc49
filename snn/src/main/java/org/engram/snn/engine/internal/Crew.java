package org.engram.snn.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Threads that work in step: each does its share, then waits for all others at a barrier that spins before it yields.
 *
 * <p>The calling thread is the first of them; a failure of one ends all, and is thrown to the caller.
 */
final class Crew {

    private static final int SPINS = 1 << 12;

    private final int size;
    private final int spinsBeforeYield;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile int round;

    Crew(int size) {
        this.size = size;
        // A thread that spins on a processor that another needs only makes that one late.
        spinsBeforeYield = size <= Runtime.getRuntime().availableProcessors() ? SPINS : 0;
    }

    /** Work of one thread, which calls {@link Crew#await} as often as all others do. */
    interface Share {

        /** Does the work of thread {@code member}. */
        void run(int member);
    }

    /** Runs all shares and returns when all threads have ended; throws the first failure. */
    void run(Share share) {
        List<Thread> threads = new ArrayList<>();
        Share leading = member -> {
            start(share, threads);
            share.run(member);
        };
        guarded(leading, 0);
        threads.forEach(Crew::join);
        Throwable thrown = failure.get();
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw thrown instanceof RuntimeException known ? known : new IllegalStateException(thrown);
        }
    }

    private void start(Share share, List<Thread> threads) {
        for (int member = 1; member < size; member++) {
            int own = member;
            Thread thread = new Thread(() -> guarded(share, own), "engram-" + member);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    private void guarded(Share share, int member) {
        try {
            share.run(member);
        } catch (Stopped stopped) {
            // Another thread failed and has said why.
            return;
        } catch (Throwable thrown) {
            failure.compareAndSet(null, thrown);
        }
    }

    /** Waits until all threads have arrived. */
    @SuppressWarnings("ThreadPriorityCheck") // a late thread gets the processor; correctness does not depend on it
    void await() {
        if (size == 1) {
            return;
        }
        int current = round;
        if (waiting.incrementAndGet() == size) {
            waiting.set(0);
            round = current + 1;
            return;
        }
        for (int spins = 0; round == current; spins++) {
            if (failure.get() != null) {
                throw new Stopped();
            }
            if (spins < spinsBeforeYield) {
                Thread.onSpinWait();
            } else {
                Thread.yield();
            }
        }
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Ends a thread because another one failed. */
    private static final class Stopped extends RuntimeException {

        private static final long serialVersionUID = 1;

        Stopped() {
            super(null, null, false, false);
        }
    }
}
