package org.engram.core.progress;

/** Told by long work how far it is; for one thread. */
public interface Progress {

    /** Begins a task of {@code total >= 0} units, such as steps. */
    void start(String task, long total);

    /** Tells how many of the units are done in all; cheap enough for every step. */
    void advance(long done);

    /** Ends the task. */
    void finish();

    /** Shows nothing. */
    static Progress silent() {
        return SilentProgress.INSTANCE;
    }

    /** A bar with percentage and remaining time on standard error, on a terminal only and for work above one second. */
    static Progress console() {
        return Terminal.isPresent() ? new ConsoleProgress(System::nanoTime, System.err) : silent();
    }
}
