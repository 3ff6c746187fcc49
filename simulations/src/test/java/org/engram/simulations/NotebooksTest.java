package org.engram.simulations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The examples in {@code notebooks/} run as a user runs them, and each notebook has the steps of its script. */
class NotebooksTest {

    private static final Path NOTEBOOKS =
            Path.of("").toAbsolutePath().resolveSibling("notebooks").normalize();
    private static final Pattern FIGURE = Pattern.compile("Path\\.of\\(\"([^\"]+)\\.png\"\\)");

    @TempDir
    private Path directory;

    static List<String> examples() throws IOException {
        return named(".java");
    }

    private static List<String> named(String extension) throws IOException {
        return namesIn(NOTEBOOKS)
                .filter(name -> name.endsWith(extension))
                .map(name -> name.substring(0, name.length() - extension.length()))
                .toList();
    }

    private static Stream<String> namesIn(Path place) throws IOException {
        try (Stream<Path> files = Files.list(place)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    @Tag("slow")
    void aScriptRunsAndWritesItsFigures(String example) throws IOException, InterruptedException {
        Path output = directory.resolve("output.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Djava.awt.headless=true",
                        // A short life: what the optimising compiler costs, these runs do not earn back.
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        NOTEBOOKS.resolve(example + ".java").toString())
                .directory(Files.createDirectory(directory.resolve("run")).toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> read(output)).isZero();
        assertThat(namesIn(directory.resolve("run"))).isNotEmpty().containsExactlyElementsOf(filesOf(example));
    }

    /** The three files of every figure that a script saves. */
    private static List<String> filesOf(String example) {
        return FIGURE.matcher(read(NOTEBOOKS.resolve(example + ".java")))
                .results()
                .map((MatchResult figure) -> figure.group(1))
                .flatMap(name -> Stream.of(name + ".csv", name + ".png", name + ".svg"))
                .sorted()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void aNotebookHasTheStepsOfItsScript(String example) {
        assertThat(cellsOf(example)).containsExactlyElementsOf(partsOf(example));
    }

    @Test
    void everyNotebookHasItsScript() throws IOException {
        assertThat(named(".ipynb")).isNotEmpty().isEqualTo(examples());
    }

    @Test
    void theExcerptForTheReadmeIsTenLines() {
        String script = read(NOTEBOOKS.resolve("BalancedNetwork.java"));
        String begin = "// readme:begin\n";
        String excerpt = script.substring(script.indexOf(begin) + begin.length(), script.indexOf("// readme:end"))
                .stripTrailing();
        assertThat(excerpt.lines())
                .hasSize(10)
                .allSatisfy(line -> assertThat(line).startsWith(" ".repeat(8)).hasSizeLessThanOrEqualTo(120));
    }

    /** The sources of the code cells; they carry no output, which would name places of this machine. */
    private static List<String> cellsOf(String example) {
        JsonNode notebook = JsonMapper.shared().readTree(read(NOTEBOOKS.resolve(example + ".ipynb")));
        assertThat(notebook.path("nbformat").asInt()).isEqualTo(4);
        List<String> cells = new ArrayList<>();
        for (JsonNode cell : notebook.path("cells")) {
            if (cell.path("cell_type").asString().equals("code")) {
                assertThat(cell.path("outputs").size()).isZero();
                cells.add(cell.path("source")
                        .valueStream()
                        .map(JsonNode::asString)
                        .collect(Collectors.joining()));
            }
        }
        return cells;
    }

    /** The imports of a script, then each step of its main method without the line that announces it. */
    private static List<String> partsOf(String example) {
        String script = read(NOTEBOOKS.resolve(example + ".java"));
        String main = "    public static void main(String[] arguments) {\n";
        String body = script.substring(script.indexOf(main) + main.length(), script.lastIndexOf("    }\n}"));
        List<String> parts = new ArrayList<>();
        parts.add(script.substring(script.indexOf("import "), script.indexOf("\nclass "))
                .strip());
        Pattern.compile("// %% .*\n")
                .splitAsStream(
                        body.replaceAll(" *// readme:.*\n", "").stripTrailing().stripIndent())
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .forEach(parts::add);
        return parts;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
