package org.engram.simulations.paper.izhikevich;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.engram.core.data.Raster;
import org.engram.core.random.Streams;
import org.junit.jupiter.api.Test;

class RewardTaskTest {

    private static RewardTask task(double shownFrom) {
        return new RewardTask(3, 7, Streams.of(1).generator(), shownFrom);
    }

    @Test
    void aPairWithinTwentyMillisecondsIsRewardedOnceOneToThreeSecondsLater() {
        RewardTask task = task(0);
        task.fired(100, 3);
        task.fired(119, 7);
        task.fired(119.5, 7);
        task.fired(300, 3);
        task.fired(320, 7);
        task.fired(400, 7);
        task.fired(401, 3);
        task.fired(500, 3);
        task.fired(500, 7);
        task.fired(501, 7);
        task.fired(505, 8);
        assertThat(task.pairs().toArray()).containsExactly(119, 501);
        assertThat(task.rewards().get(0)).isBetween(1120.0, 3119.0);
        assertThat(task.rewards().get(1)).isBetween(1502.0, 3501.0);
    }

    @Test
    void waitsAreSpreadOverTwoSeconds() {
        RewardTask task = task(0);
        for (int k = 0; k < 2000; k++) {
            task.fired(100.0 * k, 3);
            task.fired(100.0 * k + 1, 7);
        }
        double sum = 0;
        for (int k = 0; k < 2000; k++) {
            sum += task.rewards().get(k) - task.pairs().get(k);
        }
        assertThat(task.rewards().size()).isEqualTo(2000);
        assertThat(sum / 2000).isCloseTo(2000.5, within(4 * 577.0 / Math.sqrt(2000)));
    }

    @Test
    void spikesAreCountedFromTheBeginningAndKeptFromATime() {
        RewardTask task = task(50);
        task.fired(10, 1);
        task.fired(60, 1);
        task.fired(60, 900);
        assertThat(task.rate(0, 800, 100)).isCloseTo(2 / 800.0 / 0.1, within(1e-15));
        assertThat(task.shown("all", 800, 1000))
                .isEqualTo(Raster.of("all", 200, new double[] {60}, new int[] {100}));
    }

    /** Rewards move weights, and the same streams give the same run. */
    @Test
    void aShortRunIsDeterminedByItsStreams() {
        DistalReward network = new DistalReward(Streams.of(8));
        double[] rewards = {100, 1500};
        DistalRewardRun run = network.run(3000, rewards);
        assertThat(run.weights()).isEqualTo(network.run(3000, rewards).weights());
        assertThat(run.weights()).isNotEqualTo(network.run(3000).weights());
        assertThat(run.target()[0]).isZero();
        assertThat(run.mean()[0]).isCloseTo(1, within(1e-4));
        assertThat(run.times()).hasSize(4).endsWith(3);
        assertThat(run.excitatoryRate()).isBetween(0.8, 2.5);
    }
}
