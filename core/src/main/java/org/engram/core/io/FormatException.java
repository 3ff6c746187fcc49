package org.engram.core.io;

import java.nio.file.Path;

/** A file that cannot be understood; the message is one line, {@code FILE: PLACE: MESSAGE}. */
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

    /** The path or name of the file. */
    public String file() {
        return file;
    }

    /** Where in the file, or an empty text. */
    public String place() {
        return place;
    }
}
