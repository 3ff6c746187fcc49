package org.engram.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultDirectoryTest {

    @TempDir
    private Path parent;

    private static void write(ResultDirectory directory, String name, String content) {
        try {
            Files.writeString(directory.path(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path committed(String name, String content) {
        Path target = parent.resolve(name);
        try (ResultDirectory directory = ResultDirectory.create(target, false)) {
            write(directory, ResultDirectory.MARKER, content);
            directory.commit();
        }
        return target;
    }

    private List<String> entries() throws IOException {
        try (Stream<Path> paths = Files.list(parent)) {
            return new ArrayList<>(
                    paths.map(p -> p.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void resultsAppearWithTheCommit() throws IOException {
        Path target = parent.resolve("out");
        try (ResultDirectory directory = ResultDirectory.create(target, false)) {
            assertThat(directory.target()).isEqualTo(target.toAbsolutePath());
            write(directory, "result.json", "{}");
            write(directory, "figures/raster.csv", "a\n");
            assertThat(target).doesNotExist();
            directory.commit();
            assertThat(target.resolve("result.json")).hasContent("{}");
        }
        assertThat(target.resolve("figures").resolve("raster.csv")).hasContent("a\n");
        assertThat(entries()).containsExactly("out");
    }

    @Test
    void withoutCommitNothingIsLeft() throws IOException {
        Path target = parent.resolve("a").resolve("b").resolve("out");
        try (ResultDirectory directory = ResultDirectory.create(target, false)) {
            write(directory, "x/y/z.csv", "a\n");
            assertThat(entries()).containsExactly("a");
        }
        assertThat(entries()).isEmpty();
    }

    @Test
    void parentsThatOthersUseStay() throws IOException {
        Path shared = parent.resolve("a");
        try (ResultDirectory directory = ResultDirectory.create(shared.resolve("out"), false)) {
            write(directory, "x", "x");
            Files.writeString(shared.resolve("other"), "kept");
        }
        assertThat(shared.resolve("other")).hasContent("kept");
        assertThat(shared.resolve("out")).doesNotExist();
    }

    @Test
    void anEmptyDirectoryMayBeTaken() throws IOException {
        Path target = Files.createDirectory(parent.resolve("out"));
        committed("out", "{}");
        assertThat(target.resolve("result.json")).hasContent("{}");
        assertThat(entries()).containsExactly("out");
    }

    @Test
    void aFullDirectoryIsKept() throws IOException {
        Path target = committed("out", "old");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultDirectory.create(target, false))
                .withMessage("--out " + target + ": directory is not empty; choose another or add --overwrite");
        assertThat(target.resolve("result.json")).hasContent("old");
        assertThat(entries()).containsExactly("out");
    }

    @Test
    void overwritingReplacesTheWhole() throws IOException {
        Path target = committed("out", "old");
        Files.writeString(target.resolve("stale.csv"), "stale");
        try (ResultDirectory directory = ResultDirectory.create(target, true)) {
            write(directory, "result.json", "new");
            assertThat(target.resolve("result.json")).hasContent("old");
            directory.commit();
        }
        assertThat(target.resolve("result.json")).hasContent("new");
        assertThat(target.resolve("stale.csv")).doesNotExist();
        assertThat(entries()).containsExactly("out");
    }

    @Test
    void overwritingWithoutCommitKeepsTheOld() throws IOException {
        Path target = committed("out", "old");
        try (ResultDirectory directory = ResultDirectory.create(target, true)) {
            write(directory, "result.json", "new");
        }
        assertThat(target.resolve("result.json")).hasContent("old");
        assertThat(entries()).containsExactly("out");
    }

    @Test
    void aDirectoryOfAnotherKindIsNeverOverwritten() throws IOException {
        Path home = Files.createDirectories(parent.resolve("home"));
        Files.writeString(home.resolve("thesis.tex"), "years of work");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultDirectory.create(home, true))
                .withMessage("--out " + home + ": directory is not empty and holds no result.json,"
                        + " so it is not a result directory and will not be overwritten; choose another");
        // A directory named like the marker is none.
        Files.createDirectory(home.resolve("result.json"));
        assertThatIllegalArgumentException().isThrownBy(() -> ResultDirectory.create(home, true));
        assertThat(home.resolve("thesis.tex")).hasContent("years of work");
    }

    @Test
    void whatTurnedUpMeanwhileIsKept() throws IOException {
        Path target = parent.resolve("out");
        try (ResultDirectory directory = ResultDirectory.create(target, true)) {
            write(directory, "result.json", "new");
            Files.createDirectory(target);
            Files.writeString(target.resolve("thesis.tex"), "years of work");
            assertThatIllegalArgumentException().isThrownBy(directory::commit);
        }
        assertThat(target.resolve("thesis.tex")).hasContent("years of work");
        assertThat(entries()).containsExactly("out");
    }

    @Test
    void ofTwoAtOnceTheFirstWins() throws IOException {
        Path target = parent.resolve("new").resolve("out");
        try (ResultDirectory one = ResultDirectory.create(target, false);
                ResultDirectory other = ResultDirectory.create(target, false)) {
            write(one, "result.json", "one");
            write(other, "result.json", "other");
            one.commit();
            assertThatIllegalArgumentException()
                    .isThrownBy(other::commit)
                    .withMessage("--out " + target + ": directory is not empty; choose another or add --overwrite");
        }
        assertThat(target.resolve("result.json")).hasContent("one");
        try (Stream<Path> siblings = Files.list(parent.resolve("new"))) {
            assertThat(siblings).containsExactly(target);
        }
    }

    @Test
    void ofTwoAtOnceWithOverwriteTheLastWins() throws IOException {
        Path target = parent.resolve("out");
        try (ResultDirectory one = ResultDirectory.create(target, true);
                ResultDirectory other = ResultDirectory.create(target, true)) {
            write(one, "result.json", "one");
            write(other, "result.json", "other");
            one.commit();
            other.commit();
        }
        assertThat(target.resolve("result.json")).hasContent("other");
        assertThat(entries()).containsExactly("out");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void linksAreNotFollowed() throws IOException {
        Path precious = Files.createDirectory(parent.resolve("precious"));
        Files.writeString(precious.resolve("data"), "kept");
        Path target = committed("out", "old");
        Files.createSymbolicLink(target.resolve("link"), precious);
        try (ResultDirectory directory = ResultDirectory.create(target, true)) {
            write(directory, "result.json", "new");
            Files.createSymbolicLink(directory.path("link"), precious);
            directory.commit();
        }
        assertThat(target.resolve("link").resolve("data")).hasContent("kept");
        try (ResultDirectory directory = ResultDirectory.create(parent.resolve("other"), false)) {
            Files.createSymbolicLink(directory.path("link"), precious);
        }
        assertThat(precious.resolve("data")).hasContent("kept");
        assertThat(entries()).containsExactly("out", "precious");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aLinkIsNoTarget() throws IOException {
        Path real = committed("real", "old");
        Path link = Files.createSymbolicLink(parent.resolve("link"), real);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultDirectory.create(link, true))
                .withMessage("--out " + link + ": is a symbolic link; name the directory itself");
    }

    @Test
    void aFileIsNoTarget() throws IOException {
        Path file = Files.writeString(parent.resolve("out"), "text");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultDirectory.create(file, true))
                .withMessage("--out " + file + ": is a file; choose a directory");
        Path below = file.resolve("a").resolve("b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultDirectory.create(below, true))
                .withMessage("--out " + below + ": " + file + " is not a directory");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultDirectory.create(parent.getRoot(), true))
                .withMessage("--out " + parent.getRoot() + ": is the root of the file system");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aParentWithoutPermissionIsRefused() throws IOException {
        Path locked = Files.createDirectory(parent.resolve("locked"));
        assertThat(locked.toFile().setWritable(false)).isTrue();
        assumeFalse(Files.isWritable(locked), "the administrator may write everywhere");
        Path target = locked.resolve("out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultDirectory.create(target, false))
                .withMessageStartingWith("--out " + target + ": no permission for ");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileSystemThatTakesNothingIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ResultDirectory.create(Path.of("/proc/out"), false))
                .withMessageStartingWith("--out /proc/out: cannot be made: ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ".", "..", "../x", "a/../../x", "/x", "a/.."})
    void namesMustStayInside(String name) {
        try (ResultDirectory directory = ResultDirectory.create(parent.resolve("out"), false)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> directory.path(name))
                    .withMessage(
                            "ResultDirectory.path: must be a relative name inside the directory, got '" + name + "'");
        }
    }

    @Test
    void afterTheEndNothingMoreIsTaken() {
        ResultDirectory directory = ResultDirectory.create(parent.resolve("out"), false);
        directory.commit();
        assertThatIllegalStateException()
                .isThrownBy(() -> directory.path("x"))
                .withMessage("ResultDirectory " + directory.target() + ": already committed or closed");
        assertThatIllegalStateException().isThrownBy(directory::commit);
        directory.close();
        directory.close();
        assertThat(directory.target()).exists();
    }

    @Test
    void aFailedWriteIsReported() {
        try (ResultDirectory directory = ResultDirectory.create(parent.resolve("out"), false)) {
            write(directory, "file", "x");
            assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> directory.path("file/below"));
        }
    }

    /** Another program that begins a result, says so and waits to be ended. */
    static final class Interrupted {

        private Interrupted() {}

        public static void main(String[] arguments) throws InterruptedException {
            ResultDirectory directory = ResultDirectory.create(Path.of(arguments[0]), false);
            write(directory, "result.json", "{}");
            System.out.write('!');
            System.out.flush();
            TimeUnit.MINUTES.sleep(1);
            directory.commit();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void anInterruptedProgramLeavesNothing() throws IOException, InterruptedException, URISyntaxException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        place(ResultDirectory.class) + ":" + place(Interrupted.class),
                        Interrupted.class.getName(),
                        parent.resolve("a").resolve("out").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (InputStream out = process.getInputStream()) {
            assertThat(out.read()).isEqualTo('!');
            assertThat(entries()).containsExactly("a");
            process.destroy();
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(entries()).isEmpty();
    }

    private static Path place(Class<?> type) throws URISyntaxException {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
    }
}
