package org.engram.snn.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.engram.core.random.Generator;
import org.engram.core.random.Streams;
import org.engram.snn.network.cell.IfCurrExp;
import org.engram.snn.network.cell.SpikeSourceArray;
import org.engram.snn.network.value.Listed;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Populations and views of them. */
class NeuronsTest {

    private static final Population TEN = new Population("exc", 10, IfCurrExp.standard());

    @Test
    void populationIsAllItsNeurons() {
        assertThat(TEN.population()).isSameAs(TEN);
        assertThat(indices(TEN)).containsExactly(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    }

    @Test
    void slices() {
        assertThat(indices(TEN.first(3))).containsExactly(0, 1, 2);
        assertThat(indices(TEN.last(2))).containsExactly(8, 9);
        assertThat(indices(TEN.only(4))).containsExactly(4);
        assertThat(indices(TEN.slice(2, 9, 3))).containsExactly(2, 5, 8);
        assertThat(indices(TEN.slice(2, 9, 3).slice(1, 3))).containsExactly(5, 8);
        assertThat(indices(TEN.slice(1, 10, 2).slice(0, 5, 2))).containsExactly(1, 5, 9);
        assertThat(indices(TEN.slice(3, 3))).isEmpty();
        assertThat(indices(TEN.first(0).first(0))).isEmpty();
        assertThat(indices(TEN.slice(1, 10, 4).last(1))).containsExactly(9);
    }

    /** Slices of slices against slices of lists. */
    @RepeatedTest(200)
    void slicesOfSlices(RepetitionInfo repetition) {
        int seed = repetition.getCurrentRepetition();
        Generator random = Streams.of(seed).child("slices").generator();
        Population population = new Population("p", 1 + random.nextInt(40), IfCurrExp.standard());
        Neurons neurons = population;
        List<Integer> expected = indices(population);
        for (int depth = 0; depth < 3; depth++) {
            int from = random.nextInt(expected.size() + 1);
            int to = from + random.nextInt(expected.size() - from + 1);
            int step = 1 + random.nextInt(5);
            neurons = neurons.slice(from, to, step);
            List<Integer> picked = new ArrayList<>();
            for (int i = from; i < to; i += step) {
                picked.add(expected.get(i));
            }
            expected = picked;
            assertThat(indices(neurons)).as("seed %d", seed).isEqualTo(expected);
            assertThat(neurons.population()).isSameAs(population);
        }
    }

    @Test
    void stridesBeyondAnIntReachTheFirstNeuronOnly() {
        PopulationView far = TEN.slice(3, 10, Integer.MAX_VALUE);
        assertThat(indices(far)).containsExactly(3);
        assertThat(indices(far.slice(0, 1, Integer.MAX_VALUE))).containsExactly(3);
        assertThat(indices(far.slice(1, 1))).isEmpty();
    }

    @Test
    void indicesOutsideAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEN.index(10))
                .withMessage("population 'exc': index: must be in [0, 9] (size 10), got 10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEN.first(3).index(-1))
                .withMessage("view of population 'exc': position: must be in [0, 2] (size 3), got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEN.only(10))
                .withMessage("view of population 'exc': to: must be in [10, 10], got 11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEN.slice(-1, 3))
                .withMessage("view of population 'exc': from: must be in [0, 10], got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEN.slice(4, 3))
                .withMessage("view of population 'exc': to: must be in [4, 10], got 3");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEN.slice(0, 3, 0))
                .withMessage("view of population 'exc': step: must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEN.last(11))
                .withMessage("view of population 'exc': from: must be in [0, 10], got -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEN.first(4).slice(2, 5, 1))
                .withMessage("slice: to: must be in [2, 4], got 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEN.first(4).slice(5, 5, 1))
                .withMessage("slice: from: must be in [0, 4], got 5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TEN.first(4).slice(0, 4, -2))
                .withMessage("slice: step: must be >= 1, got -2");
    }

    @Test
    void populationNeedsNeuronsAndAReadableName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Population("exc", 0, IfCurrExp.standard()))
                .withMessage("population 'exc': size: must be >= 1, got 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Population(" ", 1, IfCurrExp.standard()))
                .withMessage("population: name must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Population("a\nb", 1, IfCurrExp.standard()))
                .withMessage("population: name must not hold control characters, got 'a?b'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Population("x".repeat(201), 1, IfCurrExp.standard()))
                .withMessage("population: name must be at most 200 characters, got 201");
        assertThat(new Population("x".repeat(200), 1, IfCurrExp.standard()).size())
                .isEqualTo(1);
    }

    @Test
    void listedSettingsNeedOneValueEach() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Population("exc", 3, IfCurrExp.standard().with("v", Listed.of(-60, -61))))
                .withMessage("population 'exc': v must list one value for each of 3 neurons, got 2");
        SpikeSourceArray source = SpikeSourceArray.of(new double[][] {{1}, {2}});
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Population("in", 3, source))
                .withMessage("population 'in': spike_times must list one value for each of 3 neurons, got 2");
        assertThat(new Population("in", 3, SpikeSourceArray.at(1, 2)).size()).isEqualTo(3);
    }

    private static List<Integer> indices(Neurons neurons) {
        return IntStream.range(0, neurons.size()).map(neurons::index).boxed().toList();
    }
}
