package org.engram.hardware.spinnaker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.engram.snn.network.TimeGrid;
import org.engram.snn.network.current.DeterministicCurrent;
import org.engram.snn.network.current.PiecewiseLinearCurrent;
import org.engram.snn.network.current.RampCurrent;
import org.engram.snn.network.current.StepCurrent;
import org.junit.jupiter.api.Test;

class StepSeriesTest {

    private static final TimeGrid GRID = new TimeGrid(0.5);

    private static StepCurrent asStepCurrent(StepSeries series) {
        return StepCurrent.of(
                IntStream.range(0, series.size()).mapToDouble(series::time).toArray(),
                IntStream.range(0, series.size()).mapToDouble(series::amplitude).toArray());
    }

    private static StepSeries requireEqualAtEveryStep(DeterministicCurrent current) {
        StepSeries series = StepSeries.of(current, GRID, 20);
        StepCurrent steps = asStepCurrent(series);
        for (int step = 0; step < 40; step++) {
            assertThat(steps.at(GRID.time(step))).as("step %d", step).isEqualTo(current.at(GRID.time(step)));
        }
        return series;
    }

    @Test
    void stepsOnTheGridStayAsTheyAre() {
        StepCurrent current = StepCurrent.of(new double[] {1, 2.5, 700}, new double[] {0.1, 0.1, -3});
        StepSeries series = requireEqualAtEveryStep(current);
        assertThat(series.sampled()).isFalse();
        assertThat(asStepCurrent(series)).isEqualTo(current);
    }

    @Test
    void stepsBetweenTheGridTakeEffectAtTheNextStep() {
        StepSeries series = requireEqualAtEveryStep(StepCurrent.of(new double[] {1.1, 3}, new double[] {2, 0}));
        assertThat(series.sampled()).isTrue();
        assertThat(asStepCurrent(series)).isEqualTo(StepCurrent.of(new double[] {0, 1.5, 3}, new double[] {0, 2, 0}));
    }

    @Test
    void rampsAndLinesBecomeStepsWhereTheyChange() {
        StepSeries ramp = requireEqualAtEveryStep(new RampCurrent(2, 15, 0.1, 0.25));
        assertThat(ramp.sampled()).isTrue();
        assertThat(ramp.size()).as("start, 26 steps of the ramp, end").isEqualTo(28);
        requireEqualAtEveryStep(PiecewiseLinearCurrent.of(new double[] {0, 4, 9}, new double[] {1, 1, -2}));
        assertThat(requireEqualAtEveryStep(new RampCurrent(100, 200, 1, 1)).size())
                .isEqualTo(1);
    }
}
