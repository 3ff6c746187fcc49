package org.engram.snn.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.engram.core.io.FormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that is no JSON at all, or JSON that cannot be held. */
class JsonTextTest {

    @TempDir
    Path directory;

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of("", "is empty; a JSON document is needed"),
                Arguments.of(" \n\t ", "is empty; a JSON document is needed"),
                Arguments.of("[]", "must be an object, got a list"),
                Arguments.of("[[1], [2]]", "must be an object, got a list of lists"),
                Arguments.of("3", "must be an object, got 3"),
                Arguments.of("null", "must be an object, got null"),
                Arguments.of(
                        "{\"a\": 1",
                        "line 1, column 8: not JSON: the document ends too early: "
                                + "expected close marker for Object"),
                Arguments.of(
                        "{\n \"a\": \"x",
                        "line 2, column 9: not JSON: the document ends too early: "
                                + "expected closing quote for a string value"),
                Arguments.of("{} {}", "line 1, column 4: text after the end of the document"),
                Arguments.of("{}\nx", "line 2, column 1: not JSON: unrecognized token 'x'"),
                Arguments.of("{} ]", "line 1, column 4: not JSON: unexpected close marker ']': no open Array to close"),
                Arguments.of(
                        "{\"a\" 1}",
                        "line 1, column 6: not JSON: unexpected character ('1' (code 49)): "
                                + "expected a colon to separate property name and value"),
                Arguments.of(
                        "{\"a\": 1 \"b\": 2}",
                        "line 1, column 9: not JSON: unexpected character ('\"' (code 34)): "
                                + "expected comma to separate Object entries"),
                Arguments.of(
                        "{\"a\": [1,]}",
                        "line 1, column 10: not JSON: unexpected character (']' (code 93)): "
                                + "expected a valid value"),
                Arguments.of(
                        "{\"a\": 1,}",
                        "line 1, column 9: not JSON: unexpected character ('}' (code 125)): "
                                + "expected double-quote to start property name"),
                Arguments.of(
                        "{\"a\": 01}", "line 1, column 8: not JSON: invalid numeric value: Leading zeroes not allowed"),
                Arguments.of(
                        "{\"a\": +1}",
                        "line 1, column 8: not JSON: unexpected character ('+' (code 43)) in numeric "
                                + "value: JSON spec does not allow numbers to have plus signs"),
                Arguments.of(
                        "{\"a\": 0x1}",
                        "line 1, column 8: not JSON: unexpected character ('x' (code 120)): "
                                + "hexadecimal number literals"),
                Arguments.of(
                        "{'a': 1}",
                        "line 1, column 2: not JSON: unexpected character (''' (code 39)): "
                                + "expected double-quote to start property name"),
                Arguments.of("{\"a\": tru}", "line 1, column 7: not JSON: unrecognized token 'tru'"),
                Arguments.of(
                        "{\"a\": \"\\q\"}", "line 1, column 9: not JSON: unrecognized character escape 'q' (code 113)"),
                Arguments.of("{\"a\": \"x\ny\"}", "line 1, column 9: not JSON: illegal unquoted character"),
                Arguments.of(
                        "// hello\n{}",
                        "line 1, column 1: not JSON: unexpected character ('/' (code 47)): "
                                + "maybe a (non-standard) comment?"),
                Arguments.of("\u0000\u0001", "line 1, column 1: not JSON: illegal character"),
                Arguments.of("\uFEFF{}", "line 1, column 1: begins with a byte order mark; save it without one"),
                Arguments.of(
                        "[".repeat(100_000),
                        "line 1, column 66: not JSON: document nesting depth (65) exceeds "
                                + "the maximum allowed (64)"),
                Arguments.of(
                        "{\"a\":".repeat(100_000), "line 1, column 322: not JSON: document nesting depth (65) exceeds"),
                Arguments.of(
                        "{\"a\": " + "1".repeat(2000) + "}",
                        "line 1, column 2007: not JSON: number value length "
                                + "(2000) exceeds the maximum allowed (1000)"),
                Arguments.of("{\"a\": {\"b\": 1, \"b\": 2}}", "/a/b: the field stands twice in its object"),
                Arguments.of("{\"a\": [[1, 2], [3, NaN]]}", "/a/1/1: must be a finite number, got NaN"),
                Arguments.of("{\"a/b~\": [0, -1e999]}", "/a~1b~0/1: must be a finite number, got -1e999"));
    }

    @ParameterizedTest(name = "{index}")
    @MethodSource("broken")
    void saysWhereAndWhat(String text, String error) {
        FormatException e = catchThrowableOfType(FormatException.class, () -> NetworkJson.read(text, "net.json"));
        assertThat(e).hasMessageStartingWith("net.json: " + error);
        assertThat(e.getMessage())
                .doesNotContain("\n", "Feature", "StreamRead", "Source")
                .hasSizeLessThan(200);
    }

    @Test
    void mixedListsAreKept() throws IOException {
        Json json = DocumentParser.parse(
                new java.io.StringReader("[[1, 2.5, \"a\"], [[1], [2, 3], 4], [[], [7]], [], [true, null]]"), "f");
        StringBuilder text = new StringBuilder();
        JsonPrinter.print(json, text);
        assertThat(text.toString().replaceAll("\\s", ""))
                .isEqualTo("[[1,2.5,\"a\"],[[1],[2,3],4],[[],[7]],[],[true,null]]");
    }

    @Test
    void bytesThatAreNoUtf8AreFoundByLineAndColumn() throws IOException {
        String start = "{\n\"a\": \"" + "\u00e4\uD83D\uDE00".repeat(50_000) + "\",\n  \"";
        byte[] good = start.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = java.util.Arrays.copyOf(good, good.length + 2);
        bytes[good.length] = (byte) 0xC3;
        bytes[good.length + 1] = '(';
        Path file = Files.write(directory.resolve("net.json"), bytes);
        assertThatThrownBy(() -> NetworkJson.read(file))
                .isInstanceOf(FormatException.class)
                .hasMessage(file + ": line 3, column 4: not UTF-8 text (byte 0xc3); save the file as UTF-8");
    }

    @Test
    void aCharacterCutOffAtTheEndIsNoUtf8() throws IOException {
        Path file = Files.write(directory.resolve("net.json"), new byte[] {'{', '"', (byte) 0xE2, (byte) 0x82});
        assertThatThrownBy(() -> NetworkJson.read(file))
                .hasMessage(file + ": line 1, column 3: not UTF-8 text (byte 0xe2); save the file as UTF-8");
    }

    @Test
    void binaryFilesAreRefused() throws IOException {
        Path png =
                Files.write(directory.resolve("a.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        assertThatThrownBy(() -> NetworkJson.read(png))
                .hasMessage(png + ": line 1, column 1: not UTF-8 text (byte 0x89); save the file as UTF-8");
        Path utf16 = Files.write(directory.resolve("b.json"), "{}".getBytes(StandardCharsets.UTF_16LE));
        assertThatThrownBy(() -> NetworkJson.read(utf16))
                .isInstanceOf(FormatException.class)
                .hasMessageStartingWith(utf16 + ": line 1, column 2: not JSON: ");
        Path marked = Files.write(directory.resolve("c.json"), "{}".getBytes(StandardCharsets.UTF_16));
        assertThatThrownBy(() -> NetworkJson.read(marked)).hasMessageContaining("line 1, column 1: not UTF-8 text");
    }

    @Test
    void directoriesAndMissingFilesAreSaidToBeSo() {
        assertThatThrownBy(() -> NetworkJson.read(directory))
                .isInstanceOf(FormatException.class)
                .hasMessage(directory + ": is a directory; name the file in it");
        Path missing = directory.resolve("no.json");
        assertThatThrownBy(() -> NetworkJson.read(missing))
                .isInstanceOf(FormatException.class)
                .hasMessage(missing + ": no such file");
    }
}
