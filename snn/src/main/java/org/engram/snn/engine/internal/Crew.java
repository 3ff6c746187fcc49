package org.engram.snn.engine.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Threads that work in step: each does its share, then waits for all others at a barrier that spins before it yields.
 *
 * <p>The calling thread is the first of them; a failure of one ends all, and is thrown to the caller.
 */
final class Crew {

    private static final int SPINS = 1 << 12;

    private final int size;
    private final AtomicInteger waiting = new AtomicInteger();
    private volatile int round;
    private volatile boolean failed;
    private volatile Throwable failure = new IllegalStateException("no failure");

    Crew(int size) {
        this.size = size;
    }

    /** Work of one thread, which calls {@link Crew#await} as often as all others do. */
    interface Share {

        /** Does the work of thread {@code member}. */
        void run(int member);
    }

    void run(Share share) {
        List<Thread> threads = new ArrayList<>();
        for (int member = 1; member < size; member++) {
            int own = member;
            Thread thread = new Thread(() -> guarded(share, own), "engram-" + member);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
        guarded(share, 0);
        threads.forEach(Crew::join);
        if (failed) {
            throw failure instanceof RuntimeException known ? known : new IllegalStateException(failure);
        }
    }

    private void guarded(Share share, int member) {
        try {
            share.run(member);
        } catch (Stopped stopped) {
            // Another thread failed and has said why.
            return;
        } catch (RuntimeException | Error thrown) {
            failure = thrown;
            failed = true;
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
            if (failed) {
                throw new Stopped();
            }
            if (spins < SPINS) {
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
