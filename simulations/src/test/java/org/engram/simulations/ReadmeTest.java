package org.engram.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.engram.simulations.cli.Engram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the README shows works as shown. */
class ReadmeTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().resolve("..").normalize();

    @Test
    void quotesTheProgramThatTheNotebooksHold() throws IOException {
        String program = Files.readString(ROOT.resolve("notebooks/BalancedNetwork.java"));
        Matcher excerpt = Pattern.compile("// readme:begin\\n(.*?) *// readme:end", Pattern.DOTALL)
                .matcher(program);
        assertThat(excerpt.find()).isTrue();
        assertThat(blocks("java"))
                .containsExactly(excerpt.group(1).stripTrailing().stripIndent() + "\n");
    }

    static Stream<String> commands() throws IOException {
        return blocks("sh").stream()
                .flatMap(String::lines)
                .filter(line -> line.startsWith("./engram "))
                .map(line -> line.replaceFirst("#.*", "").strip());
    }

    @Tag("slow")
    @ParameterizedTest
    @MethodSource("commands")
    void showsCommandsThatRun(String command, @TempDir Path directory) {
        List<String> words = new ArrayList<>(Arrays.asList(command.split(" ")));
        words.remove(0);
        words.replaceAll(word -> word.startsWith("docs/") ? ROOT.resolve(word).toString() : word);
        if (!List.of("list", "check", "bench", "theory").contains(words.get(0))) {
            words.addAll(List.of("--out", directory.resolve("out").toString()));
        }
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        PrintStream nowhere = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
        int code = Engram.execute(words.toArray(String[]::new), nowhere, errors);
        assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static List<String> blocks(String language) throws IOException {
        Matcher block = Pattern.compile("```" + language + "\\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("README.md")));
        return block.results().map(result -> result.group(1)).toList();
    }
}
