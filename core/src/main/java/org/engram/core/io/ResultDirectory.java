package org.engram.core.io;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A directory of results that appears whole or not at all. Mutable, for one thread.
 *
 * <p>Files are written to a hidden sibling, {@code .NAME.partial-...}, which {@link #commit()} moves into place in one
 * step; {@link #close()} without it, or the end of the program, removes the sibling. (A killed program may leave it; it
 * can then be deleted by hand.)
 *
 * <p>An old directory is replaced only on demand, and only when it is empty or holds a {@link #MARKER}, so that no
 * directory of another kind can be lost. Symbolic links are neither followed nor replaced. Wrong targets are {@link
 * IllegalArgumentException}, failures of the file system {@link UncheckedIOException}.
 */
public final class ResultDirectory implements AutoCloseable {

    /** The file by which a directory of results is known. */
    public static final String MARKER = "result.json";

    private static final AtomicLong COUNTER = new AtomicLong();

    private final Path target;
    private final boolean overwrite;
    private final Deque<Path> createdParents;
    private final Path partial;
    private final Thread cleaner = new Thread(this::abandon, "result-directory-cleaner");
    private boolean open = true;

    private ResultDirectory(Path target, boolean overwrite, Deque<Path> createdParents) throws IOException {
        this.target = target;
        this.overwrite = overwrite;
        this.createdParents = createdParents;
        this.partial = Files.createDirectory(sibling("partial"));
        Runtime.getRuntime().addShutdownHook(cleaner);
    }

    /** Begins a directory of results that will stand at {@code target}, whose missing parents are made. */
    public static ResultDirectory create(Path target, boolean overwrite) {
        Path absolute = target.toAbsolutePath().normalize();
        Path parent = absolute.getParent();
        if (parent == null) {
            throw new IllegalArgumentException("--out " + target + ": is the root of the file system");
        }
        try {
            checkReplaceable(absolute, overwrite);
            Deque<Path> created = createParents(parent);
            try {
                return new ResultDirectory(absolute, overwrite, created);
            } catch (IOException e) {
                deleteEmpty(created);
                throw e;
            }
        } catch (AccessDeniedException e) {
            throw new IllegalArgumentException("--out " + target + ": no permission for " + e.getFile(), e);
        } catch (FileAlreadyExistsException e) {
            throw new IllegalArgumentException("--out " + target + ": " + e.getFile() + " is not a directory", e);
        } catch (FileSystemException e) {
            throw new IllegalArgumentException("--out " + target + ": cannot be made: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void checkReplaceable(Path target, boolean overwrite) throws IOException {
        String problem = null;
        if (Files.isSymbolicLink(target)) {
            problem = "is a symbolic link; name the directory itself";
        } else if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(target)) {
            problem = "is a file; choose a directory";
        } else if (!isMissingOrEmpty(target)) {
            if (!overwrite) {
                problem = "directory is not empty; choose another or add --overwrite";
            } else if (!Files.isRegularFile(target.resolve(MARKER), LinkOption.NOFOLLOW_LINKS)) {
                problem = "directory is not empty and holds no " + MARKER
                        + ", so it is not a result directory and will not be overwritten; choose another";
            }
        }
        if (problem != null) {
            throw new IllegalArgumentException("--out " + target + ": " + problem);
        }
    }

    private static boolean isMissingOrEmpty(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            return true;
        }
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isEmpty();
        }
    }

    private static Deque<Path> createParents(Path parent) throws IOException {
        Deque<Path> missing = new ArrayDeque<>();
        for (Path p = parent; p != null && !Files.isDirectory(p); p = p.getParent()) {
            missing.push(p);
        }
        Deque<Path> created = new ArrayDeque<>();
        for (Path p : missing) {
            try {
                created.push(Files.createDirectory(p));
            } catch (IOException e) {
                if (!Files.isDirectory(p)) {
                    deleteEmpty(created);
                    throw e;
                }
            }
        }
        return created;
    }

    /** Deletes directories, the innermost first, as far as nobody has put anything in. */
    private static void deleteEmpty(Iterable<Path> directories) throws IOException {
        try {
            for (Path directory : directories) {
                Files.deleteIfExists(directory);
            }
        } catch (DirectoryNotEmptyException e) {
            // Another result stands beside this one.
            return;
        }
    }

    private Path sibling(String kind) {
        String name = "." + target.getFileName() + "." + kind + "-"
                + ProcessHandle.current().pid() + "-" + COUNTER.incrementAndGet();
        return target.resolveSibling(name);
    }

    /** Where the results will stand, absolute. */
    public Path target() {
        return target;
    }

    /**
     * The file of a name, such as {@code figures/raster.png}, to write to before {@link #commit()}; its directory is
     * made. The name is relative and must stay inside.
     */
    public Path path(String name) {
        requireOpen();
        Path relative = Path.of(name);
        Path file = partial.resolve(relative).normalize();
        if (name.isBlank() || relative.isAbsolute() || file.equals(partial) || !file.startsWith(partial)) {
            throw new IllegalArgumentException(
                    "ResultDirectory.path: must be a relative name inside the directory, got '" + name + "'");
        }
        try {
            Files.createDirectories(file.resolveSibling(""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Moves the results into place and removes what they replace; afterwards nothing more can be written. */
    public synchronized void commit() {
        requireOpen();
        try {
            checkReplaceable(target, overwrite);
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                replace();
            } else {
                Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open = false;
        removeCleaner();
    }

    private void replace() throws IOException {
        Path old = sibling("old");
        Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
            throw e;
        }
        Trees.delete(old);
    }

    private void requireOpen() {
        if (!open) {
            throw new IllegalStateException("ResultDirectory " + target + ": already committed or closed");
        }
    }

    /** Removes what was written unless it was committed. */
    @Override
    public void close() {
        abandon();
        removeCleaner();
    }

    /** Runs in the closing thread or at the end of the program; never beside a commit. */
    private synchronized void abandon() {
        if (!open) {
            return;
        }
        open = false;
        try {
            Trees.delete(partial);
            deleteEmpty(createdParents);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void removeCleaner() {
        try {
            Runtime.getRuntime().removeShutdownHook(cleaner);
        } catch (IllegalStateException e) {
            // The program is ending and the hook at work; it has nothing left to do.
            return;
        }
    }
}
