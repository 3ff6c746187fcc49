package org.engram.simulations.paper.hippocampus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.engram.core.data.Raster;
import org.engram.core.progress.Progress;
import org.engram.simulations.experiment.ReferenceTable;
import org.engram.snn.engine.Run;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorsExperimentTest {

    @ParameterizedTest
    @CsvSource({
        "LEARN_RECALL_FORGET, 1",
        "LEARN_RECALL_FORGET, 2",
        "LEARN_RECALL_FORGET, 5",
        "STATE_MAP, 1",
        "STATE_MAP, 3"
    })
    void equalsTheRecordingSpikeForSpike(AuthorsExperiment experiment, int threads) {
        Run run = run(experiment, threads);
        List<String> simulated = new ArrayList<>();
        for (Raster raster : run.spikes()) {
            for (int k = 0; k < raster.size(); k++) {
                simulated.add(raster.label() + "," + (int) raster.time(k) + "," + raster.neuron(k));
            }
        }
        assertThat(simulated).containsExactlyInAnyOrderElementsOf(experiment.recordedSpikes());
        assertThat(experiment.differences(run.spikes())).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void givesTheInputOfTheAuthors(AuthorsExperiment experiment) {
        double[][] spikes = InputSpikes.of(experiment.operations(), experiment.memory());
        List<String> rows = new ArrayList<>();
        for (int line = 0; line < spikes.length; line++) {
            for (double time : spikes[line]) {
                rows.add((int) time + "," + line);
            }
        }
        String table = "experiment" + experiment.number() + "_input.csv";
        assertThat(rows).containsExactlyInAnyOrderElementsOf(ReferenceTable.rows(AuthorsExperimentTest.class, table));
    }

    @ParameterizedTest
    @EnumSource
    void isAnsweredRightlyThroughout(AuthorsExperiment experiment) {
        List<Answer> answers =
                Answer.judge(experiment.operations(), MemorySimulation.output(run(experiment, 1)), experiment.memory());
        assertThat(answers).hasSameSizeAs(experiment.operations()).allMatch(Answer::isCorrect);
    }

    @Test
    void countsMissingAndSuperfluousSpikesAsDifferences() {
        AuthorsExperiment experiment = AuthorsExperiment.LEARN_RECALL_FORGET;
        Raster one = Raster.of("CueCue", 5, new double[] {1, 2}, new int[] {0, 0});
        assertThat(experiment.recordedSpikes()).contains("CueCue,1,0").doesNotContain("CueCue,2,0");
        assertThat(experiment.differences(List.of(one)))
                .isEqualTo(experiment.recordedSpikes().size() - 1 + 1);
    }

    private static Run run(AuthorsExperiment experiment, int threads) {
        return new MemorySimulation(experiment.memory(), threads, Progress.silent()).run(experiment.operations(), true);
    }
}
