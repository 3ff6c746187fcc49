package org.engram.snn.recording;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.engram.core.io.AtomicFile;

/**
 * A sink that writes one file, which appears whole or not at all; mutable.
 *
 * @param <W> what writes the file
 */
abstract class FileSink<W extends Closeable> implements Sink {

    private final AtomicFile file;
    private Optional<W> writer = Optional.empty();

    FileSink(Path path) {
        file = AtomicFile.create(path);
    }

    /** Opens the file, once it is known what comes. */
    final void open(Function<Path, W> opening) {
        if (writer.isEmpty()) {
            writer = Optional.of(opening.apply(file.path()));
        }
    }

    /** Whether something has been announced. */
    final boolean isOpen() {
        return writer.isPresent();
    }

    final W writer() {
        return writer.orElseThrow(() -> new IllegalStateException("sink: nothing was announced"));
    }

    @Override
    public final void complete() {
        if (writer.isPresent()) {
            closeWriter();
            file.commit();
        }
    }

    @Override
    public final void close() {
        closeWriter();
        file.close();
    }

    private void closeWriter() {
        Optional<W> open = writer;
        writer = Optional.empty();
        try {
            if (open.isPresent()) {
                open.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
