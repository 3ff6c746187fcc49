package org.engram.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ToolkitTest {

    @Test
    void versionIsFilledInByTheBuild() {
        assertThat(Toolkit.version()).matches("[0-9]+\\.[0-9]+\\.[0-9]+(-SNAPSHOT)?");
    }
}
