package org.engram.simulations.cli;

/** What the exit codes of {@code engram} mean. */
public final class ExitCode {

    /** The command did what it was asked to do, and every claim and check held. */
    public static final int DONE = 0;

    /** The command ran, and a claim or check failed. */
    public static final int CHECK_FAILED = 1;

    /** The command line, a file or a value given by the user cannot be used. */
    public static final int BAD_INPUT = 2;

    /** The run failed, or the toolkit has a bug. */
    public static final int FAILED = 3;

    /** The run was interrupted. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
