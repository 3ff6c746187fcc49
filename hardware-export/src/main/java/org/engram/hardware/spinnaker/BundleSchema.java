package org.engram.hardware.spinnaker;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.engram.core.Check;
import org.engram.core.io.FormatException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads {@code network.json} and holds it against the published schema. */
final class BundleSchema {

    static final String NAME = "bundle-1.schema.json";

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final Schema SCHEMA = load();

    private BundleSchema() {}

    private static Schema load() {
        SchemaRegistryConfig config = SchemaRegistryConfig.builder()
                .pathType(PathType.JSON_POINTER)
                .locale(Locale.ENGLISH)
                .failFast(true)
                .build();
        SchemaRegistry registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        try (InputStream in = Objects.requireNonNull(BundleSchema.class.getResourceAsStream(NAME), NAME)) {
            return registry.getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The document in a file, which keeps the schema. */
    static JsonNode read(Path file) {
        JsonNode document = parse(file);
        requireVersion(file, document);
        List<Error> errors = SCHEMA.validate(document);
        if (!errors.isEmpty()) {
            Error error = errors.get(0);
            throw new FormatException(file, error.getInstanceLocation().toString(), message(error));
        }
        return document;
    }

    private static JsonNode parse(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return MAPPER.readTree(in);
        } catch (IOException e) {
            throw FormatException.unreadable(file, e);
        } catch (JacksonException e) {
            throw new FormatException(file, place(e.getLocation()), e.getOriginalMessage());
        }
    }

    private static String place(TokenStreamLocation location) {
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr();
    }

    /** Said first, since the schema of this version can say nothing true about another. */
    private static void requireVersion(Path file, JsonNode document) {
        String format = document.path("format").asString("");
        if (!format.equals(BundleDocument.FORMAT)) {
            throw new FormatException(file, "/format", "must be '" + BundleDocument.FORMAT + "', got '" + format + "'");
        }
        JsonNode version = document.path("version");
        if (!version.isNumber() || version.asDouble() != BundleDocument.VERSION) {
            throw new FormatException(
                    file,
                    "/version",
                    "must be " + BundleDocument.VERSION + ", got " + version + "; another version wrote this file");
        }
    }

    private static String message(Error error) {
        JsonNode allowed = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "enum" -> {
                List<String> names = new ArrayList<>();
                allowed.forEach(name -> names.add(name.asString()));
                String given = error.getInstanceNode().asString("");
                yield "unknown name '" + given + "'" + Check.suggestion(given, names);
            }
            case "type" ->
                error.getInstanceNode().isNumber()
                                && !Double.isFinite(error.getInstanceNode().doubleValue())
                        ? "number is too large"
                        : error.getMessage();
            case "additionalProperties" -> "unknown member '" + error.getProperty() + "'";
            default ->
                error.getMessage() + (error.getInstanceNode().isNumber() ? ", got " + error.getInstanceNode() : "");
        };
    }
}
