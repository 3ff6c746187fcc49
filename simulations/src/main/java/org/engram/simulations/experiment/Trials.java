package org.engram.simulations.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.engram.core.Check;
import org.engram.core.progress.Progress;

/** Independent trials on the threads of a run. */
public final class Trials {

    private Trials() {}

    /**
     * The results of trials 0 to {@code count - 1} in this order, whatever the number of threads.
     *
     * <p>A trial draws its random numbers from a stream named by its index and changes nothing that others see. The first
     * failure in order ends the run; an interrupt ends it with a {@link CancellationException}.
     *
     * @param context whose threads and progress bar are used
     * @param task what the progress bar calls the trials
     * @param trial the work, given the index; called on several threads at once
     */
    public static <T> List<T> run(ExperimentContext context, String task, int count, IntFunction<T> trial) {
        Check.between("Trials.count", count, 0, Integer.MAX_VALUE);
        ExecutorService threads = Executors.newFixedThreadPool(context.threads(), Trials::daemon);
        try {
            List<Future<T>> futures = new ArrayList<>(count);
            for (int index = 0; index < count; index++) {
                int i = index;
                futures.add(threads.submit(() -> trial.apply(i)));
            }
            return collected(futures, context.progress(), task);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> List<T> collected(List<Future<T>> futures, Progress progress, String task) {
        List<T> results = new ArrayList<>(futures.size());
        progress.start(task, futures.size());
        try {
            for (Future<T> future : futures) {
                results.add(result(future));
                progress.advance(results.size());
            }
            return results;
        } finally {
            progress.finish();
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof RuntimeException failure) {
                throw failure;
            }
            if (cause instanceof Error failure) {
                throw failure;
            }
            throw new CompletionException(cause);
        }
    }

    /** Threads that do not keep an interrupted program alive. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "trial");
        thread.setDaemon(true);
        return thread;
    }
}
