package org.engram.core.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ConsoleProgressTest {

    private static final long SECOND = 1_000_000_000L;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    /** Begins near the end of the range: a clock may wrap. */
    private long now = Long.MAX_VALUE - SECOND / 2;

    private final ConsoleProgress progress =
            new ConsoleProgress(() -> now, new PrintStream(bytes, true, StandardCharsets.UTF_8));

    private String shown() {
        String text = bytes.toString(StandardCharsets.UTF_8);
        bytes.reset();
        return text;
    }

    private void advance(double seconds, long done) {
        now += (long) (seconds * SECOND);
        progress.advance(done);
    }

    @Test
    void shortWorkShowsNothing() {
        progress.start("run", 100);
        for (int i = 1; i <= 99; i++) {
            advance(0.01, i);
        }
        progress.finish();
        assertThat(shown()).isEmpty();
    }

    @Test
    void showsShareAndRemainingTime() {
        progress.start("run", 100);
        advance(1, 10);
        assertThat(shown()).isEqualTo("\rrun [###---------------------------]  10 %  0:09 left");
        advance(9, 50);
        assertThat(shown()).isEqualTo("\rrun [###############---------------]  50 %  0:10 left");
        advance(90, 75);
        assertThat(shown()).isEqualTo("\rrun [######################--------]  75 %  0:34 left");
        advance(10_000, 76);
        assertThat(shown()).isEqualTo("\rrun [######################--------]  76 %  53:10 left");
        advance(100_000, 77);
        assertThat(shown()).isEqualTo("\rrun [#######################-------]  77 %  9:08:08 left");
    }

    @Test
    void redrawsAtMostTenTimesASecond() {
        progress.start("run", 1_000_000);
        advance(1, 1);
        int drawn = 0;
        for (int i = 0; i < 100_000; i++) {
            advance(0.0001, i);
            drawn += shown().isEmpty() ? 0 : 1;
        }
        assertThat(drawn).isBetween(99, 101);
    }

    @Test
    void theEndTellsTheWholeTimeOverTheBar() {
        progress.start("run", 10);
        advance(2, 5);
        int length = shown().length() - 1;
        now += SECOND / 2;
        progress.finish();
        String line = "run took 0:03";
        assertThat(shown()).isEqualTo("\r" + line + " ".repeat(length - line.length()) + System.lineSeparator());
        progress.finish();
        assertThat(shown()).isEmpty();
    }

    @Test
    void aShorterLineCoversALongerOne() {
        progress.start("run", 100_000);
        advance(1000, 1);
        assertThat(shown()).endsWith("  27777:30:00 left");
        advance(1, 99_999);
        assertThat(shown()).endsWith("  0:01 left" + " ".repeat("27777:30:00".length() - "0:01".length()));
    }

    @Test
    void nothingDoneYetHasNoRemainingTimeAndNoUnitsAreAllDone() {
        progress.start("run", 100);
        advance(2, 0);
        assertThat(shown()).isEqualTo("\rrun [------------------------------]   0 %");
        progress.start("none", 0);
        advance(2, 0);
        assertThat(shown()).isEqualTo("\rnone [##############################] 100 %");
        progress.start("more", 10);
        advance(2, 11);
        assertThat(shown()).isEqualTo("\rmore [##############################] 100 %  0:00 left");
    }

    @Test
    void aNegativeTotalIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> progress.start("run", -1))
                .withMessage("Progress.start total: must be >= 0, got -1");
    }

    @Test
    void silenceAcceptsAnything() {
        Progress silent = Progress.silent();
        silent.start("run", 10);
        silent.advance(5);
        silent.finish();
        assertThat(silent).isSameAs(Progress.silent());
    }

    @Test
    void withoutTerminalTheConsoleIsSilent() {
        // The build gives tests no terminal.
        assertThat(Terminal.isPresent()).isFalse();
        assertThat(Progress.console()).isSameAs(Progress.silent());
    }
}
