package org.engram.snn.engine;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.CheckedOutputStream;
import org.engram.core.Check;
import org.engram.core.Toolkit;
import org.engram.core.io.AtomicFile;
import org.engram.core.io.FormatException;
import org.engram.snn.network.Realization;

/**
 * A run kept in a file, to be gone on with later: {@code run(1000)} equals {@code run(500)}, save, resume, {@code run(500)},
 * bit for bit, whatever the number of threads before and after.
 *
 * <p>The file: the letters {@code ENGRAMCP}; version of the format; version of the toolkit; what the run belongs to (network,
 * SHA-256 of its description, seed, timestep, schemes, precision, engine, SHA-256 of arrivals and recordings); biological time;
 * state; and at the end the CRC-32C of all before. Numbers are big-endian. Files appear whole or not at all. One that is
 * damaged, cut off, of a newer format or of another run is a {@link FormatException}, and nothing is restored from it.
 * Immutable.
 */
public final class Checkpoint {

    /** The version of the format that this toolkit writes, and the newest that it reads. */
    public static final int VERSION = 1;

    private static final byte[] MAGIC = "ENGRAMCP".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_PARTS = 64;

    private final Path file;
    private final String toolkit;
    private final Identity identity;
    private final double time;

    private Checkpoint(Path file, String toolkit, Identity identity, double time) {
        this.file = file;
        this.toolkit = toolkit;
        this.identity = identity;
        this.time = time;
    }

    /** Writes the state of a session that an engine started; a file of that name is replaced once the new one is complete. */
    public static void write(Path file, Engine engine, Realization realization, Settings settings, Session session) {
        write(file, identity(engine, realization, settings), session);
    }

    static void write(Path file, Identity identity, Session session) {
        try (AtomicFile whole = AtomicFile.create(file)) {
            try (OutputStream raw = new BufferedOutputStream(Files.newOutputStream(whole.path()), 1 << 16)) {
                CheckedOutputStream checked = new CheckedOutputStream(raw, new CRC32C());
                checked.write(MAGIC);
                StateWriter out = new StateWriter(checked);
                out.write((long) VERSION);
                out.write(Toolkit.version());
                out.write((long) identity.parts().size());
                identity.parts().forEach((name, text) -> {
                    out.write(name);
                    out.write(text);
                });
                out.write(session.time());
                session.save(out);
                new StateWriter(raw).write(checked.getChecksum().getValue());
            }
            whole.commit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The checkpoint in a file, which is read through once to see that it is whole. */
    public static Checkpoint read(Path file) {
        try {
            requireWhole(file);
            try (InputStream in = open(file)) {
                return header(file, new StateReader(in));
            }
        } catch (IOException e) {
            throw FormatException.unreadable(file, e);
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        in.skipNBytes(MAGIC.length);
        return in;
    }

    private static void requireWhole(Path file) throws IOException {
        long size = Files.size(file);
        try (InputStream in = Files.newInputStream(file)) {
            if (!Arrays.equals(in.readNBytes(MAGIC.length), MAGIC)) {
                throw new FormatException(file, "", "is not a checkpoint, which begins with ENGRAMCP");
            }
            CRC32C sum = new CRC32C();
            sum.update(MAGIC);
            long left = size - MAGIC.length - Long.BYTES;
            byte[] buffer = new byte[1 << 16];
            while (left > 0) {
                int got = in.readNBytes(buffer, 0, (int) Math.min(left, buffer.length));
                sum.update(buffer, 0, got);
                left -= got == 0 ? left : got;
            }
            byte[] end = in.readNBytes(Long.BYTES);
            if (end.length < Long.BYTES || ByteBuffer.wrap(end).getLong() != sum.getValue()) {
                throw new FormatException(
                        file,
                        "",
                        "is damaged or cut off: its checksum is not that of its content; use another checkpoint");
            }
        }
    }

    private static Checkpoint header(Path file, StateReader in) {
        long version = in.readLong();
        String toolkit = in.readString();
        if (version != VERSION) {
            throw new FormatException(
                    file,
                    "",
                    "has version " + version + " of the format, written by Engram " + toolkit + "; this is Engram "
                            + Toolkit.version() + ", which reads version " + VERSION
                            + "; use the Engram that wrote it");
        }
        try {
            Map<String, String> parts = new LinkedHashMap<>();
            int count = Check.between("number of parts", in.readInt(), 0, MOST_PARTS);
            for (int k = 0; k < count; k++) {
                String name = in.readString();
                parts.put(name, in.readString());
            }
            return new Checkpoint(file, toolkit, new Identity(parts), in.readDouble());
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new FormatException(file, "header", String.valueOf(e.getMessage()));
        }
    }

    /** Takes a session that the engine started, and that has the realization and settings of then, to where it was saved. */
    public void restore(Engine engine, Realization realization, Settings settings, Session session) {
        requireOf(identity(engine, realization, settings));
        restore(session);
    }

    private static Identity identity(Engine engine, Realization realization, Settings settings) {
        return Identity.of(engine, realization.network(), realization.timestep(), realization.seed(), settings);
    }

    /** Refuses a checkpoint of another run. */
    void requireOf(Identity wanted) {
        Optional<String> difference = wanted.difference(identity);
        if (difference.isPresent()) {
            throw new FormatException(file, "", difference.get());
        }
    }

    /** Restores a session whose identity was compared. */
    void restore(Session session) {
        try (InputStream raw = open(file)) {
            StateReader in = new StateReader(raw);
            header(file, in);
            session.restore(in);
            if (raw.readAllBytes().length != Long.BYTES) {
                throw new IllegalArgumentException("has more state than this run");
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw foreign(e);
        } catch (UncheckedIOException e) {
            throw foreign(e);
        } catch (IOException e) {
            throw FormatException.unreadable(file, e);
        }
    }

    private FormatException foreign(RuntimeException e) {
        String why =
                e instanceof UncheckedIOException ? "has less state than this run" : String.valueOf(e.getMessage());
        return new FormatException(
                file, "state", why + "; it was written by Engram " + toolkit + ", this is " + Toolkit.version());
    }

    /** Version of the toolkit that wrote it. */
    public String toolkit() {
        return toolkit;
    }

    /** Biological time at which it was saved, ms. */
    public double time() {
        return time;
    }

    /** What it belongs to, by name: network, description, seed, timestep, schemes, precision, engine, arrivals, recordings. */
    public Map<String, String> belongsTo() {
        return new LinkedHashMap<>(identity.parts());
    }

    @Override
    public String toString() {
        return "Checkpoint[" + file + ", " + identity.parts().get("network") + " at " + Check.text(time) + " ms]";
    }
}
