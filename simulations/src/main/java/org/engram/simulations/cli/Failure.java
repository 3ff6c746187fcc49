package org.engram.simulations.cli;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import org.engram.core.Check;
import org.engram.core.io.FormatException;
import org.engram.snn.engine.DivergenceException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What a thrown object means to the person at the terminal: an exit code, one line, and a trace only where somebody has
 * to look for a bug.
 *
 * @param exitCode one of {@link ExitCode}
 * @param message the line, without the command's name in front
 * @param bug what was thrown, where its trace is to be shown
 */
record Failure(int exitCode, String message, @Nullable Throwable bug) {

    private static final int LONGEST_LINE = 1000;

    /** Classifies what a command threw. */
    static Failure of(Throwable thrown) {
        Throwable cause = unwrapped(thrown);
        if (cause instanceof ParameterException usage) {
            return badInput(usageText(usage));
        }
        if (cause instanceof IllegalArgumentException
                || cause instanceof FormatException
                || cause instanceof DivergenceException) {
            return badInput(text(cause));
        }
        if (cause instanceof InterruptedException
                || cause instanceof CancellationException
                || cause instanceof ClosedByInterruptException) {
            return new Failure(ExitCode.INTERRUPTED, "interrupted", null);
        }
        if (cause instanceof IOException io) {
            return ofFile(io);
        }
        if (cause instanceof OutOfMemoryError) {
            return new Failure(ExitCode.FAILED, memoryText(), null);
        }
        return new Failure(ExitCode.FAILED, "internal error: " + cause, cause);
    }

    /** Prints the line, and the trace of a bug below it, and returns the exit code. */
    int report(PrintWriter err) {
        err.println("engram: " + line());
        if (bug != null) {
            bug.printStackTrace(err);
        }
        err.flush();
        return exitCode;
    }

    /** The message on one line that a terminal can show: what it quotes may be a whole file, or steer the terminal. */
    private String line() {
        String line = message.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST_LINE ? line : line.substring(0, LONGEST_LINE) + " ...";
    }

    private static Failure badInput(String message) {
        return new Failure(ExitCode.BAD_INPUT, message, null);
    }

    private static Failure ofFile(IOException e) {
        if (e instanceof FileSystemException file) {
            return badInput(file.getFile() + ": " + reason(file));
        }
        if (e instanceof FileNotFoundException) {
            return badInput(text(e));
        }
        if (e instanceof CharacterCodingException) {
            return badInput("a file is not UTF-8 text");
        }
        return new Failure(ExitCode.FAILED, "reading or writing failed: " + text(e), e);
    }

    private static String reason(FileSystemException e) {
        if (e instanceof NoSuchFileException) {
            return "no such file or directory";
        }
        if (e instanceof AccessDeniedException) {
            return "permission denied";
        }
        if (e instanceof FileAlreadyExistsException) {
            return "already exists";
        }
        if (e instanceof NotDirectoryException) {
            return "is not a directory";
        }
        if (e instanceof DirectoryNotEmptyException) {
            return "directory is not empty";
        }
        return Objects.requireNonNullElse(e.getReason(), "cannot be used")
                + (e.getOtherFile() == null ? "" : " (" + e.getOtherFile() + ")");
    }

    private static Throwable unwrapped(Throwable thrown) {
        Throwable cause = thrown.getCause();
        boolean wrapper = thrown instanceof UncheckedIOException
                || thrown instanceof ExecutionException
                || thrown instanceof CompletionException
                || thrown instanceof CommandLine.ExecutionException;
        return wrapper && cause != null ? unwrapped(cause) : thrown;
    }

    private static String text(Throwable e) {
        String message = e.getMessage();
        return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
    }

    private static String memoryText() {
        long limit = Runtime.getRuntime().maxMemory() >> 20;
        return "out of memory at " + limit + " MB; run a smaller problem or allow more, as in ENGRAM_JAVA_OPTS=-Xmx"
                + Math.max(1, limit >> 9) + "g";
    }

    private static String usageText(ParameterException e) {
        CommandLine command = e.getCommandLine();
        String help = " (see '" + command.getCommandSpec().qualifiedName() + " --help')";
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return text(e) + help;
        }
        String argument = unmatched.getUnmatched().get(0);
        if (argument.startsWith("-")) {
            return "unknown option '" + argument + "'" + Check.suggestion(argument, options(command));
        }
        if (command.getSubcommands().isEmpty()) {
            return "unexpected argument '" + argument + "'" + help;
        }
        String kind = command.getCommandSpec()
                .usageMessage()
                .synopsisSubcommandLabel()
                .toLowerCase(Locale.ROOT);
        return "unknown " + kind + " '" + argument + "'"
                + Check.suggestion(argument, command.getSubcommands().keySet());
    }

    private static List<String> options(CommandLine command) {
        List<String> names = new ArrayList<>();
        command.getCommandSpec().options().forEach(option -> names.add(option.longestName()));
        return names;
    }
}
