package org.engram.simulations.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class JsonTest {

    @Test
    void textIsIndentedAndOrdered() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("z", 1);
        object.put("a", List.of("x", true));
        object.put("empty", Map.of());
        assertThat(Json.text(object)).isEqualTo("""
                        {
                          "z" : 1,
                          "a" : [
                            "x",
                            true
                          ],
                          "empty" : { }
                        }
                        """);
    }

    @Test
    void numbersAreTheShortestText() {
        assertThat(Json.text(Map.of("x", 20.0))).contains(": 20\n");
        assertThat(Json.text(Map.of("x", 2e-3))).contains(": 0.002\n");
        assertThat(Json.text(Map.of("x", -0.0))).contains(": -0\n");
        assertThat(Json.text(Map.of("x", 1e300))).contains(": 1E300\n");
        assertThat(Json.text(Map.of("x", Long.MIN_VALUE))).contains(": -9223372036854775808\n");
        assertThat(Json.text(Map.of("x", Double.NaN))).contains(": \"NaN\"\n");
        assertThat(Json.text(Map.of("x", Double.NEGATIVE_INFINITY))).contains(": \"-Infinity\"\n");
    }

    @Test
    void aParserReadsTheSameValues() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("text", "quote \" backslash \\ line\nµS 中");
        object.put("list", Arrays.asList(1, 0.1 + 0.2, null, false));
        object.put("nested", Map.of("pi", Math.PI));
        Object read = JsonMapper.shared().readValue(Json.text(object), Object.class);
        assertThat(read).isEqualTo(object);
    }

    @Test
    void otherTypesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Json.text(Map.of("x", Duration.ZERO)))
                .withMessage("Json: cannot write a java.time.Duration");
    }
}
