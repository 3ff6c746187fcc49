package org.engram.simulations.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.engram.core.Toolkit;

/**
 * The circumstances of a run, kept apart from its result because they differ from machine to machine and day to day.
 *
 * @param command the words of the command line
 * @param threads number of threads the run was allowed
 * @param started when the run began
 * @param wallTime how long it took
 */
public record RunRecord(List<String> command, int threads, Instant started, Duration wallTime) {

    /** Copies the list. */
    public RunRecord {
        command = List.copyOf(command);
    }

    /** The record for {@link Json}, with what this JVM knows about itself and its host. */
    public Map<String, Object> toMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("format", "engram-run");
        map.put("schema_version", ResultDocument.SCHEMA_VERSION);
        map.put("toolkit_version", Toolkit.version());
        map.put("command", command);
        map.put("started", started.toString());
        map.put("wall_time_s", wallTime.toMillis() / 1e3);
        map.put("threads", threads);
        map.put("host", host());
        map.put("processors", Runtime.getRuntime().availableProcessors());
        map.put("memory_limit_mb", Runtime.getRuntime().maxMemory() >> 20);
        map.put("os", property("os.name") + " " + property("os.version") + ", " + property("os.arch"));
        map.put("java", property("java.runtime.version") + ", " + property("java.vendor"));
        return map;
    }

    /** The host's name without asking the network, which may answer after seconds. */
    private static String host() {
        Path kernel = Path.of("/proc/sys/kernel/hostname");
        try {
            return Files.isReadable(kernel) ? Files.readString(kernel).strip() : environmentHost();
        } catch (IOException e) {
            return environmentHost();
        }
    }

    private static String environmentHost() {
        String unix = System.getenv().getOrDefault("HOSTNAME", "unknown");
        return System.getenv().getOrDefault("COMPUTERNAME", unix);
    }

    private static String property(String name) {
        return System.getProperty(name, "unknown");
    }
}
