package org.engram.hardware.spinnaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoardLimitsTest {

    /** The first three were measured on the mapping of sPyNNaker 7.1; one step more raises its exception. */
    @ParameterizedTest
    @CsvSource({"50, 1152", "128, 576", "256, 288", "129, 288", "64, 1152", "2, 36864", "1, 36864"})
    void longestDelayFollowsFromTheBitsLeftInTheRingBufferIndex(int neurons, int steps) {
        assertThat(BoardLimits.longestDelay(neurons)).isEqualTo(steps);
        assertThat(BoardLimits.delaySlots(neurons) * 9).isEqualTo(steps);
    }

    @ParameterizedTest
    @CsvSource({"1, 256", "288, 256", "289, 128", "576, 128", "577, 64", "36864, 2", "36865, 0"})
    void neuronsPerCoreForADelayAreTheMostThatAdmitIt(int steps, int neurons) {
        assertThat(BoardLimits.neuronsPerCoreFor(steps)).isEqualTo(neurons);
    }

    @Test
    void neuronsOnACoreHaveALimit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BoardLimits.longestDelay(257))
                .withMessage("neurons on a core: must be in [1, 256], got 257");
        assertThatIllegalArgumentException().isThrownBy(() -> BoardLimits.delaySlots(0));
    }

    @Test
    void boardsHaveTheCoresOfTheirChips() {
        assertThat(Board.SPINN3.cores(1)).isEqualTo(60);
        assertThat(Board.SPINN3.coresAtBest(1)).isEqualTo(63);
        assertThat(Board.SPINN5.cores(2)).isEqualTo(1440);
        assertThat(Board.SPINN5.coresAtBest(1)).isEqualTo(767);
        assertThat(Board.of("spinn3")).isEqualTo(Board.SPINN3);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Board.of("spin5"))
                .withMessage("board: unknown name 'spin5'; did you mean 'spinn5'? (one of spinn3, spinn5)");
    }
}
