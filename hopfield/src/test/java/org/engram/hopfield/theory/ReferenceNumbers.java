package org.engram.hopfield.theory;

import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import org.engram.core.data.Table;
import org.engram.core.io.Csv;

/** The reference tables beside the tests of theory. */
public final class ReferenceNumbers {

    private ReferenceNumbers() {}

    public static Table of(String name) {
        try {
            URL url = Objects.requireNonNull(ReferenceNumbers.class.getResource(name));
            return Csv.read(Path.of(url.toURI()));
        } catch (URISyntaxException e) {
            throw new AssertionError(e);
        }
    }
}
