package org.engram.snn.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.networknt.schema.InputFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.engram.core.io.FormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Well-formed JSON that is no network: one piece of a good document replaced, and the error expected. */
class MalformedNetworkJsonTest {

    /** Rows of the table: piece, replacement, whether the schema alone rejects it, place and message. */
    static Stream<Arguments> table() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(MalformedNetworkJsonTest.class.getResourceAsStream("malformed.tsv"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(line -> Arguments.of((Object[]) line.split("\t", -1)));
        }
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("table")
    void saysWhereAndWhat(String piece, String replacement, String rejectedBy, String error) {
        FormatException e = catchThrowableOfType(
                FormatException.class, () -> NetworkJson.read(Documents.with(piece, replacement), "net.json"));
        assertThat(e).hasMessage("net.json: " + error);
        assertThat(e.file()).isEqualTo("net.json");
        assertThat(error).startsWith(e.place());
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @MethodSource("table")
    void schemaRejectsWhatIsWrongInStructure(String piece, String replacement, String rejectedBy, String error) {
        String text = Documents.with(piece, replacement);
        if (rejectedBy.equals("schema")) {
            assertThat(PublishedSchema.SCHEMA.validate(text, InputFormat.JSON)).isNotEmpty();
        }
    }

    @Test
    void theUnchangedDocumentIsGood() {
        assertThat(NetworkJson.read(Documents.BASE, "net.json").network().name())
                .isEqualTo("base");
        assertThat(PublishedSchema.SCHEMA.validate(Documents.BASE, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void longAndControlCharactersOfAFileDoNotReachTheMessage() {
        String text = Documents.with("\"name\": \"base\"", "\"a\\u001b\\n" + "b".repeat(500) + "\": 1");
        FormatException e = catchThrowableOfType(FormatException.class, () -> NetworkJson.read(text, "net.json"));
        assertThat(e).hasMessageStartingWith("net.json: /a??bbb");
        assertThat(e.getMessage()).hasSizeLessThan(300).doesNotContain("\u001b", "\n");
    }
}
