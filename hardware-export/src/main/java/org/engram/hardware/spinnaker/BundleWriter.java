package org.engram.hardware.spinnaker;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.engram.core.Check;
import org.engram.snn.network.Projection;

/** Writes the files of a bundle. */
final class BundleWriter {

    static final String NETWORK = "network.json";
    static final String CONNECTIONS = "connections";

    private static final int MOST_INLINE = 10_000;
    private static final int MOST_INLINE_IN_ALL = 100_000;
    private static final int LONGEST_NAME = 60;
    private static final List<String> RESOURCES = List.of(BundleSchema.NAME, "run_on_spinnaker.py", "README.md");

    private final Plan plan;

    BundleWriter(Plan plan) {
        this.plan = plan;
    }

    /** Writes into a directory that exists and must be empty. */
    void writeInto(Path directory) {
        Check.that(Files.isDirectory(directory), directory + ": must be a directory that exists");
        try (Stream<Path> entries = Files.list(directory)) {
            Check.that(entries.findAny().isEmpty(), directory + ": directory is not empty; choose another");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        write(directory);
    }

    /** Writes into a directory and checks what was written against the schema. */
    void write(Path directory) {
        try {
            Map<String, String> files = connectionFiles();
            writeTables(directory, files);
            Path network = directory.resolve(NETWORK);
            try (Json json = Json.to(new BufferedOutputStream(Files.newOutputStream(network)))) {
                new BundleDocument(plan, files, json).write();
            }
            for (String resource : RESOURCES) {
                copy(resource, directory.resolve(resource));
            }
            BundleSchema.read(network);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files for the projections whose connections would make the document too long. */
    private Map<String, String> connectionFiles() {
        Map<String, String> files = new LinkedHashMap<>();
        long inline = 0;
        int number = 0;
        for (Projection projection : plan.network().projections()) {
            number++;
            int size = plan.realization().connections(projection).size();
            if (size > MOST_INLINE || inline + size > MOST_INLINE_IN_ALL) {
                String name = String.format(Locale.ROOT, "%03d-%s.txt", number, plain(projection.id()));
                files.put(projection.id(), CONNECTIONS + "/" + name);
            } else {
                inline += size;
            }
        }
        return files;
    }

    private static String plain(String id) {
        String name = id.replaceAll("[^A-Za-z0-9]+", "-");
        return name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    private void writeTables(Path directory, Map<String, String> files) throws IOException {
        if (!files.isEmpty()) {
            Files.createDirectories(directory.resolve(CONNECTIONS));
        }
        for (Map.Entry<String, String> entry : files.entrySet()) {
            Projection projection = plan.network().projection(entry.getKey());
            ConnectionTable.write(plan.realization().connections(projection), directory.resolve(entry.getValue()));
        }
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream in = Objects.requireNonNull(BundleWriter.class.getResourceAsStream(resource), resource)) {
            Files.copy(in, target);
        }
    }
}
