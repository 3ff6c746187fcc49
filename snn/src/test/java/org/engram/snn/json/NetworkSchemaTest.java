package org.engram.snn.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.engram.core.Parameter;
import org.engram.snn.network.cell.Cells;
import org.engram.snn.network.cell.InputShape;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NetworkSchemaTest {

    private static final JsonNode SCHEMA = JsonMapper.shared().readTree(PublishedSchema.TEXT);

    @Test
    void thePublishedSchemaIsTheGeneratedOne() throws IOException {
        Path generated = Files.writeString(Path.of("target", "network-1.schema.json"), NetworkJson.schema());
        assertThat(PublishedSchema.TEXT)
                .as("copy " + generated + " to src/main/resources/org/engram/snn/json")
                .isEqualTo(NetworkJson.schema());
    }

    @Test
    void itIsAValidSchema() {
        var meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(com.networknt.schema.SchemaLocation.of(
                        Dialects.getDraft202012().getId()));
        assertThat(meta.validate(PublishedSchema.TEXT, InputFormat.JSON)).isEmpty();
    }

    @Test
    void everyObjectIsClosed() {
        long objects = SCHEMA.findParents("properties").stream()
                .filter(node -> node.path("type").asString("").equals("object"))
                .peek(node -> assertThat(node.path("additionalProperties").asBoolean(true))
                        .as(node.toString())
                        .isFalse())
                .count();
        assertThat(objects).isGreaterThan(25);
    }

    @Test
    void itListsEverySettingOfEveryCell() {
        for (var cell : Cells.variants()) {
            JsonNode population = population(cell.model().name(), cell.model().input());
            JsonNode parameters = population.at("/cell/properties/parameters/properties");
            assertThat(parameters.propertyNames())
                    .containsExactlyElementsOf(cell.model().parameters().stream()
                            .map(Parameter::name)
                            .toList());
            for (Parameter parameter : cell.model().parameters()) {
                JsonNode schema = parameters.path(parameter.name());
                assertThat(schema.path("default").asDouble()).isEqualTo(parameter.defaultValue());
                assertThat(schema.path("description").asString())
                        .startsWith(parameter.text())
                        .contains(parameter.unit());
            }
        }
    }

    private static JsonNode population(String type, InputShape input) {
        List<JsonNode> shapes = new ArrayList<>();
        for (JsonNode shape : SCHEMA.at("/$defs/population/oneOf")) {
            if (shape.at("/properties/cell/properties/type/const").asString().equals(type)) {
                shapes.add(shape.path("properties"));
            }
        }
        if (shapes.size() == 1) {
            return shapes.get(0);
        }
        String name = input == InputShape.CURRENT_DELTA ? "delta" : "exponential";
        return shapes.stream()
                .filter(shape ->
                        shape.at("/cell/properties/input/const").asString().equals(name))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + type + " with " + input));
    }
}
