package org.engram.core.io;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that cannot be read or understood; the message is one line, {@code FILE: PLACE: MESSAGE}. */
public final class FormatException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String file;
    private final String place;

    /** An error in the file at a path; the place, such as {@code line 3}, may be empty. */
    public FormatException(Path file, String place, String message) {
        this(file.toString(), place, message);
    }

    /** An error in a document known by a name; the place, such as {@code line 3}, may be empty. */
    public FormatException(String file, String place, String message) {
        super((file + ": " + (place.isEmpty() ? "" : place + ": ") + message).replaceAll("\\R", " "));
        this.file = file;
        this.place = place;
    }

    /** The error for a file that cannot be read: it is missing, a directory, locked or damaged. */
    public static FormatException unreadable(Path file, IOException cause) {
        FormatException exception = new FormatException(file, "", reason(file, cause));
        exception.initCause(cause);
        return exception;
    }

    private static String reason(Path file, IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "no such file";
        }
        if (cause instanceof AccessDeniedException) {
            return "no permission to read it";
        }
        return Files.isDirectory(file) ? "is a directory" : "cannot be read: " + cause.getMessage();
    }

    /** The path or name of the file. */
    public String file() {
        return file;
    }

    /** Where in the file, or an empty text. */
    public String place() {
        return place;
    }
}
