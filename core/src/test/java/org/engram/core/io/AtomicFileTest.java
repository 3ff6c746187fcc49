package org.engram.core.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    private Path directory;

    @Test
    void fileAppearsWhenItIsCommitted() throws IOException {
        Path target = directory.resolve("a");
        Files.writeString(target, "old");
        try (AtomicFile file = AtomicFile.create(target)) {
            Files.writeString(file.path(), "new");
            assertThat(target).hasContent("old");
            file.commit();
            assertThat(target).hasContent("new");
            assertThatIllegalStateException()
                    .isThrownBy(file::commit)
                    .withMessage(target + ": already committed or closed");
        }
        assertThat(directory).isDirectoryNotContaining(path -> !path.equals(target));
    }

    @Test
    void fileThatIsNotCommittedLeavesNothing() throws IOException {
        try (AtomicFile file = AtomicFile.create(directory.resolve("a"))) {
            Files.writeString(file.path(), "half");
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void directoriesAreNoFiles() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AtomicFile.create(directory))
                .withMessage(directory + ": is a directory, not a file");
    }
}
