package org.engram.snn.json;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.engram.core.Check;
import org.engram.core.io.FormatException;

/**
 * Networks as JSON documents of format {@code engram-network}, version 1, described by {@link #schema()}.
 *
 * <p>Reading is strict: whatever is unknown, missing, of the wrong type or out of bounds is a {@link FormatException} with
 * the place, as in {@code net.json: /populations/0/cell/parameters/tau_m: must be > 0 ms, got -20}. What is written reads
 * back equal, and its text is the same on every JDK. Settings at their defaults are left out. Failures of the file system
 * are {@link UncheckedIOException}.
 */
public final class NetworkJson {

    private static final Codec<NetworkDocument> DOCUMENT = new ObjectCodec<>(new DocumentCodec());

    private NetworkJson() {}

    /** Reads a file in UTF-8. */
    public static NetworkDocument read(Path path) {
        if (Files.isDirectory(path)) {
            throw new FormatException(path, "", "is a directory; name the file in it");
        }
        String file = path.toString();
        try (InputStream in = Files.newInputStream(path);
                Reader reader = new BufferedReader(new Utf8Reader(file, in), 1 << 14)) {
            return read(reader, file);
        } catch (NoSuchFileException e) {
            throw new FormatException(path, "", "no such file");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads a text; the name stands for the file in messages. */
    public static NetworkDocument read(String text, String name) {
        try {
            return read(new StringReader(text), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static NetworkDocument read(Reader reader, String file) throws IOException {
        return DOCUMENT.read(new Place(file, "", DocumentParser.parse(reader, file)));
    }

    /** Writes a file in UTF-8, or replaces it, as a whole or not at all; cell types must be in the registry. */
    public static void write(NetworkDocument document, Path path) {
        Check.that(!Files.isDirectory(path), path + ": is a directory; name a file in it");
        Json json = DOCUMENT.write(document);
        Path target = path.toAbsolutePath();
        Path partial = target.resolveSibling("." + target.getFileName() + ".partial-"
                + ProcessHandle.current().pid());
        try {
            try (Writer writer = Files.newBufferedWriter(partial)) {
                JsonPrinter.print(json, writer);
            }
            Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            delete(partial, e);
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path partial, IOException cause) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            cause.addSuppressed(e);
        }
    }

    /** The text that {@link #write} writes. */
    public static String toText(NetworkDocument document) {
        return text(DOCUMENT.write(document));
    }

    /** The JSON Schema (draft 2020-12) of the documents, made from the tables of the cell types. */
    public static String schema() {
        Definitions definitions = new Definitions();
        Json.Fields document = DOCUMENT.schema(definitions);
        Json.Fields schema = Json.Fields.empty()
                .with("$schema", "https://json-schema.org/draft/2020-12/schema")
                .with("$id", "urn:" + DocumentCodec.FORMAT + ":" + DocumentCodec.VERSION)
                .with("title", "Engram network, version " + DocumentCodec.VERSION);
        for (var field : document.map().entrySet()) {
            schema = schema.with(field.getKey(), field.getValue());
        }
        return text(schema.with("$defs", definitions.all()));
    }

    private static String text(Json json) {
        StringBuilder text = new StringBuilder();
        try {
            JsonPrinter.print(json, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
