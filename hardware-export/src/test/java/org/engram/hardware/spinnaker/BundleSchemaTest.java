package org.engram.hardware.spinnaker;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The published schema by itself, as another program would use it. */
class BundleSchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    private static JsonNode resource(String name) {
        InputStream in = Objects.requireNonNull(BundleSchemaTest.class.getResourceAsStream(name), name);
        return JsonMapper.shared().readTree(in);
    }

    private static List<Error> errors(JsonNode document) {
        return REGISTRY.getSchema(resource(BundleSchema.NAME)).validate(document);
    }

    @Test
    void theSchemaIsAValidSchema() {
        Schema metaSchema = REGISTRY.getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));
        assertThat(metaSchema.validate(resource(BundleSchema.NAME))).isEmpty();
    }

    @Test
    void theGoldenBundleKeepsIt() {
        assertThat(errors(resource("tiny-network.json"))).isEmpty();
    }

    @Test
    void whatIsOptionalMayBeLeftOut() {
        ObjectNode document = (ObjectNode) resource("tiny-network.json");
        document.remove("expected");
        ((ObjectNode) document.path("target")).remove("boards");
        ObjectNode cells = (ObjectNode) document.path("populations").path(1);
        cells.remove(List.of("neurons_per_core", "max_expected_summed_weight"));
        assertThat(errors(document)).isEmpty();
    }

    static Stream<Arguments> requiredMembers() {
        return Stream.of(
                        "format",
                        "version",
                        "target",
                        "name",
                        "setup",
                        "populations",
                        "projections",
                        "current_sources",
                        "run")
                .map(name -> Arguments.of("", name));
    }

    static Stream<Arguments> requiredMembersOfParts() {
        return Stream.of(
                        Stream.of("timestep_ms", "time_scale_factor", "min_delay_ms", "seed", "duration_ms")
                                .map(name -> Arguments.of("/setup", name)),
                        Stream.of(
                                        "id",
                                        "label",
                                        "n_neurons",
                                        "cellclass",
                                        "namespace",
                                        "params",
                                        "record",
                                        "initial_values")
                                .map(name -> Arguments.of("/populations/1", name)),
                        Stream.of("v_rest", "cm", "tau_m", "tau_refrac", "tau_syn_E", "v_thresh", "i_offset")
                                .map(name -> Arguments.of("/populations/1/params", name)),
                        Stream.of("id", "pre", "post", "receptor_type", "synapse", "n_connections")
                                .map(name -> Arguments.of("/projections/0", name)),
                        Stream.of("type", "timing", "weight", "backprop_delay")
                                .map(name -> Arguments.of("/projections/0/synapse", name)),
                        Stream.of("class", "times", "amplitudes", "population", "indices")
                                .map(name -> Arguments.of("/current_sources/0", name)))
                .flatMap(names -> names);
    }

    @ParameterizedTest(name = "{0}/{1}")
    @MethodSource({"requiredMembers", "requiredMembersOfParts"})
    void nothingRequiredMayBeLeftOutOrMisspelt(String place, String name) {
        JsonNode document = resource("tiny-network.json");
        ObjectNode part = (ObjectNode) document.at(place);
        JsonNode value = part.remove(name);
        assertThat(value).isNotNull();
        assertThat(errors(document)).as("left out").isNotEmpty();
        part.set(name, value);
        assertThat(errors(document)).isEmpty();
        part.set(name + "_", value);
        assertThat(errors(document)).as("unknown member").isNotEmpty();
    }

    @Test
    void sourcesHaveNoInitialValuesAndConnectionsFourNumbers() {
        JsonNode document = resource("tiny-network.json");
        ((ObjectNode) document.at("/populations/0")).putObject("initial_values");
        assertThat(errors(document)).isNotEmpty();
        JsonNode other = resource("tiny-network.json");
        ((ArrayNode) other.at("/projections/0/connections/0")).add(1);
        assertThat(errors(other)).isNotEmpty();
    }
}
