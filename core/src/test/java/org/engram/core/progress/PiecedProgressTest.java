package org.engram.core.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PiecedProgressTest {

    private final List<String> calls = new ArrayList<>();
    private final PiecedProgress progress = new PiecedProgress(new Progress() {
        @Override
        public void start(String task, long total) {
            calls.add("start " + task + " " + total);
        }

        @Override
        public void advance(long done) {
            calls.add("advance " + done);
        }

        @Override
        public void finish() {
            calls.add("finish");
        }
    });

    private void piece(long total) {
        progress.start("piece", total);
        progress.advance(1);
        progress.advance(total);
        progress.finish();
    }

    @Test
    void piecesOfAWholeAreShownAsOne() {
        progress.begin("whole", 12);
        piece(5);
        piece(7);
        progress.end();
        assertThat(calls)
                .containsExactly("start whole 12", "advance 1", "advance 5", "advance 6", "advance 12", "finish");
    }

    @Test
    void withoutAWholePiecesAreShownAsTheyAre() {
        piece(5);
        piece(7);
        assertThat(calls)
                .containsExactly(
                        "start piece 5",
                        "advance 1",
                        "advance 5",
                        "finish",
                        "start piece 7",
                        "advance 1",
                        "advance 7",
                        "finish");
    }

    @Test
    void aNewWholeBeginsAtNothingOnceTheOldOneHasEnded() {
        progress.begin("one", 5);
        piece(5);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> progress.begin("two", 5))
                .withMessage("PiecedProgress.begin: 'two' begins before what was begun has ended");
        progress.end();
        calls.clear();
        progress.begin("two", 5);
        piece(5);
        assertThat(calls).containsExactly("start two 5", "advance 1", "advance 5");
    }
}
