package org.engram.snn.json;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.engram.snn.network.connector.ConnectionFile;
import org.engram.snn.network.connector.FromList;

/**
 * Connections in a file of their own, whose path is relative to the document; they are read with it, and written as a list.
 */
final class FromFilePart implements Part<FromList> {

    private static final Field<String> FILE = Field.of(
            "file",
            "Path of a table of connections with columns pre, post, weight and delay, relative to this document.",
            Simple.text());

    @Override
    public List<String> names(Place object) {
        return FILE.names(object);
    }

    @Override
    public FromList read(Place object) {
        String file = FILE.read(object);
        return object.required("file")
                .make(() -> ConnectionFile.read(Path.of(object.file()).resolveSibling(file)));
    }

    /** Never asked for: the list is written by the kind in front. */
    @Override
    public void write(FromList list, Map<String, Json> object) {
        throw new IllegalStateException("connections read from a file are written as a list");
    }

    @Override
    public List<Shape> shapes(Definitions definitions) {
        return FILE.shapes(definitions);
    }
}
