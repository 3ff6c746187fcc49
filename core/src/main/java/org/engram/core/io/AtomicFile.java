package org.engram.core.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A file that appears whole or not at all. Mutable, for one thread.
 *
 * <p>It is written to a hidden sibling, {@code .NAME.partial-...}, which {@link #commit()} moves into place, over an old file,
 * in one step; {@link #close()} without it removes the sibling. Failures of the file system are {@link
 * UncheckedIOException}.
 */
public final class AtomicFile implements AutoCloseable {

    private static final AtomicLong COUNTER = new AtomicLong();

    private final Path target;
    private final Path partial;
    private boolean open = true;

    private AtomicFile(Path target, Path partial) {
        this.target = target;
        this.partial = partial;
    }

    /** Begins a file that will stand at {@code target}, whose directory exists. */
    public static AtomicFile create(Path target) {
        Path name = target.getFileName();
        if (name == null || Files.isDirectory(target)) {
            throw new IllegalArgumentException(target + ": is a directory, not a file");
        }
        Path partial = target.resolveSibling(
                "." + name + ".partial-" + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet());
        return new AtomicFile(target, partial);
    }

    /** Where to write until {@link #commit()}. */
    public Path path() {
        return partial;
    }

    /** Moves what was written, and by now closed, into place once it is safely on the disk. */
    public void commit() {
        if (!open) {
            throw new IllegalStateException(target + ": already committed or closed");
        }
        try {
            try (FileChannel written = FileChannel.open(partial, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open = false;
    }

    /** Removes what was written unless it was committed. */
    @Override
    public void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
