package org.engram.core;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/** What this build of the toolkit is. */
public final class Toolkit {

    private Toolkit() {}

    /** The version of the toolkit, such as {@code 0.1.0}. */
    public static String version() {
        Properties properties = new Properties();
        try (InputStream resource = Objects.requireNonNull(Toolkit.class.getResourceAsStream("toolkit.properties"))) {
            properties.load(resource);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Objects.requireNonNull(properties.getProperty("version"));
    }
}
