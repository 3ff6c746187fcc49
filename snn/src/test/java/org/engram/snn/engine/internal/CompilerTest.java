package org.engram.snn.engine.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** How the neurons of a network are cut into parts. */
class CompilerTest {

    @Test
    void partsCostAboutTheSame() {
        assertThat(Compiler.cut(new long[] {0, 7, 8, 9, 10, 11, 12}, 2)).containsExactly(0, 1, 6);
        assertThat(Compiler.cut(new long[] {0, 1, 2, 3, 4, 5, 12}, 2)).containsExactly(0, 6, 6);
        assertThat(Compiler.cut(new long[] {0, 1, 2, 3}, 3)).containsExactly(0, 1, 2, 3);
        assertThat(Compiler.cut(new long[] {0, 1, 2}, 5))
                .startsWith(0)
                .endsWith(2)
                .isSorted()
                .hasSize(6);
        assertThat(Compiler.cut(new long[] {0}, 3)).containsExactly(0, 0, 0, 0);
    }

    @RepeatedTest(20)
    void noPartExceedsItsShareByMoreThanOneNeuron(RepetitionInfo repetition) {
        Generator random = Streams.of(repetition.getCurrentRepetition()).generator();
        long[] before = new long[1 + random.nextInt(100)];
        long dearest = 0;
        for (int i = 1; i < before.length; i++) {
            int cost = 1 + random.nextInt(50);
            dearest = Math.max(dearest, cost);
            before[i] = before[i - 1] + cost;
        }
        int parts = 1 + random.nextInt(9);
        int[] bounds = Compiler.cut(before, parts);
        assertThat(bounds)
                .hasSize(parts + 1)
                .startsWith(0)
                .endsWith(before.length - 1)
                .isSorted();
        for (int p = 0; p < parts; p++) {
            long cost = before[bounds[p + 1]] - before[bounds[p]];
            assertThat(cost).isLessThanOrEqualTo(before[before.length - 1] / parts + 1 + dearest);
        }
    }
}
